import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { publications } from "@/lib/publications/queries";
import { UNTRUSTED } from "../routing/rules";
import { lockSource } from "../sources/lock";
import { saveTurns } from "./due";
import { follow } from "./follow";
import { type Desk, ruled, type WireRow } from "./incoming";
import { storePiecemeal } from "./piecemeal";
import { ROW, rowOf } from "./row";
import { expiryOf } from "./standing";

const BATCH = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Brings what a source has published, and what it may publish, in line with its name, rights, terms and routes as they
 * are now, in batches with a transaction each. What was held only because the source was not trusted is judged anew.
 * Idempotent: what a broken-off run has done is done again.
 * @param clock asked by each batch once it has its turn.
 */
export const republishSource = (id: string, clock: () => Date): Promise<void> =>
  everyItem(id, clock, (row, desk, now) => {
    const waited = row.handling === "held" && row.handledBy === "" && row.handlingWhy.startsWith(UNTRUSTED);
    return waited && desk.source.autoPublish ? judged(row, desk, now) : row;
  });

/** Judges anew, by the rules as they are now, what a source's rules hold for the desk. Nobody's decision is touched. */
export const rejudgeSource = (id: string, clock: () => Date): Promise<void> =>
  everyItem(id, clock, (row, desk, now) =>
    row.handling === "held" && row.handledBy === "" ? judged(row, desk, now) : row,
  );

const judged = (row: WireRow, desk: Desk, now: Date): WireRow => ({
  ...row,
  ...ruled(row.item, desk, row.firstSeenAt, now),
});

type Change = (row: WireRow, desk: Desk, now: Date) => WireRow;

async function everyItem(id: string, clock: () => Date, change: Change): Promise<void> {
  let after: string | undefined = FIRST;
  while (after !== undefined) {
    const from: string = after;
    after = await transaction((tx) => batchFrom(tx, id, from, clock, change));
  }
}

/** @returns the last item looked at, undefined when there are no more. */
async function batchFrom(tx: Tx, sourceId: string, after: string, clock: () => Date, change: Change) {
  const source = await lockSource(tx, sourceId);
  if (!source) return undefined;
  const now = clock();
  const desk = { source, titles: await publications(tx) };
  const read = await tx.wireItem.findMany({
    where: { sourceId, id: { gt: after } },
    orderBy: { id: "asc" },
    take: BATCH,
    select: ROW,
  });
  const rows = read.map(rowOf).map((row) => {
    const expiresAt = expiryOf(row.item.expires, source.expireAfterHours, row.firstSeenAt);
    return change({ ...row, expiresAt }, desk, now);
  });
  for (const { each, reason } of await storePiecemeal(tx, rows, async (batch) => {
    await saveTurns(tx, batch, now);
    await follow(tx, source, batch, now);
  }))
    log.error({ wireItem: each.id, reason }, "a wire item cannot be published anew");
  return rows.length < BATCH ? undefined : rows.at(-1)?.id;
}
