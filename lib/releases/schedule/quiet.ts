import { type HourSlot, within } from "./days";

// The hours of a board in which nothing stands. Pure.

/** A run of hours of the clock, 0 to 23, the last included. */
export type Run = { first: number; last: number };

/** The desk plans its day in these: they are always open. */
const DAY_FIRST = 6;
const DAY_LAST = 22;
/** A shorter run is quicker looked over than opened. */
const SHORTEST = 3;

type Column = { hours: readonly HourSlot[]; entries: readonly { at: Date }[] };

/** The runs of at least three hours outside the desk's day in which no day of a board has anything, in their order. */
export function quietRuns(days: readonly Column[]): Run[] {
  const taken = (hour: number) =>
    days.some(({ hours, entries }) =>
      hours.some((slot) => slot.hour === hour && within(entries, slot).length > 0),
    );
  const runs: Run[] = [];
  for (let hour = 0; hour < 24; hour++) {
    if ((hour >= DAY_FIRST && hour <= DAY_LAST) || taken(hour)) continue;
    const last = runs.at(-1);
    if (last && last.last === hour - 1) last.last = hour;
    else runs.push({ first: hour, last: hour });
  }
  return runs.filter(({ first, last }) => last - first + 1 >= SHORTEST);
}

/** The run an hour is in, if it is in any. */
export const runAt = (runs: readonly Run[], hour: number): Run | undefined =>
  runs.find(({ first, last }) => hour >= first && hour <= last);

/** "06:00", as the hours of a board are named; midnight at its end is "24:00". */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** "00:00–06:00": from where a run begins to where it ends. */
export const runWords = ({ first, last }: Run): string => `${hourWords(first)}–${hourWords(last + 1)}`;
