import "server-only";
import { hostname } from "node:os";
import { persistentTransaction, type Tx, transaction } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import type { LetterBatch } from "@/lib/core/generated/client";
import { heldBySession, openSessionLocks, type SessionLocks } from "@/lib/core/session-locks";
import { splitDoubt } from "./doubt-split";
import { batchAfter } from "./lifecycle";

/** Any fixed number: keeps these locks apart from other advisory locks. */
const SEED = 7_204_121;

/** A session of its own that lives as long as whoever hands a batch over; its lock is named after the claim. */
export async function lockFor(claim: string): Promise<SessionLocks> {
  const locks = await openSessionLocks(env().DATABASE_URL ?? "", { seed: SEED, name: "dateline letters" });
  await locks.hold(claim);
  return locks;
}

async function isAlive(tx: Tx, claim: string): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ held: boolean }[]>(
    `select ${heldBySession("$1", "$2")} as held`,
    claim,
    SEED,
  );
  return row?.held ?? false;
}

/** A batch whose row nobody else changes until this transaction ends. */
export async function lockBatch(tx: Tx, id: string): Promise<LetterBatch | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from letter_batches where id = ${id}::uuid for update`;
  return row ? tx.letterBatch.findUnique({ where: { id: row.id } }) : null;
}

/** Who claims, for people: the machine and the process. */
const worker = () => `${hostname()}, process ${process.pid}`;

export type Claimed =
  | { kind: "ours"; editionId: string }
  /** Somebody claims it who is not heard of. */
  | { kind: "silent"; claim: string }
  /** Somebody who lives hands it over, its time has not come, or there is nothing to do any more. */
  | { kind: "elsewhere" | "early" | "over" };

/** Claims a batch by compare-and-set, under a claim whose lock is held already. */
export const claimBatch = (id: string, claim: string, now: Date): Promise<Claimed> =>
  transaction(async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch?.state === "submitting" && batch.claim)
      return (await isAlive(tx, batch.claim))
        ? { kind: "elsewhere" }
        : { kind: "silent", claim: batch.claim };
    const state = batch && batchAfter(batch.state, "claim");
    if (!batch || !state) return { kind: "over" };
    if (batch.notBefore && batch.notBefore > now) return { kind: "early" };
    await tx.letterBatch.update({
      where: { id },
      data: { state, claim, claimedAt: now, claimedBy: worker() },
    });
    return { kind: "ours", editionId: batch.editionId };
  });

/**
 * Takes a batch from whoever claimed it and is dead: those who were just being handed over are uncertain, the rest waits
 * again. @returns whether it was taken.
 */
export const takeFromDead = (id: string, claim: string, now: Date): Promise<boolean> =>
  persistentTransaction(async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch?.state !== "submitting" || batch.claim !== claim || (await isAlive(tx, claim))) return false;
    await splitDoubt(tx, batch, "died", now);
    await tx.letterBatch.updateMany({
      where: { id, state: "submitting" },
      data: { state: "preparing", claim: null },
    });
    return true;
  });
