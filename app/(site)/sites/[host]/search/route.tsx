import { door } from "@/app/(site)/door";
import { page } from "@/app/(site)/render";
import { SEARCH_AGE_SECONDS, SEARCH_QUERY, searchFilter, searchState } from "@/app/(site)/search";
import { placesCalled } from "@/app/(site)/search-places";
import { Search } from "@/components/news/search";
import { isFiltered, searchAddress } from "@/components/news/search-state";
import { site } from "@/lib/core/paths";
import { searchNews } from "@/lib/news/search/search";
import { spellingFor } from "@/lib/news/search/suggestions";
import { newsroomBySlug } from "@/lib/organisations/newsroom";

const FEEDS = [
  ["application/rss+xml", "rss.xml"],
  ["application/atom+xml", "atom.xml"],
  ["application/feed+json", "feed.json"],
] as const;

/** Search, with its filters. */
export const GET = door({
  path: () => site.search,
  query: [...SEARCH_QUERY, "page", "at"],
  load: async ({ edition, path, query }) => {
    const asked = searchState(edition, query);
    const newsroom = asked.org ? await newsroomBySlug(asked.org) : null;
    const state = newsroom ? asked : { ...asked, org: "" };
    const found = await searchNews(edition.title.id, state.q, new Date(Number(state.at)), {
      filter: searchFilter(edition, state),
      sort: state.sort || "best",
      page: state.page,
    });
    const nothing = state.q !== "" && found.items.length === 0 && !found.overdue && state.page === 1;
    const isFirst = state.q !== "" && state.page === 1 && !isFiltered(state);
    const heading = state.q ? `Search: ${state.q}` : "Search";
    return page(edition, {
      head: {
        title: heading,
        noindex: state.q !== "",
        alternates: state.q
          ? FEEDS.map(([type, file]) => ({
              type,
              title: `${heading} (${file})`,
              href: searchAddress(state, file),
            }))
          : [],
      },
      here: path,
      query: state.q,
      main: (
        <Search
          state={state}
          organisation={newsroom?.name ?? ""}
          items={found.items}
          more={found.more}
          outcome={{
            count: found.items.length,
            cut: found.cut,
            overdue: found.overdue,
            otherSpelling: nothing ? await spellingFor(state.q) : null,
            places: isFirst ? await placesCalled(edition, state.q) : [],
          }}
          edition={edition}
        />
      ),
      lists: ["front"],
      items: found.items.map((item) => item.id),
      maxAgeSeconds: SEARCH_AGE_SECONDS,
    });
  },
});
