import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { lockSource } from "../sources/lock";
import { follow } from "./follow";
import type { WireRow } from "./incoming";
import { storePiecemeal } from "./piecemeal";
import { ROW, rowOf } from "./row";
import { nextTurn } from "./standing";

/** Items taken at once, of however many sources. */
const SWEEP = 500;

type Due = { id: string; sourceId: string; dueAt: Date };

async function nextDue(after: Due | undefined, now: Date): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    select id, source_id as "sourceId", due_at as "dueAt" from wire_items
    where due_at <= ${now}::timestamptz
      and (due_at, id) > (${after?.dueAt ?? new Date(0)}::timestamptz, ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by due_at, id limit ${SWEEP}`;
}

/**
 * Does what the clock has made due, whichever job or sweep comes for it: ended embargoes appear (I5), items that
 * waited for their source's hours are released, what has expired leaves (I13). An item that cannot be brought in line
 * is logged and holds up no other; it is tried again by the next sweep. @returns how many items had their turn.
 */
export async function takeTurns(now: Date): Promise<number> {
  let taken = 0;
  let after: Due | undefined;
  for (;;) {
    const due = await nextDue(after, now);
    for (const [sourceId, some] of Map.groupBy(due, (each) => each.sourceId))
      taken += await turnsOf(
        sourceId,
        some.map((each) => each.id),
        now,
      );
    after = due.at(-1);
    if (!after || due.length < SWEEP) return taken;
  }
}

/** One source's share, in a transaction of its own. */
const turnsOf = (sourceId: string, ids: string[], now: Date): Promise<number> =>
  transaction(async (tx) => {
    const source = await lockSource(tx, sourceId);
    if (!source) return 0;
    // Only what is read under the lock counts: a poll may have stored a cancel while we waited for it.
    const read = await tx.wireItem.findMany({
      where: { id: { in: ids }, dueAt: { lte: now } },
      select: ROW,
    });
    const rows = read.map(rowOf).map((row) => openedBy(row, source.autoPublish, now));
    const refused = await storePiecemeal(tx, rows, async (batch) => {
      await saveTurns(tx, batch, now);
      await follow(tx, source, batch, now);
    });
    for (const { each, reason } of refused)
      log.error({ wireItem: each.id, reason }, "an item that is due cannot be brought in line");
    return rows.length - refused.length;
  });

/** Lets an item out that its source's hours have held, unless the source is not trusted any more. */
function openedBy(row: WireRow, trusted: boolean, now: Date): WireRow {
  if (row.handling !== "held" || row.opensAt === null || row.opensAt > now) return row;
  return trusted
    ? { ...row, handling: "released", handlingWhy: "", opensAt: null }
    : { ...row, opensAt: null };
}

/** Writes down what has become of items, and when the clock next has a say. */
export async function saveTurns(tx: Tx, rows: WireRow[], now: Date): Promise<void> {
  const turns = rows.map((row) => ({
    id: row.id,
    handling: row.handling,
    handling_why: row.handlingWhy,
    places: row.places,
    expires_at: row.expiresAt,
    opens_at: row.opensAt,
    due_at: nextTurn(row, now),
  }));
  await tx.$executeRaw`
    update wire_items w set handling = x.handling::wire_handling, handling_why = x.handling_why,
      places = nullif(x.places, 'null'::jsonb), expires_at = x.expires_at, opens_at = x.opens_at, due_at = x.due_at
    from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as x(id uuid, handling text, handling_why text,
      places jsonb, expires_at timestamptz, opens_at timestamptz, due_at timestamptz)
    where w.id = x.id`;
}
