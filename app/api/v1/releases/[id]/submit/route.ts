import { authorMove, nothing } from "@/app/api/move";
import { takePoint } from "@/lib/core/rate-limit";
import { submitRelease } from "@/lib/releases/commands";

// The form's limit: the desk's queue is as long whichever way releases come.
export const { GET, POST, PUT, PATCH, DELETE } = authorMove(nothing, async (actor, input, now) => {
  await takePoint("submit", actor.userId ?? "");
  return submitRelease(actor, input, now);
});
