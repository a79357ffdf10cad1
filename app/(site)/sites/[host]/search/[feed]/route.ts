import { door } from "@/app/(site)/door";
import { feed, feedFormat } from "@/app/(site)/feed";
import { SEARCH_AGE_SECONDS, SEARCH_QUERY, searchFilter, searchState } from "@/app/(site)/search";
import { searchAddress } from "@/components/news/search-state";
import { site } from "@/lib/core/paths";
import { itemsById } from "@/lib/news/queries";
import { searchNews } from "@/lib/news/search/search";

/** The newest of what a search finds, as a feed. */
export const GET = door<{ host: string; feed: string }>({
  path: (params) => `${site.search}/${params.feed}`,
  query: SEARCH_QUERY,
  load: async ({ edition, params, query }) => {
    const file = feedFormat(params.feed);
    const state = searchState(edition, query);
    const found = await searchNews(edition.title.id, state.q, edition.now, {
      filter: searchFilter(edition, state),
      sort: "newest",
    });
    // An empty feed would say that nothing is found; whoever is told to ask again later knows better (RFC 9110 §15.6.4).
    if (found.overdue) throw new Error("the search of a feed took too long");
    const items = await itemsById(
      found.items.map((item) => item.id),
      edition.now,
    );
    const answer = await feed(edition, file, {
      title: `${edition.title.name}: ${state.q || "search"}`,
      description: `What a search for “${state.q}” finds`,
      path: searchAddress(state),
      address: searchAddress(state, file),
      lists: ["front"],
      told: false,
      items: items.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
    });
    return { ...answer, maxAgeSeconds: SEARCH_AGE_SECONDS };
  },
});
