import { currentActor } from "@/lib/auth/session";
import { bellOf } from "@/lib/notices/queries";

/** What the bell of whoever is signed in shows now. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const headers = { "Cache-Control": "private, no-store" };
  return actor
    ? Response.json(await bellOf(actor), { headers })
    : new Response(null, { status: 404, headers });
}
