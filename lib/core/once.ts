import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { allInOne, client, type Tx } from "./db";
import { DomainError } from "./errors";
import { seal, unseal } from "./seal";

/** Who uses which key, and the hash of what was asked with it. */
export type Key = { scope: string; key: string; requestHash: string };
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** How long a call waits for another one with its key before it is told to come again. */
const PATIENCE_MS = 3_000;
const LOOK_AGAIN_MS = 100;
/** Keys are kept this long. */
export const KEPT_MS = 24 * 3_600_000;

const purpose = ({ scope, key }: Key) => `answer:${scope}:${key}`;

/**
 * The answer that this key has got, or null.
 * @throws DomainError invalid (the key was used for something else), conflict (the answer can no longer be read).
 */
export async function answerOf(key: Key, now: Date, tx: Tx = client()): Promise<Answer | null> {
  const earlier = await tx.apiAnswer.findUnique({
    where: { scope_key: { scope: key.scope, key: key.key } },
  });
  if (!earlier || now.getTime() - earlier.createdAt.getTime() >= KEPT_MS) return null;
  if (earlier.requestHash !== key.requestHash)
    throw new DomainError("invalid", "This Idempotency-Key was used for a different request.", {
      issues: [{ path: "Idempotency-Key", message: "was used for a different request" }],
    });
  const body = unseal(purpose(key), earlier.body);
  if (body === null)
    throw new DomainError("conflict", "This was done before, but its answer can no longer be read.");
  return { status: earlier.status, headers: earlier.headers as Record<string, string>, body };
}

async function attempt(key: Key, work: () => Promise<Answer>, now: Date) {
  return allInOne(async (tx) => {
    // Held to the end of the transaction, also when its process dies: then PostgreSQL ends both.
    const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended(${`${key.scope} ${key.key}`}, 0)) as free`;
    if (!lock?.free) return null;
    const earlier = await answerOf(key, now, tx);
    if (earlier) return { answer: earlier, replayed: true };
    const answer = await work();
    const { status, headers, body } = answer;
    const kept = {
      requestHash: key.requestHash,
      status,
      headers,
      body: seal(purpose(key), body),
      createdAt: now,
    };
    await tx.apiAnswer.upsert({
      where: { scope_key: { scope: key.scope, key: key.key } },
      create: { scope: key.scope, key: key.key, ...kept },
      update: kept,
    });
    return { answer, replayed: false };
  });
}

/**
 * Does something once per key (draft-ietf-httpapi-idempotency-key-header-07), however often and however
 * simultaneously it is asked: the effect, the key and the answer commit together, so that a crash leaves all
 * of them or none. What throws leaves no trace, and may be asked again with the same key.
 * @throws DomainError invalid (the key was used for something else), conflict with `retryAfter` in seconds
 * (another call with this key is still at work).
 */
export async function once(
  key: Key,
  work: () => Promise<Answer>,
  now: Date,
): Promise<{ answer: Answer; replayed: boolean }> {
  // Looked at again and again rather than waited for in the database: a waiting call holds no connection.
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    const done = await attempt(key, work, now);
    if (done) return done;
    await pause(LOOK_AGAIN_MS);
  }
  throw new DomainError("conflict", "A request with this Idempotency-Key is still being worked on.", {
    data: { retryAfter: 1 },
  });
}

/** Forgets answers that are older than a day. @returns how many. */
export async function forgetAnswers(now: Date): Promise<number> {
  const { count } = await client().apiAnswer.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return count;
}
