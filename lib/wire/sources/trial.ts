import { excerptOf } from "../items/excerpt";
import type { NeutralItem, ParsedFeed } from "../schema";

/** One item of a feed on trial, as it would be taken in. */
export type TrialItem = Pick<
  NeutralItem,
  | "guid"
  | "url"
  | "title"
  | "summary"
  | "published"
  | "updated"
  | "authors"
  | "categories"
  | "status"
  | "language"
> & { hasText: boolean; hasPicture: boolean };

/** What a feed is found to be when it is looked at before anything of it is stored. */
export type Trial = {
  /** Where the redirects led. */
  url: string;
  format: string;
  title: string;
  homepage: string;
  language: string;
  count: number;
  /** The first ten. */
  items: TrialItem[];
  /** In words, what an editor should know before trusting it; empty when nothing is amiss. */
  problems: string[];
  /** What the feed says of rights and terms of use, each once. */
  rights: string[];
  hub: string | null;
  /** Seconds between polls that suit its rhythm. */
  suggestedInterval: number;
};

const SHOWN = 10;
const [SOONEST_S, LATEST_S, USUAL_S] = [300, 21_600, 900];

/** What there is to say of a parsed feed. @param now to tell dates that lie ahead. */
export function trialOf(parsed: ParsedFeed, url: string, now: Date): Trial {
  const { feed, items, format } = parsed;
  return {
    url,
    format,
    title: feed.title,
    homepage: feed.link,
    language: feed.language || items.find((each) => each.language)?.language || "",
    count: items.length,
    items: items.slice(0, SHOWN).map(shown),
    problems: problemsOf(parsed, now),
    rights: [...new Set(items.flatMap((each) => [each.rights, each.usageTerms]))].filter(Boolean).slice(0, 5),
    hub: feed.hub,
    suggestedInterval: suggestedInterval(parsed),
  };
}

const shown = (item: NeutralItem): TrialItem => ({
  guid: item.guid,
  url: item.url,
  title: item.title,
  summary: excerptOf(item.summary),
  published: item.published,
  updated: item.updated,
  authors: item.authors,
  categories: item.categories,
  status: item.status,
  language: item.language,
  hasText: item.content !== "",
  hasPicture: item.image !== null,
});

function problemsOf({ items, rejected }: ParsedFeed, now: Date): string[] {
  const told = (count: number, words: string) => (count > 0 ? [`${count} of ${items.length} ${words}`] : []);
  const nameless = items.filter((each) => each.guid === each.url || each.guid.startsWith("sha256:"));
  return [
    ...(items.length === 0 ? ["It has no items at present."] : []),
    ...rejected.slice(0, 5).map((each) => `Item ${each.index + 1} cannot be taken: ${each.error}`),
    ...told(
      items.filter((each) => !each.published).length,
      "items have no date: they stand where they are first seen.",
    ),
    ...told(
      items.filter((each) => each.published && new Date(each.published) > now).length,
      "items are dated ahead: they stand where they are first seen.",
    ),
    ...told(
      nameless.length,
      "items have no identifier of their own: a changed link would make a new item of them.",
    ),
    ...told(items.filter((each) => each.title === "").length, "items have no headline."),
    ...told(items.filter((each) => each.url === "").length, "items link to no page of the agency."),
    ...told(items.filter((each) => each.content === "").length, "items have no text."),
  ];
}

/** What the feed asks for (ttl), or half the usual time between its items. */
function suggestedInterval({ feed, items }: ParsedFeed): number {
  const clamp = (seconds: number) => Math.round(Math.min(LATEST_S, Math.max(SOONEST_S, seconds)));
  if (feed.ttlSeconds) return clamp(feed.ttlSeconds);
  const times = items
    .flatMap((each) => (each.published ? [Date.parse(each.published)] : []))
    .sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, i) => (time - times[i]!) / 1000)
    .sort((a, b) => a - b);
  return gaps.length < 3 ? USUAL_S : clamp(gaps[Math.floor(gaps.length / 2)]! / 2);
}
