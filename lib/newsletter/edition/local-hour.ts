// When a letter is due: at the subscriber's hour, by their clock, whatever that clock does (E2). Pure.
import { Temporal } from "temporal-polyfill";
import { dayAt } from "@/lib/core/month";

/** A subscriber's clock: an hour, 0 … 23, in a zone of the IANA database. */
export type Clock = { hour: number; timeZone: string };

/** A clock and the weekdays on which its letter is wanted. */
type Wanted = Clock & { days: readonly number[] };

/** Whether two choices make letters fall due at the same instants. */
export const sameClock = (a: Wanted, b: Wanted): boolean =>
  a.hour === b.hour &&
  a.timeZone === b.timeZone &&
  a.days.length === b.days.length &&
  a.days.every((day) => b.days.includes(day));

/** A letter that falls due: that of a day, "yyyy-mm-dd" by the subscriber's calendar, and when. */
export type Due = { day: string; at: Date };

/**
 * The instant at which a day's letter is due; null for a day that the zone left out (Samoa's 30 December 2011).
 * An hour that the clock jumps over is due when it has jumped, one that it shows twice the first time: so every day
 * has one instant, and those of later days come later.
 */
export function dueOn(day: string, { hour, timeZone }: Clock): Date | null {
  const wanted = Temporal.PlainDate.from(day);
  // Asked for the start of a day that there is not, Temporal gives that of the next.
  if (!wanted.toZonedDateTime(timeZone).toPlainDate().equals(wanted)) return null;
  const local = wanted.toZonedDateTime({ timeZone, plainTime: { hour } });
  // Of an hour that was left out Temporal makes a later one; the jump itself may have been hours, or over midnight.
  const jump = local.hour === hour ? null : local.add({ seconds: 1 }).getTimeZoneTransition("previous");
  return new Date((jump ?? local).epochMilliseconds);
}

/**
 * The letters that fell due after one instant and not after another, oldest first: what a worker that looks again finds,
 * however late it is.
 * @param days ISO weekdays on which a letter is wanted.
 */
export function dueBetween(after: Date, until: Date, clock: Clock, days: readonly number[]): Due[] {
  const found: Due[] = [];
  const last = dayAt(until, clock.timeZone);
  for (
    let day = dayAt(after, clock.timeZone);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const at = days.includes(day.dayOfWeek) ? dueOn(day.toString(), clock) : null;
    if (at && at > after && at <= until) found.push({ day: day.toString(), at });
  }
  return found;
}

/** The next letter after an instant; null when no day is wanted. */
export function nextDue(after: Date, clock: Clock, days: readonly number[]): Due | null {
  // A week, and a day more for one that a zone leaves out.
  const until = new Date(after.getTime() + 9 * 86_400_000);
  return dueBetween(after, until, clock, days)[0] ?? null;
}
