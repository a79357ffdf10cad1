import { type Edition, sideOf, tongueOf } from "@/components/site/edition";
import { newsPath } from "@/lib/core/paths";
import { creditLine } from "@/lib/news/credit";
import type { NewsCard } from "@/lib/news/schema";
import { When } from "./when";

/** Other items of the title that tell the same news: whose they are, first of all. */
export function SameNews({ items, edition }: { items: NewsCard[]; edition: Edition }) {
  if (items.length === 0) return null;
  return (
    <section className="same-news" aria-labelledby="same-news">
      <h2 id="same-news" className="rubric">
        Same news elsewhere
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} {...sideOf(item, edition)}>
            <span className="same-source">{[creditLine(item), ...item.alsoFrom].join(", ")}</span>
            <a href={newsPath(item)} {...tongueOf(item, edition)}>
              {item.headline}
            </a>
            <When at={item.publishedAt} edition={edition} />
          </li>
        ))}
      </ul>
    </section>
  );
}
