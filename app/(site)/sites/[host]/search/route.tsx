import { door } from "@/app/(site)/door";
import { feedAlternates } from "@/app/(site)/feed";
import { page } from "@/app/(site)/render";
import { SEARCH_AGE_SECONDS, searchFilter, searchState } from "@/app/(site)/search";
import { Search } from "@/components/news/search";
import { site } from "@/lib/core/paths";
import { searchNews } from "@/lib/news/search";

/** Search, with its filters. */
export const GET = door({
  path: () => site.search,
  query: ["q", "section", "origin", "page"],
  load: async ({ edition, path, query }) => {
    const state = searchState(edition, query);
    const found = await searchNews(edition.title.id, state.q, edition.now, searchFilter(state), state.page);
    const heading = state.q ? `Search: ${state.q}` : "Search";
    return page(edition, {
      head: {
        title: heading,
        noindex: state.q !== "",
        alternates: state.q ? feedAlternates(path, heading, `?q=${encodeURIComponent(state.q)}`) : [],
      },
      here: path,
      query: state.q,
      main: <Search state={state} items={found.items} more={found.more} edition={edition} />,
      lists: ["front"],
      items: found.items.map((item) => item.id),
      maxAgeSeconds: SEARCH_AGE_SECONDS,
    });
  },
});
