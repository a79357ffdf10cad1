import { gateOf } from "@/lib/accounts/gate";
import { currentActor } from "@/lib/auth/session";
import { eventStream } from "@/lib/core/live";

/** What concerns the person who is signed in, as it happens. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 404 });
  const own = `person:${actor.userId}`;
  return eventStream(
    request,
    (tag) => tag === own,
    async () => (await currentActor()) !== null,
    gateOf(actor.userId ?? ""),
  );
}
