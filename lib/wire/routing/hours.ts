import { Temporal } from "temporal-polyfill";
import type { WireHours } from "./schema";

/** A week, today's and yesterday's window included. */
const DAYS_AHEAD = 8;

/**
 * The hours that begin on a date, as instants. Where clocks change it is the longer reading that counts: a time that
 * comes twice begins with the first and ends with the second.
 */
function windowOf(date: Temporal.PlainDate, { from, to, timeZone, days }: WireHours) {
  if (!days.includes(date.dayOfWeek)) return null;
  const at = (day: Temporal.PlainDate, time: string, disambiguation: "earlier" | "later") =>
    day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone, { disambiguation })
      .epochMilliseconds;
  return { start: at(date, from, "earlier"), end: at(to > from ? date : date.add({ days: 1 }), to, "later") };
}

/** When a source's hours allow what comes at `at` to appear: `at` itself within them, else when they next begin. */
export function opensAt(hours: WireHours, at: Date): Date {
  const time = at.getTime();
  const today = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (let day = -1; day <= DAYS_AHEAD; day++) {
    const window = windowOf(today.add({ days: day }), hours);
    if (window && time < window.end) return new Date(Math.max(time, window.start));
  }
  return at;
}
