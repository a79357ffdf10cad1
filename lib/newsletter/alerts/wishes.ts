import "server-only";
import type { Tx } from "@/lib/core/db";
import { searchesFinding } from "@/lib/news/search/finding";

/** What of an item readers of a title have asked to be told of. */
export type Asked = { newsrooms: string[]; sections: string[]; searches: string[] };

/** An item in a title, on its way to whoever wants to be told of it. */
export type Standing = { itemId: string; publicationId: string; newsroom: string | null; sections: string[] };

type Wish = { publicationId: string; kind: keyof Asked; name: string };

/** Everything that somebody wants to be told of, once for each title: one walk over the subscribers. */
const wishesOf = (tx: Tx, titles: string[]): Promise<Wish[]> => tx.$queryRaw<Wish[]>`
  select distinct publication_id as "publicationId", kind, name
  from subscribers s cross join lateral (
    select 'newsrooms' as kind, unnest(s.alert_newsrooms) as name
    union all select 'sections', unnest(s.alert_sections)
    union all select 'searches', unnest(s.alert_searches)) as wish
  where publication_id = any(${titles}::uuid[]) and state = 'active' and breaking_per_day > 0
    and cardinality(alert_newsrooms) + cardinality(alert_sections) + cardinality(alert_searches) > 0`;

/**
 * What of these items somebody has asked for: their organisation, their sections, and the searches that find them.
 * Those nobody asked for are left out.
 */
export async function askedOf(tx: Tx, standings: Standing[]): Promise<(Standing & { asked: Asked })[]> {
  const wishes = await wishesOf(tx, [...new Set(standings.map((each) => each.publicationId))]);
  const wished = new Set(wishes.map(({ publicationId, kind, name }) => `${publicationId} ${kind} ${name}`));
  const searches = wishes.filter(({ kind }) => kind === "searches").map(({ name }) => name);
  const items = [...new Set(standings.map((each) => each.itemId))];
  const finding = await searchesFinding(tx, items, [...new Set(searches)]);
  return standings.flatMap((standing) => {
    const { publicationId, itemId, newsroom, sections } = standing;
    const of = (kind: keyof Asked, names: string[]) =>
      names.filter((name) => wished.has(`${publicationId} ${kind} ${name}`));
    const asked = {
      newsrooms: of("newsrooms", newsroom ? [newsroom] : []),
      sections: of("sections", sections),
      searches: of("searches", finding.get(itemId) ?? []),
    };
    return Object.values(asked).some((names) => names.length > 0) ? [{ ...standing, asked }] : [];
  });
}
