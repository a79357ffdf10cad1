import type { SearchState } from "@/components/news/search";
import type { Edition } from "@/components/site/edition";
import type { SearchFilter } from "@/lib/news/search";
import { searchWords } from "@/lib/news/search-text";

/** What a search address asks for; a filter or page number nobody offers counts as none. */
export function searchState(edition: Edition, query: Record<string, string>): SearchState {
  const { section = "", origin = "" } = query;
  const page = Number(query.page);
  return {
    q: searchWords(query.q ?? ""),
    section: edition.title.sections.some(({ slug }) => slug === section) ? section : "",
    origin: origin === "release" || origin === "wire" ? origin : "",
    page: Number.isInteger(page) && page > 1 && page <= 50 ? page : 1,
  };
}

export const searchFilter = ({ section, origin }: SearchState): SearchFilter => ({
  ...(section ? { section } : {}),
  ...(origin === "release" || origin === "wire" ? { origin } : {}),
});

/** Results are asked for in countless ways and grow old with any story: they are kept for seconds. */
export const SEARCH_AGE_SECONDS = 15;
