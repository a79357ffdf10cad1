import { newsroomPath } from "@/lib/core/paths";
import type { NewsCard } from "@/lib/news/schema";

const ORIGIN = { release: "Release", wire: "Wire", staff: "Staff" } as const;
const KIND: Record<string, string> = {
  appointment: "Appointment",
  event: "Event",
  sports: "Sports result",
  picture: "Picture",
};

/**
 * Where a story comes from, said before anything else: "Release · organisation" or "Wire · agency"; what an agency
 * sent for a client names both.
 */
export function Kicker({ item, linked = false }: { item: NewsCard; linked?: boolean }) {
  return (
    <p className="kicker">
      <span className={`origin origin-${item.origin}`}>{ORIGIN[item.origin]}</span>{" "}
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
      {KIND[item.kind] && <span className="kind">{KIND[item.kind]}</span>}
    </p>
  );
}
