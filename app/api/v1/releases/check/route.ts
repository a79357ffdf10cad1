import { json } from "@/app/api/answer";
import { findingsAnswer } from "@/app/api/findings";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { releaseBody } from "@/app/api/release-input";
import { cleanContent } from "@/lib/releases/commands";
import { findingsIn } from "@/lib/releases/findings-on";

const check = guarded({ body: releaseBody }, async ({ actor, input, now }) => {
  const { organisation, ...content } = input;
  const named = actor.memberships.find((each) => each.slug === organisation) ?? actor.memberships[0];
  const asked = {
    id: null,
    organisationId: named?.organisationId ?? "",
    organisation: named?.name ?? "",
    content: cleanContent(content),
  };
  return json(findingsAnswer(await findingsIn(actor, asked, now)));
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: check });
