// When the letters of a title go out next, and to how many. Pure: subscribers come counted.
import { Temporal } from "temporal-polyfill";
import { dayAt, dayBounds } from "@/lib/core/month";
import { type Due, dueBetween } from "../edition/local-hour";
import { roundKey } from "../freezing/rounds";
import { WEEK } from "../schema";

/** Subscribers who want their letter at the same hour of the same days, by the same clock. */
export type Wanting = { timeZone: string; hour: number; days: number[]; readers: number };

/** A letter of one instant: who gets it, by their clocks. */
export type Departure = {
  at: Date;
  /** yyyy-mm-dd by the title's calendar: whose letter it is. */
  day: string;
  readers: number;
  clocks: { timeZone: string; hour: number; readers: number }[];
};

/**
 * What falls due after one instant and not after another, earliest first.
 * @param titleZone whose calendar says of which day a letter is.
 * @param known keys of rounds that have been frozen or skipped: they are not to come any more.
 */
export function departures(
  wanting: readonly Wanting[],
  { after, until }: { after: Date; until: Date },
  titleZone: string,
  known: ReadonlySet<string> = new Set(),
): Departure[] {
  const found = new Map<number, Departure>();
  // Reckoned once a clock: readers of one differ in their days alone.
  const dueOf = new Map<string, (Due & { weekday: number })[]>();
  for (const { timeZone, hour, days, readers } of wanting) {
    const clock = `${timeZone} ${hour}`;
    const due =
      dueOf.get(clock) ??
      dueBetween(after, until, { timeZone, hour }, WEEK).map((each) => ({
        ...each,
        weekday: new Date(each.day).getUTCDay() || 7,
      }));
    dueOf.set(clock, due);
    for (const { day, at } of due.filter(({ weekday }) => days.includes(weekday))) {
      if (known.has(roundKey({ timeZone, hour, day }))) continue;
      const departure = found.get(at.getTime()) ?? {
        at,
        day: dayAt(at, titleZone).toString(),
        readers: 0,
        clocks: [],
      };
      departure.readers += readers;
      const clock = departure.clocks.find((each) => each.timeZone === timeZone && each.hour === hour);
      if (clock) clock.readers += readers;
      else departure.clocks.push({ timeZone, hour, readers });
      found.set(at.getTime(), departure);
    }
  }
  const all = [...found.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { clocks } of all)
    clocks.sort((a, b) => b.readers - a.readers || (a.timeZone < b.timeZone ? -1 : 1));
  return all;
}

const AHEAD_MS = 48 * 3_600_000;

/** So far ahead an editor sees: two days, or to the end of the day that was asked for. */
export function seenUntil(now: Date, timeZone: string, day?: string): Date {
  const usual = now.getTime() + AHEAD_MS;
  const end = day ? dayBounds(Temporal.PlainDate.from(day), timeZone).to.getTime() : 0;
  return new Date(Math.max(usual, end));
}

/**
 * The instant to draft a day's letter for: when the next readers get it; where none are to come, now, or of another
 * day its noon.
 */
export function letterInstant(
  all: readonly Departure[],
  { day, timeZone }: { day: string; timeZone: string },
  now: Date,
): Date {
  const next = all.find((each) => each.day === day && each.at > now);
  if (next) return next.at;
  if (dayAt(now, timeZone).toString() === day) return now;
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: "12:00" });
  return new Date(noon.epochMilliseconds);
}
