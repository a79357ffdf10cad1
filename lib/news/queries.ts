import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { publicItem } from "./public-item";
import {
  type NewsCard,
  type NewsDetails,
  type NewsItem,
  newsDetails,
  newsImage,
  type Page,
  type Tombstone,
} from "./schema";
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
  storyId: true,
  noIndex: true,
  notices: CORRECTIONS,
} satisfies Prisma.NewsItemSelect;

type Stored = { image: unknown; details: unknown };
type CardRow = Omit<Prisma.NewsItemGetPayload<{ select: typeof card }>, keyof Stored> & Stored;
type FullRow = Omit<Prisma.NewsItemGetPayload<{ select: typeof full }>, keyof Stored> & Stored;

export const toCard = (row: CardRow): NewsCard => cardOf(row, newsDetails.parse(row.details));

function cardOf<Row extends CardRow>({ details: _, image, ...row }: Row, details: NewsDetails) {
  const { sections, onBehalfOf, alsoFrom } = details;
  return {
    ...row,
    image: newsImage.nullable().parse(image),
    section: sections[0] ?? "",
    onBehalfOf,
    alsoFrom: alsoFrom.map((each) => each.name),
  };
}
function toItem({ notices, ...row }: FullRow): NewsItem {
  const details = newsDetails.parse(row.details);
  return { ...cardOf(row, details), details, corrections: correctionsOf(notices) };
}

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
 * An item of a title by id: the item, its tombstone when it was killed, the item it stands under when it was merged,
 * or null when it is not (or never was) public there.
 */
export async function getItem(
  publicationId: string,
  id: string,
  now: Date,
): Promise<{ item: NewsItem } | { tombstone: Tombstone } | { merged: { id: string; slug: string } } | null> {
  if (!isId(id)) return null;
  const item = await publicItem(publicationId, id, now);
  if (item) return { item: toItem(item) };
  const gone = await db().newsItem.findFirst({
    where: { id, OR: [{ killedAt: { not: null } }, { mergedIntoId: { not: null } }] },
    select: { id: true, slug: true, killedAt: true, killNote: true, mergedIntoId: true },
  });
  if (!gone) return null;
  const { killedAt, mergedIntoId, ...tombstone } = gone;
  if (killedAt) return { tombstone: { ...tombstone, killedAt } };
  const merged = await db().newsItem.findFirst({
    where: { id: mergedIntoId as string, ...publicAt(now), placements: { some: { publicationId } } },
    select: { id: true, slug: true },
  });
  return merged && { merged };
}

/** Public items by id, with bodies, in no particular order; those that are not public are left out. */
export async function itemsById(ids: string[], now: Date): Promise<NewsItem[]> {
  const rows = await db().newsItem.findMany({ where: { ...publicAt(now), id: { in: ids } }, select: full });
  return rows.map(toItem);
}
