import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { type NewsCard, type NewsItem, newsDetails, newsImage, type Page, type Tombstone } from "./schema";
import { CORRECTIONS, correctionsOf } from "./stored-corrections";

/** What the public may see at `now`: the one place that decides it, for page, feed, sitemap, search, API and mail. */
export const publicAt = (now: Date) =>
  ({ killedAt: null, publishedAt: { lte: now } }) satisfies Prisma.NewsItemWhereInput;

/** The columns of a card. */
export const card = {
  id: true,
  origin: true,
  kind: true,
  slug: true,
  headline: true,
  subheadline: true,
  summary: true,
  byline: true,
  place: true,
  language: true,
  creditName: true,
  newsroom: true,
  image: true,
  details: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.NewsItemSelect;
const full = {
  ...card,
  version: true,
  body: true,
  datelineDate: true,
  creditUrl: true,
  canonicalUrl: true,
  rights: true,
  notices: CORRECTIONS,
} satisfies Prisma.NewsItemSelect;

type CardRow = Prisma.NewsItemGetPayload<{ select: typeof card }>;
type FullRow = Prisma.NewsItemGetPayload<{ select: typeof full }>;

export function toCard({ details, image, ...row }: CardRow): NewsCard {
  const { sections, onBehalfOf } = newsDetails.parse(details);
  return { ...row, image: newsImage.nullable().parse(image), section: sections[0] ?? "", onBehalfOf };
}
const toItem = ({ notices, ...row }: FullRow): NewsItem => ({
  ...row,
  ...toCard(row),
  details: newsDetails.parse(row.details),
  corrections: correctionsOf(notices),
});

/**
 * One list of a title, newest first, by keyset over the placements index.
 * @param channel "front", "section/{slug}", "releases", "wire", "newsroom/{slug}", "kind/{kind}"
 */
export async function listChannel(
  scope: { publicationId: string; channel: string },
  now: Date,
  { cursor, limit = 30 }: { cursor?: string; limit?: number } = {},
): Promise<Page<NewsCard>> {
  const page = await placed(scope, now, cursor, limit);
  const rows = await db().newsItem.findMany({
    where: { ...publicAt(now), id: { in: page.ids } },
    select: card,
  });
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return { items: page.ids.flatMap((id) => byId.get(id) ?? []), nextCursor: page.nextCursor };
}

/** The same list with bodies, for feeds and the API. */
export async function listChannelFull(
  scope: { publicationId: string; channel: string },
  now: Date,
  { cursor, limit = 30 }: { cursor?: string; limit?: number } = {},
): Promise<Page<NewsItem>> {
  const page = await placed(scope, now, cursor, limit);
  const rows = await db().newsItem.findMany({
    where: { ...publicAt(now), id: { in: page.ids } },
    select: full,
  });
  const byId = new Map(rows.map((row) => [row.id, toItem(row)]));
  return { items: page.ids.flatMap((id) => byId.get(id) ?? []), nextCursor: page.nextCursor };
}

async function placed(
  scope: { publicationId: string; channel: string },
  now: Date,
  cursor: string | undefined,
  limit: number,
) {
  const after = cursor ? decodeCursor(cursor) : null;
  const bound = after
    ? Prisma.sql`and (published_at, item_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<{ item_id: string; published_at: Date }[]>`
    select item_id, published_at from placements
    where publication_id = ${scope.publicationId}::uuid and channel = ${scope.channel}
      and published_at <= ${now}::timestamptz ${bound}
    order by published_at desc, item_id desc limit ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last ? encodeCursor({ at: last.published_at, id: last.item_id }) : null;
  return { ids: shown.map((row) => row.item_id), nextCursor };
}

/**
 * An item of a title by id: the item, its tombstone when it was killed, or null when it is not (or never was)
 * public there.
 */
export async function getItem(
  publicationId: string,
  id: string,
  now: Date,
): Promise<{ item: NewsItem } | { tombstone: Tombstone } | null> {
  if (!isId(id)) return null;
  const item = await db().newsItem.findFirst({
    where: { id, ...publicAt(now), placements: { some: { publicationId } } },
    select: full,
  });
  if (item) return { item: toItem(item) };
  const tombstone = await db().newsItem.findFirst({
    where: { id, killedAt: { not: null } },
    select: { id: true, slug: true, killedAt: true, killNote: true },
  });
  return tombstone?.killedAt ? { tombstone: { ...tombstone, killedAt: tombstone.killedAt } } : null;
}

/** Public items by id, with bodies, in no particular order; those that are not public are left out. */
export async function itemsById(ids: string[], now: Date): Promise<NewsItem[]> {
  const rows = await db().newsItem.findMany({ where: { ...publicAt(now), id: { in: ids } }, select: full });
  return rows.map(toItem);
}
