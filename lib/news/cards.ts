import "server-only";
import { db } from "@/lib/core/db";
import { card, publicAt, toCard } from "./queries";
import { type NewsCard, newsDetails } from "./schema";

/** An item of a title with what a choice among the news goes by. */
export type RecentItem = {
  card: NewsCard;
  /** Those of this title, by slug, its own first. */
  sections: string[];
  /** Where it comes from and what it is about, as written. */
  places: string[];
};

type Placed = { item_id: string; sections: string[] };

/**
 * The newest public items of a title.
 * @param since published after it, `most` at most; those of `also` come whenever they were published.
 * @returns newest first.
 */
export async function recentItems(
  publicationId: string,
  { since, most, also }: { since: Date; most: number; also: string[] },
  now: Date,
): Promise<RecentItem[]> {
  const placed = await db().$queryRaw<Placed[]>`
    select found.item_id, array(select substr(s.channel, length('section/') + 1) from placements s
      where s.item_id = found.item_id and s.publication_id = ${publicationId}::uuid and s.channel like 'section/%'
      order by s.channel) as sections
    from (
      (select item_id, published_at from placements
        where publication_id = ${publicationId}::uuid and channel = 'front'
          and published_at > ${since}::timestamptz and published_at <= ${now}::timestamptz
        order by published_at desc, item_id desc limit ${most})
      union
      select item_id, published_at from placements
        where publication_id = ${publicationId}::uuid and channel = 'front' and item_id = any(${also}::uuid[])
    ) as found
    order by found.published_at desc, found.item_id desc`;
  const rows = await db().newsItem.findMany({
    where: { ...publicAt(now), id: { in: placed.map((each) => each.item_id) } },
    select: card,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return placed.flatMap(({ item_id, sections: here }) => {
    const row = byId.get(item_id);
    if (!row) return [];
    const { sections, places } = newsDetails.parse(row.details);
    const own = sections.filter((slug) => here.includes(slug));
    return {
      card: toCard(row),
      sections: [...own, ...here.filter((slug) => !own.includes(slug))],
      places: [row.place, ...places].filter(Boolean),
    };
  });
}

/** Items of a title by id, as readers may see them now; those they may not see are left out. */
export async function cardsById(
  publicationId: string,
  ids: string[],
  now: Date,
): Promise<Map<string, NewsCard>> {
  const rows = await db().newsItem.findMany({
    where: { ...publicAt(now), id: { in: ids }, placements: { some: { publicationId } } },
    select: card,
  });
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}
