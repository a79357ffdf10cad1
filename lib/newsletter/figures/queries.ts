import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, type Prisma } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { maySeeFigures } from "../policy";
import { type Counted, NONE, type Sums, sums, sumsOf } from "./sums";

export function assertMaySeeFigures(actor: Actor): void {
  if (!maySeeFigures(actor)) throw forbidden("Only the desk sees what became of letters.");
}

type CountedOf = Counted & { editionId: string };

/** The sums of these editions as their recipients stand now; an edition without recipients has noughts. */
export async function sumsNow(editionIds: readonly string[]): Promise<Map<string, Sums>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db().$queryRaw<CountedOf[]>`
    select edition_id as "editionId", state, case when state = 'excluded' then reason else '' end as reason,
      count(*)::int as count, (count(*) filter (where state = 'waiting' and attempts > 0))::int as deferred,
      count(bounced_at)::int as bounced, count(complained_at)::int as complained,
      count(unsubscribed_at)::int as unsubscribed
    from letter_recipients where edition_id = any(${editionIds as string[]}::uuid[]) group by 1, 2, 3`;
  return new Map(editionIds.map((id) => [id, sumsOf(rows.filter((each) => each.editionId === id))]));
}

export type EditionLine = {
  id: string;
  kind: string;
  day: string;
  dueAt: Date;
  frozenAt: Date;
  /** The editor's, or the headline the edition leads with; "" of one without items. */
  subject: string;
  sums: Sums;
};

const line = {
  id: true,
  kind: true,
  day: true,
  dueAt: true,
  frozenAt: true,
  subject: true,
  figures: true,
  items: {
    where: { OR: [{ lead: true }, { position: 0 }] },
    orderBy: [{ lead: "desc" }, { position: "asc" }],
    take: 1,
    select: { itemId: true },
  },
} satisfies Prisma.EditionSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof line }>;

/** Sums that were kept once all was over; what is younger is counted as it stands. */
export async function sumsOfEditions(
  rows: readonly { id: string; figures: Prisma.JsonValue }[],
): Promise<Map<string, Sums>> {
  const kept = rows.flatMap(({ id, figures }) => (figures ? [[id, sums.parse(figures)] as const] : []));
  const counted = await sumsNow(rows.filter(({ figures }) => !figures).map(({ id }) => id));
  return new Map([...kept, ...counted]);
}

async function linesOf(rows: Row[]): Promise<EditionLine[]> {
  const found = await sumsOfEditions(rows);
  const leads = await db().newsItem.findMany({
    where: { id: { in: rows.flatMap(({ items }) => items.map(({ itemId }) => itemId)) }, killedAt: null },
    select: { id: true, headline: true },
  });
  const headlines = new Map(leads.map(({ id, headline }) => [id, headline]));
  return rows.map(({ figures: _, items, subject, ...row }) => ({
    ...row,
    subject: subject || headlines.get(items[0]?.itemId ?? "") || "",
    sums: found.get(row.id) ?? NONE,
  }));
}

/** Editions of a title, the newest first; keyset over (frozen, id). @throws DomainError forbidden, invalid. */
export async function editionList(
  actor: Actor,
  publicationId: string,
  { cursor, limit = 20 }: { cursor?: string | undefined; limit?: number } = {},
): Promise<{ items: EditionLine[]; nextCursor: string | null }> {
  assertMaySeeFigures(actor);
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().edition.findMany({
    where: {
      publicationId,
      ...(after
        ? { OR: [{ frozenAt: { lt: after.at } }, { frozenAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ frozenAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: line,
  });
  const items = await linesOf(rows.slice(0, limit));
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.frozenAt, id: last.id }) : null,
  };
}

/** Editions of a title's day, in the order they were due. @throws DomainError forbidden. */
export async function editionsOfDay(
  actor: Actor,
  publicationId: string,
  day: string,
): Promise<EditionLine[]> {
  assertMaySeeFigures(actor);
  const rows = await db().edition.findMany({
    where: { publicationId, day, kind: "daily" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: line,
  });
  return linesOf(rows);
}

export type EditionView = EditionLine & {
  publicationId: string;
  note: string;
  rounds: { timeZone: string; hour: number; state: string; reason: string; recipients: number }[];
  items: { id: string; headline: string; killed: boolean; lead: boolean; pinned: boolean; clicks: number }[];
};

/** One edition whole. @throws DomainError forbidden, not_found. */
export async function editionView(actor: Actor, id: string): Promise<EditionView> {
  assertMaySeeFigures(actor);
  const row = isId(id)
    ? await db().edition.findUnique({
        where: { id },
        select: {
          ...line,
          publicationId: true,
          note: true,
          rounds: {
            orderBy: [{ recipients: "desc" }, { id: "asc" }],
            select: { timeZone: true, hour: true, state: true, reason: true, recipients: true },
          },
          items: {
            orderBy: { position: "asc" },
            select: { itemId: true, lead: true, pinned: true, clicks: true },
          },
        },
      })
    : null;
  if (!row) throw notFound("The edition");
  const { items, rounds, publicationId, note, ...rest } = row;
  const first = items.find((each) => each.lead) ?? items[0];
  const [[head], counted] = await Promise.all([
    linesOf([{ ...rest, items: first ? [{ itemId: first.itemId }] : [] }]),
    sumsNow([id]),
  ]);
  // Bounces come in after the sums were kept; once recipients are forgotten, what was kept is all there is.
  const live = counted.get(id);
  const whole = live && live.frozen >= (head?.sums.frozen ?? 0) ? live : head?.sums;
  const found = await db().newsItem.findMany({
    where: { id: { in: items.map(({ itemId }) => itemId) } },
    select: { id: true, headline: true, killedAt: true },
  });
  const byId = new Map(found.map((each) => [each.id, each]));
  return {
    ...(head as EditionLine),
    ...(whole ? { sums: whole } : {}),
    publicationId,
    note,
    rounds,
    items: items.map(({ itemId, ...each }) => {
      const item = byId.get(itemId);
      const killed = !item || item.killedAt !== null;
      return { id: itemId, headline: killed ? "" : item.headline, killed, ...each };
    }),
  };
}
