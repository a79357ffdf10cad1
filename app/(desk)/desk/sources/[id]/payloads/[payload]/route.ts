import { currentActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/core/errors";
import { payloadOf } from "@/lib/wire/fetching/payload-queries";

/** What a source sent when it could not be taken, as a file. It is a stranger's: no browser may show it (I6). */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; payload: string }> },
): Promise<Response> {
  const { id, payload } = await params;
  try {
    const actor = await currentActor();
    if (!actor) throw new DomainError("unauthorized", "Your session has ended. Sign in again.");
    const { bytes, fileName } = await payloadOf(actor, payload, id);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(`${error.message}\n`, { status: error.status });
  }
}
