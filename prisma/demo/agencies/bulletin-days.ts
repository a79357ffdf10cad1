import { dayOf, shiftHours, wallClock, weekday } from "../calendar.ts";

/** How far back a daily bulletin reaches, and how many days of it a feed keeps at most. */
const daysBack = 9;
const daysKept = 14;

/** One local day on which bulletins are written. */
export interface BulletinDay {
  /** `yyyy-mm-dd`, part of every key. */
  date: string;
  /** Whole days since 1970, the argument of everything that swings with time. */
  number: number;
  /** 1–12 */
  month: number;
  weekday: string;
  noon: Date;
  /** Hours before the base of a wall-clock time of this day, or null when that is still to come. */
  age: (time: string) => number | null;
}

/** The day `offset` days from the one that holds `at`. */
function bulletinDay(at: Date, offset: number, base: Date, until: Date, timeZone: string): BulletinDay {
  const noon = wallClock(at, offset, "12:00", timeZone);
  const date = dayOf(noon, timeZone);
  return {
    date,
    number: Math.round(Date.parse(date) / 86_400_000),
    month: Number(date.slice(5, 7)),
    weekday: weekday(noon, timeZone),
    noon,
    age: (time) => {
      const instant = wallClock(noon, 0, time, timeZone);
      if (instant > until) return null;
      return (base.getTime() - instant.getTime()) / 3_600_000;
    },
  };
}

/** The days a daily bulletin has appeared on, oldest first: nine before the base, then until `until`. */
export function bulletinDays(base: Date, until: Date, timeZone: string): BulletinDay[] {
  const first = Math.max(
    shiftHours(base, -24 * daysBack).getTime(),
    shiftHours(until, -24 * daysKept).getTime(),
  );
  const count = Math.floor((until.getTime() - first) / 86_400_000) + 1;
  return Array.from({ length: count }, (_, offset) =>
    bulletinDay(new Date(first), offset, base, until, timeZone),
  );
}
