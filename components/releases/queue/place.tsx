import { momentWords } from "@/lib/core/moment";
import { publicTime } from "@/lib/releases/lifecycle";
import type { QueueLine } from "@/lib/releases/queue/line";
import { becauseWords, type RankTerm, shiftWords, spanWords } from "@/lib/releases/queue/priority";
import classes from "./row.module.css";

/** Times in the desk's zone, as all others of the row. A term stored without its date has it from the release. */
function inZone(term: RankTerm, { publishAt, embargoUntil }: QueueLine, zone: string): string {
  const wanted = term.term === "public-time" ? publicTime(publishAt, embargoUntil)?.toISOString() : undefined;
  const at = term.at ?? wanted;
  return becauseWords(at ? { ...term, at } : term, zone);
}

/** Why a release stands where it does: its due time, and each term that moved it from there. */
export function PlaceReasons({ line, zone }: { line: QueueLine; zone: string }) {
  const { dueAt, terms } = line;
  if (!dueAt || terms.length === 0) return null;
  const sum = terms.reduce((total, each) => total + each.minutes, 0);
  return (
    <details className={classes.place}>
      <summary>
        {sum === 0 ? "where it is due" : `moved ${sum < 0 ? "up" : "down"} ${spanWords(sum)}`}
      </summary>
      <p>Due {momentWords(dueAt, zone)}</p>
      <ul>
        {terms.map((each) => (
          <li key={each.term}>
            {shiftWords(each.minutes)}: {inZone(each, line, zone)}
          </li>
        ))}
      </ul>
    </details>
  );
}
