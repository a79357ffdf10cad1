import { authorMove, nothing } from "@/app/api/move";
import { takePoint } from "@/lib/core/rate-limit";
import { submitRelease } from "@/lib/releases/commands";

// The form's limit: the desk's queue is as long whichever way releases come.
export const { GET, POST, PUT, PATCH, DELETE } = authorMove(nothing, async (actor, input, now) => {
  await takePoint("submit", actor.userId ?? "");
  // Handing in by the API is the confirmation of rights that the form asks for.
  return submitRelease(actor, { ...input, attested: true }, now);
});
