import "server-only";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { takePoint } from "@/lib/core/rate-limit";
import { unseal } from "@/lib/core/seal";
import { packed } from "../payloads";
import { schedulePoll } from "../schedule";
import { isSigned } from "./signature";
import { SECRET_PURPOSE } from "./subscribe";

/** The largest message taken from a hub, in bytes. */
export const PUSH_MAX_BYTES = 10 * 1024 * 1024;
/** So many wait for the worker; a hub that sends more is asked to come again. */
const MOST_WAITING = 50;

type Push = { bytes: Uint8Array; contentType: string; signature: string | null };
export type PushAnswer = { status: 202 | 410 | 503 };

const findSubscription = (token: string) =>
  db().wireSubscription.findUnique({
    where: { token },
    select: { sourceId: true, secret: true, state: true, source: { select: { status: true } } },
  });

/**
 * Whether a token is one of ours that pushes may come to; counted, so that guessing is slow and a hub gone wild is
 * stopped before its messages are read.
 * @throws DomainError rate_limited
 */
export async function pushAllowed(token: string, peer: string): Promise<boolean> {
  const row = await findSubscription(token);
  if (row?.source.status === "active") await takePoint("push", token);
  else await takePoint("push-peer", peer);
  return row?.source.status === "active";
}

/**
 * Takes a hub's message: what is signed with our secret is kept for the worker and answered at once (WebSub §7). What
 * is not is answered alike, so that nobody learns anything, and counted. An empty message means: come and look.
 */
export async function receivePush(
  token: string,
  { bytes, contentType, signature }: Push,
  now: Date,
): Promise<PushAnswer> {
  const row = await findSubscription(token);
  if (row?.source.status !== "active") return { status: 410 };
  const { sourceId } = row;
  const secret = unseal(SECRET_PURPOSE, row.secret);
  if (secret === null || !isSigned(signature, bytes, secret)) {
    await db().wireSubscription.updateMany({ where: { token }, data: { refused: { increment: 1 } } });
    log.warn({ source: sourceId }, "a push was not signed as it should be");
    return { status: 202 };
  }
  if ((await db().wirePush.count({ where: { sourceId } })) >= MOST_WAITING) return { status: 503 };
  const body = await packed(bytes);
  await transaction(async (tx) => {
    await tx.wireSubscription.updateMany({ where: { token }, data: { lastPushAt: now } });
    if (bytes.byteLength === 0) return schedulePoll(tx, { id: sourceId }, now);
    const id = newId();
    await tx.wirePush.create({
      data: { id, sourceId, at: now, contentType: contentType.slice(0, 200), body },
    });
    await enqueue(tx, "wire-push", { id }, { key: `push:${id}`, maxAttempts: 6 });
  });
  return { status: 202 };
}
