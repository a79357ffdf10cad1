import type { Edition } from "@/components/site/edition";
import { fullTime } from "@/components/site/times";
import type { NewsItem } from "@/lib/news/schema";

/** Beside the time of publication: when the story was corrected or updated last, and which of the two it was. */
export function Revised({ item, edition }: { item: NewsItem; edition: Edition }) {
  if (item.version < 2) return null;
  const corrected = item.corrections.some(({ at }) => at.getTime() === item.updatedAt.getTime());
  return (
    <span className="updated">
      {corrected ? "Corrected" : "Updated"}{" "}
      <time dateTime={item.updatedAt.toISOString()}>{fullTime(edition, item.updatedAt)}</time>
    </span>
  );
}
