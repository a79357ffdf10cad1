import { gateOf } from "@/lib/accounts/gate";
import { isStaff } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { eventStream } from "@/lib/core/live";

/** What everybody at the desk may learn of. */
const OPEN = ["desk", "wire", "newsletter"];

/** What happens at the desk, as it happens: for whoever sits there. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  const own = `person:${actor.userId}`;
  return eventStream(
    request,
    (tag) => tag === own || OPEN.includes(tag) || tag.startsWith("release:"),
    async () => {
      const now = await currentActor();
      return now !== null && isStaff(now);
    },
    gateOf(actor.userId ?? ""),
  );
}
