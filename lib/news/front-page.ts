import type { NewsCard } from "./schema";

export type FrontPage = {
  lead: NewsCard | null;
  /** Stories beside and below the lead. */
  second: NewsCard[];
  releases: NewsCard[];
  /** The newest of the wire, whether or not it stands elsewhere on the page. */
  latest: NewsCard[];
  blocks: { slug: string; name: string; items: NewsCard[] }[];
};

const SECOND = 7;
const RELEASES = 6;
const BLOCK = 4;
const LATEST = 12;

/** How many of the next events and of the newest appointments a front page has room for. */
export const FRONT_EVENTS = 4;
export const FRONT_POSTS = 3;

/** A lead needs a picture and something to say; the newest such of what is offered. */
export const leadOf = (cards: NewsCard[]): NewsCard | null =>
  cards.find((card) => card.image && card.summary) ?? cards.find((card) => card.summary) ?? cards[0] ?? null;

/**
 * Lays out a front page: every story stands once (the latest column, a list of headlines, may repeat), and
 * stories beside the lead come from as many sections as there are before any section has a second one.
 * @param lists newest first: `front`, `releases`, `wire`, `section/{slug}`
 * @param chosen what an editor has put at its head
 */
export function arrange(
  lists: Map<string, NewsCard[]>,
  sections: { slug: string; name: string }[],
  chosen: NewsCard | null = null,
): FrontPage {
  const front = lists.get("front") ?? [];
  const used = new Set<string>();
  const take = (cards: NewsCard[], most: number) => {
    const taken: NewsCard[] = [];
    for (const card of cards) {
      if (taken.length === most) break;
      if (used.has(card.id)) continue;
      used.add(card.id);
      taken.push(card);
    }
    return taken;
  };
  const lead = chosen ?? leadOf(front);
  if (lead) used.add(lead.id);
  const seen = new Set(lead ? [lead.section] : []);
  const varied = front.filter(
    (card) => card.origin !== "release" && !seen.has(card.section) && seen.add(card.section),
  );
  const second = take([...varied, ...front.filter((card) => card.origin !== "release"), ...front], SECOND);
  const releases = take(lists.get("releases") ?? [], RELEASES);
  const blocks = sections
    .map(({ slug, name }) => ({ slug, name, items: take(lists.get(`section/${slug}`) ?? [], BLOCK) }))
    .filter((block) => block.items.length > 0);
  return { lead, second, releases, latest: (lists.get("wire") ?? []).slice(0, LATEST), blocks };
}

/** How many of each list `arrange` can use up. */
export const frontWants = (sections: { slug: string }[]) => [
  { channel: "front", limit: 40 },
  { channel: "releases", limit: RELEASES + SECOND + 1 },
  { channel: "wire", limit: LATEST },
  ...sections.map(({ slug }) => ({ channel: `section/${slug}`, limit: BLOCK * 4 })),
];
