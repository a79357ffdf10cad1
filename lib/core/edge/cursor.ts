import "server-only";
import { db } from "../db";

/**
 * From which transaction on an edge is still to be told; `late` when `changes`, which is kept for a day, may no longer
 * reach back that far, or when it was never told anything.
 */
export type Cursor = { xact: string; late: boolean };
/** What is still to be told, and from where to read next time: the oldest transaction that is not over. */
export type Untold = { changes: { id: bigint; xact: string; tags: string[]; gone: boolean }[]; next: string };

const REACHES_BACK = "23 hours";

export async function cursorOf(edge: string): Promise<Cursor | null> {
  const [row] = await db().$queryRaw<Cursor[]>`
    select xact::text as xact, moved_at is null or moved_at < now() - ${REACHES_BACK}::interval as late
    from edge_cursors where edge = ${edge}`;
  return row ?? null;
}

/** The oldest transaction that is not over: whoever reads from there on misses nothing that is still to come. */
export async function horizon(): Promise<string> {
  const [row] = await db().$queryRaw<{ next: string }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as next`;
  return row!.next;
}

/**
 * Changes of transactions from `xact` on that are over, but those in `told`. Rows become visible when their transaction
 * commits, in any order; but never one below the horizon of the same snapshot that was not there already.
 */
export async function untold(xact: string, told: bigint[], limit: number): Promise<Untold> {
  type Row = { next: string; id: bigint | null; xact: string; tags: string[]; gone: boolean };
  const rows = await db().$queryRaw<Row[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as next, c.id, c.xact::text as xact, c.tags, c.gone
    from (select) as always left join lateral (
      select id, xact, tags, gone from changes where xact >= ${xact}::xid8 and id <> all(${told}::bigint[])
      order by xact limit ${limit}) c on true`;
  return {
    next: rows[0]!.next,
    changes: rows.flatMap(({ id, xact, tags, gone }) => (id === null ? [] : [{ id, xact, tags, gone }])),
  };
}

/** Moves an edge's cursor on, never back, and forgets its failures. */
export async function moveCursor(edge: string, xact: string): Promise<void> {
  await db().$executeRaw`
    insert into edge_cursors (edge, xact, moved_at) values (${edge}, ${xact}::xid8, now())
    on conflict (edge) do update set xact = greatest(edge_cursors.xact, excluded.xact), moved_at = now(),
      failures = 0, failing_since = null, error = ''`;
}

/** Writes down that an edge could not be told, for whoever watches (lib/metrics). */
export async function noteFailure(edge: string, error: string): Promise<void> {
  await db().$executeRaw`
    insert into edge_cursors (edge, xact, failures, failing_since, error)
    values (${edge}, '0'::xid8, 1, now(), ${error})
    on conflict (edge) do update set failures = edge_cursors.failures + 1,
      failing_since = coalesce(edge_cursors.failing_since, now()), error = excluded.error`;
}

/** Forgets edges that are no longer named, lest they count as behind for ever. */
export async function keepCursorsOf(edges: string[]): Promise<void> {
  await db().$executeRaw`delete from edge_cursors where edge <> all(${edges}::text[])`;
}
