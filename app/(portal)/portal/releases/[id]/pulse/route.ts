import { currentActor } from "@/lib/auth/session";
import { releasePulse } from "@/lib/releases/pulse";

/** What a release's page asks now and then, to learn whether it shows what is. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const pulse = actor && (await releasePulse(actor, (await params).id));
  return new Response(pulse, {
    status: pulse === null ? 404 : 200,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
