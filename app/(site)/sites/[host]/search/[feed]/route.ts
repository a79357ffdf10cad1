import { door } from "@/app/(site)/door";
import { feed, feedFormat } from "@/app/(site)/feed";
import { SEARCH_AGE_SECONDS, searchFilter, searchState } from "@/app/(site)/search";
import { searchAddress } from "@/components/news/search";
import { site } from "@/lib/core/paths";
import { itemsById } from "@/lib/news/queries";
import { searchNews } from "@/lib/news/search";

/** The newest of what a search finds, as a feed. */
export const GET = door<{ host: string; feed: string }>({
  path: (params) => `${site.search}/${params.feed}`,
  query: ["q", "section", "origin"],
  load: async ({ edition, params, path, query }) => {
    const file = feedFormat(params.feed);
    const state = searchState(edition, query);
    const found = await searchNews(edition.title.id, state.q, edition.now, searchFilter(state));
    const items = await itemsById(
      found.items.map((item) => item.id),
      edition.now,
    );
    const page = searchAddress(state);
    const answer = await feed(edition, file, {
      title: `${edition.title.name}: ${state.q || "search"}`,
      description: `What a search for “${state.q}” finds`,
      path: page,
      address: path + page.slice(site.search.length),
      lists: ["front"],
      items: items.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
    });
    return { ...answer, maxAgeSeconds: SEARCH_AGE_SECONDS };
  },
});
