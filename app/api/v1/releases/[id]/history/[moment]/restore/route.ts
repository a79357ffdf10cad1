import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { nothing } from "@/app/api/move";
import { versionFrom } from "@/app/api/precondition";
import { ownRelease, releaseAnswer } from "@/app/api/release-answer";
import { restoreMoment } from "@/lib/releases/history/commands";

const restore = guarded({ body: nothing, mayBeEmpty: true }, async ({ actor, params, request, now }) => {
  const view = await ownRelease(actor, params.id ?? "", now);
  const version = versionFrom(request, view.version);
  await restoreMoment(actor, { id: view.id, version, moment: params.moment ?? "" }, now);
  return releaseAnswer(await ownRelease(actor, view.id, now));
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: restore });
