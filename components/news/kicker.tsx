import { newsroomPath } from "@/lib/core/paths";
import { alsoWords, kindWords, ORIGIN_WORDS } from "@/lib/news/kicker";
import type { NewsCard } from "@/lib/news/schema";

/**
 * Where a story comes from, said before anything else: "Release · organisation" or "Wire · agency"; what an agency
 * sent for a client names both.
 */
export function Kicker({ item, linked = false }: { item: NewsCard; linked?: boolean }) {
  return (
    <p className="kicker">
      <span className={`origin origin-${item.origin}`}>{ORIGIN_WORDS[item.origin]}</span>{" "}
      <span className="unseen">from </span>
      {item.onBehalfOf && (
        <>
          <span className="client">{item.onBehalfOf}</span>, via{" "}
        </>
      )}
      {linked && item.newsroom ? (
        <a href={newsroomPath(item.newsroom)}>{item.creditName}</a>
      ) : (
        <span>{item.creditName}</span>
      )}
      {item.alsoFrom.length > 0 && <span className="also">{alsoWords(item)}</span>}
      {kindWords(item) && <span className="kind">{kindWords(item)}</span>}
    </p>
  );
}
