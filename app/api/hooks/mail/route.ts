import { boundedBody } from "@/app/api/bounded-body";
import { answered, plain } from "@/app/api/hooks/plain-answer";
import { now } from "@/lib/core/clock";
import { PEER_HEADER } from "@/lib/core/peer";
import { HOOK_MAX_BYTES, hookIsOpen, takeFromHook } from "@/lib/newsletter/returns/hook";

/** Mail that came back: as bytes by the mail server that got it, or as signed events by a provider (docs/mail.md). */
export const POST = (request: Request): Promise<Response> =>
  answered(async () => {
    if (!hookIsOpen()) return plain(404);
    const bytes = await boundedBody(request, HOOK_MAX_BYTES);
    if (!bytes) return plain(413);
    const peer = request.headers.get(PEER_HEADER) ?? "unknown";
    await takeFromHook({ headers: request.headers, bytes, peer }, now());
    return plain(202);
  });
