import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma, transaction } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { assertStaff } from "../queries";
import {
  BULK_DOING,
  type BulkOrder,
  type BulkProgress,
  type BulkResult,
  type BulkVerb,
  bulkRun,
} from "./bulk-schema";
import { type BulkItem, moveOne } from "./move-one";

/** What a run is made of, in its row: what is still to do is what has no result yet. */
type Stored = { verb: BulkVerb; items: BulkItem[]; order: Record<string, unknown>; next: number };

/** As many as a person waits for without wondering; each call of `continueMany` does so many. */
const CHUNK = 20;
/** Moves of one call that go side by side; each takes a connection. */
const LANES = 4;

async function begin(actor: Actor, stored: Omit<Stored, "next">, now: Date): Promise<BulkProgress> {
  assertStaff(actor);
  const { userId } = actor;
  if (!userId) throw forbidden("Only a person moves many releases at once.");
  const { verb, items, order } = stored;
  return transaction(async (tx) => {
    const { id } = await tx.bulkRun.create({
      data: {
        actorId: userId,
        actorName: actor.name,
        verb,
        order: { ...stored, next: 0 } as unknown as Prisma.InputJsonObject,
        startedAt: now,
      },
    });
    const count = `${items.length} ${items.length === 1 ? "release" : "releases"}`;
    await record(tx, actor, `bulk.${verb}`, { type: "bulk", id, name: `${BULK_DOING[verb]} ${count}` }, now, {
      data: { order, releases: items.map((each) => each.id) } as Prisma.InputJsonObject,
    });
    return { run: id, verb, total: items.length, results: [], done: false };
  });
}

/**
 * Orders one move for many releases; the moves themselves come with `continueMany`. One audit event says what was
 * ordered, and each move leaves its own. @throws DomainError forbidden unless staff.
 */
export const beginMany = (actor: Actor, input: BulkOrder, now: Date): Promise<BulkProgress> =>
  begin(actor, { verb: input.verb, items: input.items, order: input.order }, now);

/** Orders that all a run did be taken back; each release only in the seconds and by the rules of a single undo. */
export async function beginUndo(actor: Actor, input: { run: string }, now: Date): Promise<BulkProgress> {
  const { verb, results } = await ownRun(actor, input.run);
  const undone = results.filter((each) => each.ok && each.version !== undefined);
  if (verb === "undo" || undone.length === 0) throw notFound("Anything to take back");
  const items = undone.map(({ id, version = 0, claimed = false, before = null }) => ({
    id,
    version,
    claimed,
    before,
  }));
  return begin(actor, { verb: "undo", items, order: { of: verb, run: input.run } }, now);
}

async function ownRun(actor: Actor, run: string) {
  assertStaff(actor);
  const row = bulkRun.safeParse({ run }).success
    ? await db().bulkRun.findFirst({ where: { id: run, actorId: actor.userId as string } })
    : null;
  if (!row) throw notFound("The run");
  return { verb: row.verb as BulkVerb, results: row.results as unknown as BulkResult[] };
}

/** Takes the next releases of a run for this call: two calls at once never work on the same ones. */
async function takeNext(actor: Actor, run: string): Promise<Stored> {
  await ownRun(actor, run);
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ order: Stored }[]>`
      select "order" from bulk_runs where id = ${run}::uuid for update`;
    if (!row) throw notFound("The run");
    const next = Math.min(row.order.items.length, row.order.next + CHUNK);
    await tx.$executeRaw`
      update bulk_runs set "order" = jsonb_set("order", '{next}', to_jsonb(${next}::int)) where id = ${run}::uuid`;
    return { ...row.order, items: row.order.items.slice(row.order.next, next), next: row.order.items.length };
  });
}

/** Puts results into the run's row, which is finished with the last of them. */
async function keep(run: string, total: number, fresh: BulkResult[], now: Date): Promise<BulkResult[]> {
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ results: BulkResult[] }[]>`
      update bulk_runs set results = results || ${JSON.stringify(fresh)}::jsonb,
        finished_at = case when jsonb_array_length(results) + ${fresh.length}::int >= ${total}::int
          then ${now}::timestamptz else finished_at end
      where id = ${run}::uuid returning results`;
    return row?.results ?? [];
  });
}

/**
 * Does the next moves of a run of the actor's own, each by the rules and in the transaction of a single move: what
 * cannot be moved says why, and the others are not held up.
 */
export async function continueMany(actor: Actor, { run }: { run: string }, now: Date): Promise<BulkProgress> {
  const { verb, order, items, next: total } = await takeNext(actor, run);
  const fresh: BulkResult[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const lane = async () => {
    for (let each = waiting.shift(); each; each = waiting.shift())
      fresh[each.index] = await moveOne(actor, verb, order, each.item, now);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const results = await keep(run, total, fresh, now);
  return { run, verb, total, results, done: results.length >= total };
}

/** The whole of it in one call, for whoever needs no progress. */
export async function moveMany(actor: Actor, input: BulkOrder, now: Date): Promise<BulkProgress> {
  let at = await beginMany(actor, input, now);
  while (!at.done) at = await continueMany(actor, at, now);
  return at;
}
