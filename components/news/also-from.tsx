import type { NewsItem } from "@/lib/news/schema";

/** The other agencies that sent the same, each with the way to its own page: “, also from Countyline Notices”. */
export function AlsoFrom({ item }: { item: NewsItem }) {
  const { alsoFrom } = item.details;
  return alsoFrom.map(({ name, url }, i) => (
    <span key={name + url} className="also-from">
      {i === 0 ? ", also from " : i === alsoFrom.length - 1 ? " and " : ", "}
      {url ? <a href={url}>{name}</a> : name}
    </span>
  ));
}
