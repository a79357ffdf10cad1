import { Temporal } from "temporal-polyfill";

/**
 * When a person wants no email: from one local time until another ("HH:MM", the same twice is a whole day), on the
 * ISO weekdays (1 Monday … 7 Sunday) on which `from` falls.
 */
export type QuietHours = { from: string; until: string; timeZone: string; days: readonly number[] };

/** A week of whole days, and one to see that it comes round. */
const MOST_WINDOWS = 9;

type Window = { start: number; end: number };

/**
 * The quiet hours that begin on a date. Where clocks change it is the longer reading that counts: a time that comes
 * twice begins with the first and ends with the second.
 */
function windowOf(date: Temporal.PlainDate, { from, until, timeZone, days }: QuietHours): Window | null {
  if (!days.includes(date.dayOfWeek)) return null;
  const at = (day: Temporal.PlainDate, time: string, disambiguation: "earlier" | "later") =>
    day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone, { disambiguation })
      .epochMilliseconds;
  const last = until > from ? date : date.add({ days: 1 });
  return { start: at(date, from, "earlier"), end: at(last, until, "later") };
}

/** The end of the quiet hours that an instant lies in (epoch milliseconds), or null when it lies in none. */
function quietUntil(at: number, quiet: QuietHours): number | null {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(quiet.timeZone).toPlainDate();
  const ends = [today.subtract({ days: 1 }), today, today.add({ days: 1 })].flatMap((date) => {
    const window = windowOf(date, quiet);
    return window && window.start <= at && at < window.end ? [window.end] : [];
  });
  return ends.length ? Math.max(...ends) : null;
}

/** Whether an instant lies in somebody's quiet hours. */
export const isQuiet = (at: Date, quiet: QuietHours): boolean => quietUntil(at.getTime(), quiet) !== null;

/** The first instant from `at` on that is not quiet; null when every hour of the week is. */
export function mayMailAt(at: Date, quiet: QuietHours | null): Date | null {
  if (!quiet) return at;
  let time = at.getTime();
  for (let windows = 0; windows < MOST_WINDOWS; windows++) {
    const end = quietUntil(time, quiet);
    if (end === null) return new Date(time);
    time = end;
  }
  return null;
}
