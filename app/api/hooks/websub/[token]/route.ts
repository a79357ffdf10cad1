import { boundedBody } from "@/app/api/bounded-body";
import { answered, plain } from "@/app/api/hooks/plain-answer";
import { now } from "@/lib/core/clock";
import { PEER_HEADER } from "@/lib/core/peer";
import { takePoint } from "@/lib/core/rate-limit";
import { PUSH_MAX_BYTES, pushAllowed, receivePush } from "@/lib/wire/fetching/websub/push";
import { answerHub } from "@/lib/wire/fetching/websub/verify";

type Context = { params: Promise<{ token: string }> };

const peerOf = (request: Request) => request.headers.get(PEER_HEADER) ?? "unknown";

/** A hub asks whether a subscription was meant, or denies one (WebSub §5.2, §5.3). */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  answered(async () => {
    await takePoint("push-peer", peerOf(request));
    const query = new URL(request.url).searchParams;
    const lease = query.get("hub.lease_seconds") ?? "";
    const question = {
      mode: query.get("hub.mode") ?? "",
      topic: query.get("hub.topic") ?? "",
      challenge: query.get("hub.challenge") ?? "",
      leaseSeconds: /^\d{1,9}$/.test(lease) ? Number(lease) : null,
      reason: query.get("hub.reason") ?? "",
    };
    const { status, text } = await answerHub((await params).token, question, now());
    return plain(status, text);
  });

/** A hub pushes a feed's news (WebSub §7). */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  answered(async () => {
    const { token } = await params;
    if (!(await pushAllowed(token, peerOf(request)))) return plain(410);
    const bytes = await boundedBody(request, PUSH_MAX_BYTES);
    if (!bytes) return plain(413);
    const push = {
      bytes,
      contentType: request.headers.get("content-type") ?? "",
      signature: request.headers.get("x-hub-signature"),
    };
    const { status } = await receivePush(token, push, now());
    return plain(status, "", status === 503 ? { "Retry-After": "60" } : {});
  });
