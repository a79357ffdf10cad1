import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db, Prisma } from "@/lib/core/db";
import { DomainError, forbidden } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { WireFilter } from "./filter";
import type { WireLine, WireNews, WirePage, WireQuestion } from "./line";
import { wireLines } from "./rows";
import { wireConditions } from "./selection";

/** What no index answers is looked for among so many items at a time; the page's marker leads on from there. */
const LOOKED_AT = 5_000;
const PAGE = 50;

/** @throws DomainError forbidden unless staff. */
export function assertWireDesk(actor: Actor): void {
  if (!isStaff(actor)) throw forbidden("Only editors may see the wire desk.");
}

/** When an id was made (UUIDv7, RFC 9562 §5.7). */
const timeOf = (id: string): Date => new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));

function assertCursor(cursor: string | undefined): void {
  if (cursor !== undefined && !isId(cursor))
    throw new DomainError("invalid", "That page marker is not valid.", {
      issues: [{ path: "cursor", message: "is not a marker this list gave out" }],
    });
}

/**
 * One page of the stream, newest first, by id. A filter that no index answers looks through a bounded number of items:
 * the page may then be short and still have a marker, and says how far back it looked.
 * @throws DomainError forbidden unless staff; invalid for a foreign marker.
 */
export async function wireStream(
  actor: Actor,
  { filter, cursor }: WireQuestion,
  now: Date,
  limit = PAGE,
): Promise<WirePage> {
  assertWireDesk(actor);
  assertCursor(cursor);
  const { indexed, sought } = await wireConditions(filter, now);
  const walk = Prisma.sql`wire_items w where ${indexed}
    ${cursor ? Prisma.sql`and w.id < ${cursor}::uuid` : Prisma.empty} order by w.id desc`;
  const found = await db().$queryRaw<{ id: string }[]>(
    sought
      ? Prisma.sql`select w.id from (select w.* from ${walk} limit ${LOOKED_AT}) w where ${sought}
          order by w.id desc limit ${limit + 1}`
      : Prisma.sql`select w.id from ${walk} limit ${limit + 1}`,
  );
  const ids = found.slice(0, limit).map(({ id }) => id);
  const items = await wireLines(ids, now);
  if (found.length > limit) return { items, nextCursor: ids.at(-1) ?? null, lookedTo: null };
  if (!sought) return { items, nextCursor: null, lookedTo: null };
  const [last] = await db().$queryRaw<{ id: string }[]>`
    select w.id from ${walk} offset ${LOOKED_AT - 1} limit 1`;
  return { items, nextCursor: last?.id ?? null, lookedTo: last ? timeOf(last.id) : null };
}

/**
 * What has changed about a page since it was read, for `mergeWire`.
 * @param shown ids of the rows on screen.
 */
export async function wireNews(
  actor: Actor,
  question: WireQuestion & { shown: string[] },
  now: Date,
): Promise<WireNews & { counts: WireCounts }> {
  const [page, counts] = await Promise.all([wireStream(actor, question, now), countWire(actor, now)]);
  const away = question.shown.filter((id) => !page.items.some((line) => line.id === id));
  return { page, elsewhere: await wireLines(away, now), counts };
}

/** @throws DomainError forbidden unless staff. */
export async function wireLinesOf(actor: Actor, ids: string[], now: Date): Promise<WireLine[]> {
  assertWireDesk(actor);
  return wireLines(ids, now);
}

export const MOST_COUNTED = 1_000;
const COUNTED = ["held", "waiting", "spiked", "cancelled"] as const;
export type WireCounts = Record<(typeof COUNTED)[number], number>;

/**
 * How many items those views hold that somebody works through: exact below MOST_COUNTED, that for "so many or more".
 * @throws DomainError forbidden unless staff.
 */
export async function countWire(actor: Actor, now: Date): Promise<WireCounts> {
  assertWireDesk(actor);
  const counts = await Promise.all(
    COUNTED.map(async (view) => {
      const { indexed } = await wireConditions({ view } as WireFilter, now);
      const [row] = await db().$queryRaw<{ count: number }[]>`
        select count(*)::int as count from (select 1 from wire_items w where ${indexed} limit ${MOST_COUNTED}) x`;
      return [view, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as WireCounts;
}
