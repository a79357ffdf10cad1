import type { NewsCard, NewsOrigin } from "./schema";

/** What a story is, by where it comes from: said before anything else. */
export const ORIGIN_WORDS: Record<NewsOrigin, string> = { release: "Release", wire: "Wire", staff: "Staff" };

const KIND_WORDS: Record<string, string> = {
  appointment: "Appointment",
  event: "Event",
  sports: "Sports result",
  picture: "Picture",
};

/** What kind of news it is, where that has a name; "" for plain text. */
export const kindWords = ({ kind }: Pick<NewsCard, "kind">): string => KIND_WORDS[kind] ?? "";

/** Who else sent it: one by name, more by their number; "" when nobody did. */
export function alsoWords({ alsoFrom: [first, ...rest] }: Pick<NewsCard, "alsoFrom">): string {
  if (first === undefined) return "";
  return rest.length === 0 ? ` and ${first}` : ` and ${rest.length + 1} other agencies`;
}
