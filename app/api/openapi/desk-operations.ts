import { nothing } from "@/app/api/move";
import { queueQuery } from "@/app/api/release-input";
import {
  approval,
  assignment,
  changeRequest,
  correction,
  killOrder,
  rejection,
  rescheduling,
  unpublishing,
} from "@/lib/releases/decisions-schema";
import type { Operation } from "./operation";

const bare: Operation["body"] = { schema: nothing, example: {}, optional: true };

const move = (
  verb: string,
  id: string,
  summary: string,
  body: Operation["body"] = bare,
  description?: string,
): Operation => ({
  method: "post",
  path: `/desk/releases/{id}/${verb}`,
  id,
  summary,
  ...(description ? { description } : {}),
  tag: "desk",
  body,
  answer: { status: 200, shape: "Release" },
  etag: true,
  ifMatch: true,
  refusals: [403, 404, 409],
});

export const deskOperations: Operation[] = [
  {
    method: "get",
    path: "/desk/queue",
    id: "readQueue",
    summary: "A view of the queue: waiting work by due time, the rest by last change",
    description:
      "`kind` and `flag` take several values with commas between them; `older` and `newer` are hours since the " +
      "hand-in; `assigned` is `me`, `nobody` or an id; `sort=priority` is the order of the desk's own page, with " +
      "the `terms` that moved each release from its due time to its place (`rankAt`).",
    tag: "desk",
    query: queueQuery,
    answer: { status: 200, shape: "QueuePage" },
    refusals: [403],
  },
  {
    method: "get",
    path: "/desk/releases/{id}",
    id: "reviewRelease",
    summary: "What the review page shows: text, findings, decisions, timeline, versions",
    tag: "desk",
    answer: { status: 200, shape: "Review" },
    etag: true,
    refusals: [403, 404],
  },
  move("claim", "claimRelease", "Take a release for review"),
  move("release", "unclaimRelease", "Put a claimed release back into the queue"),
  move("take-over", "takeOverRelease", "Take a release from the editor who holds it, who is told"),
  move("assign", "assignRelease", "Give a release to an editor, or with null to nobody in particular", {
    schema: assignment,
    example: { to: null },
  }),
  move(
    "approve",
    "approveRelease",
    "Publish, or schedule what has a time ahead",
    { schema: approval, example: { note: "Checked with the sender.", undoable: true }, optional: true },
    "With `undoable` what would be public at once is public seconds later, and can be taken back until then.",
  ),
  move(
    "undo",
    "undoDecision",
    "Take back one's own decision of the last seconds",
    bare,
    "The release is in review again, in the same hands, and its author has not been told otherwise.",
  ),
  move("reschedule", "rescheduleRelease", "Move the time at which an approved release goes public", {
    schema: rescheduling,
    example: { goPublicAt: "2026-11-23T09:00:00Z" },
  }),
  move("request-changes", "requestChanges", "Send it back with what to change", {
    schema: changeRequest,
    example: { points: [{ field: "body", text: "Name the street." }] },
  }),
  move("reject", "rejectRelease", "Reject with a reason its author reads", {
    schema: rejection,
    example: { reason: "This is advertising rather than news." },
  }),
  move("correct", "correctRelease", "Correct what is public", {
    schema: correction,
    example: { class: "B", note: "A name was misspelt.", patch: { summary: "Ada Holm leads it." } },
  }),
  move("kill", "killRelease", "Take it off every public surface for good", {
    schema: killOrder,
    example: { reason: "It was not theirs to send.", confirm: "The headline, word for word" },
  }),
  move("unpublish", "unpublishRelease", "Take a published or scheduled release back to the desk", {
    schema: unpublishing,
    example: { reason: "A fact is in doubt." },
  }),
];
