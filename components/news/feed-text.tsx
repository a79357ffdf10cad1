import type { Edition } from "@/components/site/edition";
import type { NewsItem } from "@/lib/news/schema";
import { ItemText, Matter, Quotes } from "./item-text";
import { Figure } from "./picture";

/** All of an item that a feed may carry, its picture at an absolute address. */
export function FeedText({ item, edition }: { item: NewsItem; edition: Edition }) {
  return (
    <>
      {item.image && (
        <Figure image={{ ...item.image, widths: [], url: new URL(item.image.url, edition.origin).href }} />
      )}
      <ItemText item={item} edition={edition} />
      <Quotes item={item} />
      <Matter item={item} />
    </>
  );
}
