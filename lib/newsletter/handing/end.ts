import "server-only";
import { announce } from "@/lib/core/changes";
import { persistentTransaction, type Tx } from "@/lib/core/db";
import type { BatchState, LetterBatch } from "@/lib/core/generated/client";
import { enqueue } from "@/lib/core/jobs";
import { lockBatch } from "./claims";
import { splitDoubt, tallyOf } from "./doubt-split";
import { batchAfter, endOf, recipientBefore } from "./lifecycle";
import { tellOfFailure } from "./telling";
import { waitAfter } from "./waits";

/** The job of a batch goes by its id: one at a time waits. */
export const BATCH_TASK = "letter-batch";

/**
 * Appoints the next try of a batch, in the transaction that lets it rest. Breaking news and alerts are taken up before
 * what goes by the clock.
 */
export async function appoint(tx: Tx, id: string, at: Date): Promise<void> {
  const daily = await tx.letterBatch.count({ where: { id, edition: { kind: "daily" } } });
  await enqueue(tx, BATCH_TASK, { id }, { key: `${BATCH_TASK}:${id}`, runAt: at, background: daily > 0 });
}

/** Why a batch ends for now with somebody still waiting. */
export type Rest =
  /** What the mail server said: later, and each time later, until it is given up. */
  | { why: "answers"; note: string }
  /** Something of ours is the matter, or a person has stopped it: for as long as it lasts. */
  | { why: "trouble" | "stopped"; note: string }
  /** Its domains have had their share. */
  | { why: "paced"; until: Date }
  /** This worker ends. */
  | { why: "ending" };

const MINUTE_MS = 60_000;
const SOON_MS = 1_000;

type Appointment = { at: Date; note: string; tried: boolean };

/** When those who wait are tried again; null: no more. */
function appointmentOf(batch: LetterBatch, rest: Rest, now: Date): Appointment | null {
  const after = (ms: number) => new Date(now.getTime() + ms);
  switch (rest.why) {
    case "ending":
      return { at: now, note: "", tried: false };
    case "paced":
      return { at: rest.until > after(SOON_MS) ? rest.until : after(SOON_MS), note: "", tried: false };
    case "answers": {
      const wait = waitAfter(batch.attempts + 1);
      return wait === null ? null : { at: after(wait), note: rest.note, tried: true };
    }
    default:
      return { at: after(MINUTE_MS), note: rest.note, tried: false };
  }
}

/** Who was tried for hours is not tried any more: what was answered last is kept. */
const giveUp = (tx: Tx, batchId: string) =>
  tx.$executeRaw`
    update letter_recipients set state = 'refused',
      reason = left('Given up. ' || case reason when '' then 'The mail server could not be reached.' else reason end, 300)
    where batch_id = ${batchId}::uuid and state = any(${recipientBefore("hand")}::recipient_state[])`;

/** What became of a batch when its claim ended; null: somebody else had taken it. */
export type End = BatchState | null;

/**
 * Ends a claim. Letters the server may have taken are set apart for a person, whoever waits is appointed, and a batch in
 * which nobody waits any more is `submitted`, or `failed` when no letter of it was accepted.
 */
export const endClaim = (id: string, claim: string, rest: Rest, now: Date): Promise<End> =>
  persistentTransaction(async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch?.state !== "submitting" || batch.claim !== claim) return null;
    // The desk's pages look again.
    await announce(tx, ["newsletter"]);
    let tally = await splitDoubt(tx, batch, "unanswered", now);
    if (tally.uncertain > 0) return "uncertain";
    if (tally.waiting > 0) {
      const next = appointmentOf(batch, rest, now);
      if (next) {
        const { at: notBefore, note, tried } = next;
        const attempts = batch.attempts + (tried ? 1 : 0);
        await tx.letterBatch.update({
          where: { id },
          data: { state: batchAfter(batch.state, "rest")!, claim: null, notBefore, note, attempts },
        });
        await appoint(tx, id, notBefore);
        return "preparing";
      }
      await giveUp(tx, id);
      tally = { ...tally, waiting: 0, refused: tally.refused + tally.waiting };
    }
    const event = endOf(tally);
    const state = batchAfter(batch.state, event)!;
    await tx.letterBatch.update({
      where: { id },
      data: { state, claim: null, endedAt: now, note: "" },
    });
    if (event === "fail") await tellOfFailure(tx, batch, tally.refused, now);
    return state;
  });

/** Ends the doubt about batches of which every letter was answered after all. */
export async function endAnswered(ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await persistentTransaction(async (tx) => {
    for (const id of [...ids].sort()) {
      const batch = await lockBatch(tx, id);
      const { uncertain, accepted } = await tallyOf(tx, id);
      const state = batch && batchAfter(batch.state, accepted > 0 ? "answer" : "deny");
      if (state && uncertain === 0)
        await tx.letterBatch.update({ where: { id }, data: { state, endedAt: now } });
    }
  });
}
