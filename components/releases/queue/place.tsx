import { momentWords } from "@/lib/core/moment";
import { publicTime } from "@/lib/releases/lifecycle";
import type { QueueLine } from "@/lib/releases/queue/line";
import { type RankTerm, shiftWords, spanWords } from "@/lib/releases/queue/priority";
import classes from "./row.module.css";

/** The stored words tell the time in its author's zone; all other times of the row are the desk's. */
function inZone({ term, because }: RankTerm, { publishAt, embargoUntil }: QueueLine, zone: string): string {
  const at = term === "public-time" ? publicTime(publishAt, embargoUntil) : null;
  return at ? `to be public ${momentWords(at, zone)}` : because;
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
