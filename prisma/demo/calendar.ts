import { Temporal } from "temporal-polyfill";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

/** The instant `days` calendar days from `now` at a wall-clock time of `timeZone` ("18:30"). */
export function wallClock(now: Date, days: number, time: string, timeZone: string): Date {
  const day = zoned(now, timeZone).toPlainDate().add({ days });
  const start = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(start.epochMilliseconds);
}

/** `at` shifted by a number of hours, fractions allowed. */
export const shiftHours = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000);

/** The local calendar day as `yyyy-mm-dd`. */
export const dayOf = (at: Date, timeZone: string) => zoned(at, timeZone).toPlainDate().toString();

/** The local hour, 0–23. */
export const hourOf = (at: Date, timeZone: string) => zoned(at, timeZone).hour;

/** The weekday's English name. */
export const weekday = (at: Date, timeZone: string) => weekdays[zoned(at, timeZone).dayOfWeek - 1]!;

/** "Saturday, June 14". */
export function longDate(at: Date, timeZone: string): string {
  const { month, day } = zoned(at, timeZone);
  return `${weekday(at, timeZone)}, ${months[month - 1]} ${day}`;
}

/** "June 14". */
export function monthDay(at: Date, timeZone: string): string {
  const { month, day } = zoned(at, timeZone);
  return `${months[month - 1]} ${day}`;
}

/** "3 p.m.", "9:30 a.m.", "noon". */
export function clockTime(at: Date, timeZone: string): string {
  const { hour, minute } = zoned(at, timeZone);
  if (minute === 0 && hour === 12) return "noon";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
}

/**
 * Replaces `{day±n}` by a weekday, `{date±n}` by "Saturday, June 14" and `{month±n}` by "June 14", counted in
 * days from `at`, so that no stored text ever names a weekday that contradicts its date.
 */
export function tellDays(text: string, at: Date, timeZone: string): string {
  const spoken = { day: weekday, date: longDate, month: monthDay };
  return text.replace(/\{(day|date|month)([+-]\d+)?\}/g, (_, name: keyof typeof spoken, offset = "0") =>
    spoken[name](wallClock(at, Number(offset), "12:00", timeZone), timeZone),
  );
}
