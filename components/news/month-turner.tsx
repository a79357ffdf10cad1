import { monthInWords } from "@/components/site/calendar-words";
import type { Edition } from "@/components/site/edition";
import type { Month } from "@/lib/core/month";

/** The way to the month before and the one after; a month there is no news of is passed over. */
export function MonthTurner({
  before,
  after,
  edition,
  path,
}: {
  before: Month | null;
  after: Month | null;
  edition: Edition;
  path: (month: string) => string;
}) {
  if (!before && !after) return null;
  return (
    <nav className="turner" aria-label="Months">
      {before && (
        <a rel="prev" href={path(before.toString())}>
          {monthInWords(edition, before)}
        </a>
      )}
      {after && (
        <a rel="next" href={path(after.toString())}>
          {monthInWords(edition, after)}
        </a>
      )}
    </nav>
  );
}
