import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { BACK_WITHIN_MS } from "@/lib/core/session-locks";
import type { Reader } from "../edition/content";
import type { Message } from "../letter/composer";
import { returnPathOf } from "../returns/return-path";
import { captureLetter } from "./capture";
import { type Claimed, claimBatch, lockFor, takeFromDead } from "./claims";
import { type End, endClaim } from "./end";
import { type Flow, runFlow, type Send } from "./flow";
import { connections, handOver } from "./transport";

/** What handing over needs of its surroundings. */
export type Means = {
  clock: () => Date;
  /** Aborted, it ends after the letters under way. */
  stop: AbortSignal;
  /** Between the two looks after which a claim that is not heard of counts as dead. */
  patienceMs?: number;
  /** What letters of an edition are written with. */
  wordsOf: (editionId: string) => Flow["words"];
};

const byMail: Send = ({ raw }: Message, { address, recipientId }: Reader) =>
  handOver({ to: address, raw, recipientId, returnPath: returnPathOf(recipientId) });

/** Claims it, from whoever died with it if need be. */
async function claimed(
  id: string,
  claim: string,
  { clock, patienceMs = BACK_WITHIN_MS }: Means,
): Promise<Claimed> {
  const first = await claimBatch(id, claim, clock());
  if (first.kind !== "silent") return first;
  await wait(patienceMs);
  if (await takeFromDead(id, first.claim, clock()))
    log.warn({ batch: id }, "whoever handed this batch over is dead; it goes on without those under way");
  return claimBatch(id, claim, clock());
}

/**
 * Hands a batch over, as far as it comes: what is left is appointed. Any number of workers may be told to, any number of
 * times and killed at any point: no letter is handed over twice unless the server said "not now" or a person says so.
 * @returns the state it is left in; null when there was nothing to do.
 */
export async function handBatch(id: string, means: Means): Promise<End> {
  const { clock, stop } = means;
  const claim = randomUUID();
  const lock = await lockFor(claim);
  try {
    const it = await claimed(id, claim, means);
    if (it.kind !== "ours") return null;
    const send: Send = env().SMTP_URL ? byMail : (letter, reader) => captureLetter(letter, reader, clock());
    const rest = await runFlow({
      batch: { id, claim },
      words: means.wordsOf(it.editionId),
      send,
      width: connections(),
      clock,
      stop,
    });
    return await endClaim(id, claim, rest, clock());
  } finally {
    await lock.stop();
  }
}
