import type { NewsItem } from "./schema";

type Told = Pick<NewsItem, "rights" | "details">;

/** Under which terms an item may be used, in one line, "" when nobody says. */
export function usageTerms({ details: { licence } }: Pick<NewsItem, "details">): string {
  if (!licence) return "";
  return licence.url ? `${licence.name} (${licence.url})` : licence.name;
}

/** Everything a feed says of rights in one line: the notice, whom to name, and the licence. */
export const rightsLine = (item: Told): string =>
  [item.rights, item.details.attribution, usageTerms(item)].filter(Boolean).join(" · ");
