import { Temporal } from "temporal-polyfill";
import type { SearchState } from "@/components/news/search-state";
import type { Edition } from "@/components/site/edition";
import { searchWords } from "@/lib/news/search/question";
import { LAST_PAGE, type SearchFilter } from "@/lib/news/search/search";

/** The parameters of a search's address. */
export const SEARCH_QUERY = ["q", "section", "origin", "org", "from", "to", "sort"];

/** How long the instant of a first page is kept to by the later ones. */
const AT_MOST_MS = 86_400_000;

/** What a search address asks for; a filter or page number nobody offers counts as none. */
export function searchState(edition: Edition, query: Record<string, string>): SearchState {
  const { section = "", origin = "", org = "", from = "", to = "", sort, at = "" } = query;
  const page = Number(query.page);
  const now = edition.now.getTime();
  const since = /^\d{13}$/.test(at) && Number(at) <= now && Number(at) > now - AT_MOST_MS ? at : String(now);
  return {
    q: searchWords(query.q ?? ""),
    section: edition.title.sections.some(({ slug }) => slug === section) ? section : "",
    origin: origin === "release" || origin === "wire" ? origin : "",
    org: /^[a-z0-9][a-z0-9-]{0,99}$/.test(org) ? org : "",
    from: dayOf(from) ? from : "",
    to: dayOf(to) ? to : "",
    sort: sort === "newest" ? sort : "",
    page: Number.isInteger(page) && page > 1 && page <= LAST_PAGE ? page : 1,
    at: since,
  };
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** What results are narrowed to: days begin and end in the title's zone. */
export function searchFilter(
  { title }: Edition,
  { section, origin, org, from, to }: SearchState,
): SearchFilter {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(title.timeZone).epochMilliseconds;
  const [first, last] = [dayOf(from), dayOf(to)];
  return {
    ...(section ? { section } : {}),
    ...(origin ? { origin } : {}),
    ...(org ? { org } : {}),
    ...(first ? { from: new Date(startOf(first)) } : {}),
    ...(last ? { to: new Date(startOf(last.add({ days: 1 })) - 1) } : {}),
  };
}

/** Results are asked for in countless ways and grow old with any story: they are kept for seconds. */
export const SEARCH_AGE_SECONDS = 15;
