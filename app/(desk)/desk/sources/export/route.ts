import { currentActor } from "@/lib/auth/session";
import { now as clock } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { exportSources } from "@/lib/wire/sources/exchange";

/** All sources as OPML, or with `?source=` those that are named. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) throw new DomainError("unauthorized", "Your session has ended. Sign in again.");
    const slugs = new URL(request.url).searchParams.getAll("source");
    return new Response(await exportSources(actor, slugs, clock()), {
      headers: {
        "Content-Type": "text/x-opml; charset=utf-8",
        "Content-Disposition": 'attachment; filename="sources.opml"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(`${error.message}\n`, { status: error.status });
  }
}
