import { json } from "@/app/api/answer";
import { findingsAnswer } from "@/app/api/findings";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { etagOf } from "@/app/api/precondition";
import { representation } from "@/app/api/release-answer";
import { releaseTimeline } from "@/lib/audit/queries";
import { findingsOn } from "@/lib/releases/findings-on";
import { assertStaff, decisionsOn, getRelease, versionsOf } from "@/lib/releases/queries";

const review = guarded({}, async ({ actor, params, now }) => {
  assertStaff(actor);
  const view = await getRelease(actor, params.id ?? "", now);
  const [release, decisions, timeline, versions] = await Promise.all([
    representation(view),
    decisionsOn(actor, view.id),
    releaseTimeline(actor, { id: view.id, organisationId: view.organisation.id }),
    versionsOf(actor, view.id),
  ]);
  const { moves, claim, dueAt, authorName, content } = view;
  const stored = { ...view, organisationId: view.organisation.id };
  const found = findingsAnswer(await findingsOn(actor, stored, content, now));
  const body = { ...release, authorName, dueAt, claim, moves, ...found, decisions, timeline, versions };
  return json(body, 200, { ETag: etagOf(view.version) });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: review });
