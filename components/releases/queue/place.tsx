import { momentWords } from "@/lib/core/moment";
import type { QueueLine } from "@/lib/releases/queue/line";
import { shiftWords } from "@/lib/releases/queue/priority";
import classes from "./row.module.css";

/** Why a release stands where it does: its due time, and each term that moved it from there. */
export function PlaceReasons({ line, zone }: { line: QueueLine; zone: string }) {
  const { dueAt, terms } = line;
  if (!dueAt || terms.length === 0) return null;
  const sum = terms.reduce((total, each) => total + each.minutes, 0);
  return (
    <details className={classes.place}>
      <summary>{sum === 0 ? "Where it is due" : `${shiftWords(sum)} than due`}</summary>
      <p>Due {momentWords(dueAt, zone)}</p>
      <ul>
        {terms.map((each) => (
          <li key={each.term}>
            {shiftWords(each.minutes)}: {each.because}
          </li>
        ))}
      </ul>
    </details>
  );
}
