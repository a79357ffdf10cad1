import "server-only";
import { db, Prisma } from "@/lib/core/db";
import { htmlToText } from "@/lib/core/html-text";
import { card, publicAt, toCard } from "./queries";
import { type Found, MARK, searchWords } from "./search-text";

export type SearchFilter = { section?: string; origin?: "release" | "wire" };

const PAGE = 20;
/** Only the newest so many matches are ranked, so that a word in every story costs no more than a rare one. */
const RANKED = 2_000;
const TEXT_CHARACTERS = 20_000;
const MARKS = `StartSel=${MARK.open}, StopSel=${MARK.close}`;

/**
 * Full-text search of a title: all words, "phrases", -without, or. Best first, where a match a month old
 * counts half of a fresh one. Takes any text whatever; blank text finds nothing.
 * @param page from 1, 20 items each, at most 50
 */
export async function searchNews(
  publicationId: string,
  text: string,
  now: Date,
  { section, origin }: SearchFilter = {},
  page = 1,
): Promise<{ items: Found[]; more: boolean }> {
  const words = searchWords(text);
  if (!words) return { items: [], more: false };
  const channel = section ? `section/${section}` : "front";
  const offset = (Math.min(Math.max(page, 1), 50) - 1) * PAGE;
  const ranked = await db().$queryRaw<{ id: string }[]>`
    with matched as (
      select n.id, n.published_at, n.search from news_items n
      join placements p on p.item_id = n.id and p.publication_id = ${publicationId}::uuid and p.channel = ${channel}
      where n.search @@ websearch_to_tsquery('dateline', ${words})
        and n.killed_at is null and n.published_at <= ${now}::timestamptz
        ${origin ? Prisma.sql`and n.origin = ${origin}::news_origin` : Prisma.empty}
      order by n.published_at desc, n.id desc limit ${RANKED}
    )
    select id from matched
    order by ts_rank_cd(search, websearch_to_tsquery('dateline', ${words}), 1)
      / (1 + extract(epoch from ${now}::timestamptz - published_at) / 2592000) desc, published_at desc, id desc
    limit ${PAGE + 1} offset ${offset}`;
  const ids = ranked.slice(0, PAGE).map((row) => row.id);
  return { items: await withExcerpts(ids, words, now), more: ranked.length > PAGE && page < 50 };
}

async function withExcerpts(ids: string[], words: string, now: Date): Promise<Found[]> {
  const rows = await db().newsItem.findMany({
    where: { ...publicAt(now), id: { in: ids } },
    select: { ...card, body: true },
  });
  const texts = ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return [];
    const text = htmlToText(row.body)
      .replace(/[\uE000\uE001]/g, "")
      .slice(0, TEXT_CHARACTERS)
      .toWellFormed();
    return [{ row, text: text || row.summary }];
  });
  const marked = await db().$queryRaw<{ headline: string; excerpt: string }[]>`
    select ts_headline('dateline', headline, q, ${`${MARKS}, HighlightAll=true`}) as headline,
      ts_headline('dateline', body, q, ${`${MARKS}, MinWords=18, MaxWords=34, MaxFragments=2, FragmentDelimiter=" … "`}) as excerpt
    from unnest(${texts.map(({ row }) => row.headline)}::text[], ${texts.map(({ text }) => text)}::text[])
      with ordinality as t(headline, body, place), websearch_to_tsquery('dateline', ${words}) as q
    order by place`;
  return texts.map(({ row: { body: _, ...row } }, index) => ({
    ...toCard(row),
    headlineMarked: marked[index]?.headline ?? row.headline,
    excerpt: marked[index]?.excerpt ?? row.summary,
  }));
}
