import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { publicAt } from "./queries";
import type { ItemCorrection, NewsOrigin, Page } from "./schema";
import { toCorrection } from "./stored-corrections";

/** One line of a title's corrections. A kill names neither the item's words nor its address. */
export type ToldCorrection =
  | ({
      kind: "correction";
      id: string;
      item: { id: string; slug: string; headline: string };
    } & ItemCorrection)
  | {
      kind: "kill";
      id: string;
      itemId: string;
      origin: NewsOrigin;
      creditName: string;
      note: string;
      at: Date;
    };

const line = {
  id: true,
  kind: true,
  class: true,
  note: true,
  changes: true,
  creditName: true,
  at: true,
  item: { select: { id: true, slug: true, headline: true, origin: true } },
} satisfies Prisma.CorrectionNoticeSelect;

function toLine(row: Prisma.CorrectionNoticeGetPayload<{ select: typeof line }>): ToldCorrection {
  const { id, item, note, at, creditName } = row;
  if (row.kind === "kill")
    return { kind: "kill", id, itemId: item.id, origin: item.origin, creditName, note, at };
  const { origin: _, ...where } = item;
  return { kind: "correction", id, item: where, ...toCorrection(row) };
}

/**
 * What a title has corrected and withdrawn, newest first, by keyset over (title, instant, id). Corrections of what
 * is not public now, killed items' included, are not told.
 * @throws DomainError invalid for a cursor of no list of ours.
 */
export async function listCorrections(
  publicationId: string,
  now: Date,
  { cursor, limit = 30 }: { cursor?: string | undefined; limit?: number } = {},
): Promise<Page<ToldCorrection>> {
  const after = cursor ? decodeCursor(cursor) : null;
  const bound = after
    ? Prisma.sql`and (c.at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const places = await db().$queryRaw<{ id: string; at: Date }[]>`
    select c.id, c.at from correction_notices c join news_items n on n.id = c.item_id
    where c.publication_id = ${publicationId}::uuid and c.at <= ${now}::timestamptz ${bound}
      and (c.kind = 'kill' or n.killed_at is null and n.published_at <= ${now}::timestamptz
        and exists (select 1 from placements p
          where p.item_id = c.item_id and p.publication_id = c.publication_id))
    order by c.at desc, c.id desc limit ${limit + 1}`;
  const shown = places.slice(0, limit);
  const rows = await db().correctionNotice.findMany({
    where: {
      id: { in: shown.map((place) => place.id) },
      OR: [{ kind: "kill" }, { item: publicAt(now) }],
    },
    select: line,
  });
  const byId = new Map(rows.map((row) => [row.id, toLine(row)]));
  const last = shown.at(-1);
  return {
    items: shown.flatMap((place) => byId.get(place.id) ?? []),
    nextCursor: places.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
  };
}
