import "server-only";
import { db, Prisma } from "@/lib/core/db";
import type { StoredEvent, StoredLink } from "./walk";

const BATCH = 2_000;

/**
 * The words of an event, as the trigger hashes them. Written out here as well: whoever could change the log could
 * change the database's own function so that it tells the old words.
 */
export const words = (place: Prisma.Sql): Prisma.Sql => Prisma.sql`jsonb_build_array(${place}, e.id, e.seq,
  (extract(epoch from e.at) * 1000)::bigint, e.actor_kind, e.actor_id, e.actor_name, e.verb, e.subject_type, e.subject_id,
  e.subject_name, e.organisation_id, e.before, e.after, e.data)::text`;

const WHAT = Prisma.sql`left(e.verb || ' by ' || e.actor_name || ': ' || e.subject_name, 300)`;

type Row = { id: string | null; at: Date; what: string; words: string; findable: boolean };
const eventOf = ({ id, at, what, words: said, findable }: Row): StoredEvent | null =>
  id ? { id, at, what, words: said, findable } : null;

/** The links after a place with their events, in order. */
export async function* linksAfter(start: number): AsyncGenerator<StoredLink> {
  let after = BigInt(start);
  for (;;) {
    const rows = await db().$queryRaw<(Row & { position: bigint; hash: string; eventId: string })[]>`
      select l.position, l.hash, l.event_id as "eventId", e.id, e.at, ${WHAT} as what,
        ${words(Prisma.sql`l.position`)} as words, e.terms = audit_terms(e) as findable
      from audit_links l left join audit_events e on e.id = l.event_id
      where l.position > ${after} order by l.position limit ${BATCH}`;
    for (const row of rows)
      yield { position: Number(row.position), hash: row.hash, eventId: row.eventId, event: eventOf(row) };
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.position ?? after;
  }
}

/** Events that no link names, oldest first; `limit` at most, but all are counted. */
export async function unlinkedEvents(limit: number): Promise<{ count: number; events: StoredEvent[] }> {
  const events: StoredEvent[] = [];
  let count = 0;
  const [{ first = 0n, last = -1n } = {}] = await db().$queryRaw<{ first?: bigint; last?: bigint }[]>`
    select coalesce(min(seq), 0) as first, coalesce(max(seq), -1) as last from audit_events`;
  for (let from = first; from <= last; from += BigInt(BATCH * 10)) {
    const rows = await db().$queryRaw<Row[]>`
      select e.id, e.at, ${WHAT} as what, ${words(Prisma.sql`0`)} as words, true as findable from audit_events e
      where e.seq >= ${from} and e.seq < ${from + BigInt(BATCH * 10)}
        and not exists (select 1 from audit_links l where l.event_id = e.id) order by e.seq`;
    count += rows.length;
    for (const row of rows) {
      const event = eventOf(row);
      if (event && events.length < limit) events.push(event);
    }
  }
  return { count, events };
}

/** The link at a place, or null. */
export async function linkAt(position: number): Promise<{ position: number; hash: string } | null> {
  const found = await db().auditLink.findUnique({ where: { position: BigInt(position) } });
  return found && { position, hash: found.hash };
}

/** The end of the chain, or null while it is empty. */
export async function chainHead(): Promise<{ position: number; hash: string } | null> {
  const last = await db().auditLink.findFirst({ orderBy: { position: "desc" } });
  return last && { position: Number(last.position), hash: last.hash };
}
