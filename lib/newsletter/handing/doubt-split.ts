import "server-only";
import type { Tx } from "@/lib/core/db";
import type { LetterBatch } from "@/lib/core/generated/client";
import { newId } from "@/lib/core/ids";
import { doubtNote } from "./doubt";
import { batchAfter, endOf, RECIPIENT_STATES, type Tally } from "./lifecycle";
import { tellOfDoubt } from "./telling";

/** How many recipients of a batch are in each state. */
export async function tallyOf(tx: Tx, batchId: string): Promise<Tally> {
  const groups = await tx.letterRecipient.groupBy({ by: ["state"], where: { batchId }, _count: true });
  const counts = new Map(groups.map(({ state, _count }) => [state, _count]));
  return Object.fromEntries(RECIPIENT_STATES.map((state) => [state, counts.get(state) ?? 0])) as Tally;
}

const ANSWERS = 3;

async function lastAnswers(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx.letterRecipient.findMany({
    where: { batchId, state: { in: ["accepted", "refused"] }, reason: { not: "" } },
    orderBy: { handedAt: "desc" },
    select: { reason: true },
    take: ANSWERS,
  });
  return rows.map(({ reason }) => reason);
}

/**
 * Takes those out of a locked batch of whom nobody can say whether they got their letter, into a batch of their own that
 * waits for a person; the rest may go on (E4). Where nobody else is left, the batch itself is the uncertain one.
 * @returns what is left in the batch.
 */
export async function splitDoubt(
  tx: Tx,
  batch: LetterBatch,
  how: "died" | "unanswered",
  now: Date,
): Promise<Tally> {
  await tx.letterRecipient.updateMany({
    where: { batchId: batch.id, state: "handing" },
    data: { state: "uncertain" },
  });
  const tally = await tallyOf(tx, batch.id);
  const { uncertain, accepted, waiting } = tally;
  if (uncertain === 0) return tally;
  const note = doubtNote(how, uncertain, {
    claimedBy: batch.claimedBy,
    claimedAt: batch.claimedAt,
    accepted,
    answers: await lastAnswers(tx, batch.id),
  });
  const known = { note, endedAt: now, claimedAt: batch.claimedAt, claimedBy: batch.claimedBy };
  if (waiting === 0 && endOf(tally) === "doubt" && batchAfter(batch.state, "doubt")) {
    await tx.letterBatch.update({
      where: { id: batch.id },
      data: { ...known, state: "uncertain", claim: null, settled: "", settledBy: "", settledAt: null },
    });
    await tellOfDoubt(tx, batch, uncertain, now);
    return tally;
  }
  // Who adds batches to this edition meanwhile waits, and counts on from ours.
  await tx.$queryRaw`select id from editions where id = ${batch.editionId}::uuid for update`;
  const id = newId();
  const { _max } = await tx.letterBatch.aggregate({
    where: { editionId: batch.editionId },
    _max: { number: true },
  });
  await tx.letterBatch.create({
    data: {
      ...known,
      id,
      editionId: batch.editionId,
      number: (_max.number ?? 0) + 1,
      state: "uncertain",
      size: uncertain,
      splitFrom: batch.id,
    },
  });
  await tx.letterRecipient.updateMany({
    where: { batchId: batch.id, state: "uncertain" },
    data: { batchId: id },
  });
  await tx.letterBatch.update({ where: { id: batch.id }, data: { size: { decrement: uncertain } } });
  await tellOfDoubt(tx, { id, editionId: batch.editionId }, uncertain, now);
  return { ...tally, uncertain: 0 };
}
