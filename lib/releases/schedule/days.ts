import { Temporal } from "temporal-polyfill";

// The days of a title's clock and the hours in them. Pure: zones are IANA ids, dates are written YYYY-MM-DD, and a
// day is as long as its zone makes it: 23 or 25 hours when the clocks change.

/** A stretch of time: from its first instant up to, and without, its last. */
export type Span = { from: Date; until: Date };
/** One hour of a zone's clock; an hour that comes twice is two of them. */
export type HourSlot = Span & {
  /** What the clock shows as it begins: 0 to 23. */
  hour: number;
  /** "01:00", or with its offset where the day has that hour twice: "01:00 UTC−05:00". */
  label: string;
};

const instant = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds);
const zoned = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const midnight = (date: Temporal.PlainDate, zone: string) => date.toZonedDateTime(zone);

/** Whether a text is a date of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).year > 1970;
  } catch {
    return false;
  }
}

/** The date a zone's calendar shows at an instant. */
export const dayOf = (at: Date, zone: string): string => zoned(at, zone).toPlainDate().toString();

/** The date so many days later. */
export const dayAfter = (day: string, days = 1): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** A day from its midnight to the next, in a zone; where midnight is skipped, from the first time there is. */
export function spanOfDay(day: string, zone: string): Span {
  const date = Temporal.PlainDate.from(day);
  return { from: instant(midnight(date, zone)), until: instant(midnight(date.add({ days: 1 }), zone)) };
}

/** The seven dates from a date on: whoever plans looks ahead, and a week that began on Monday is soon past. */
export const weekFrom = (day: string): string[] => Array.from({ length: 7 }, (_, i) => dayAfter(day, i));

const two = (n: number) => String(n).padStart(2, "0");

/** The hours of a day as its zone's clock shows them, in their order: 24 of them, 23 or 25 when the clocks change. */
export function hoursOf(day: string, zone: string): HourSlot[] {
  const { from, until } = spanOfDay(day, zone);
  const slots: (Omit<HourSlot, "label"> & { offset: string })[] = [];
  let at = zoned(from, zone);
  while (at.epochMilliseconds < until.getTime()) {
    // Time runs evenly within a slot: the clocks may change at its end, which may come before the hour is full.
    const left = 60 - at.minute;
    const change = at.getTimeZoneTransition("next");
    const full = at.epochMilliseconds + left * 60_000;
    const end = Math.min(full, change?.epochMilliseconds ?? full, until.getTime());
    slots.push({ from: instant(at), until: new Date(end), hour: at.hour, offset: at.offset });
    at = zoned(new Date(end), zone);
  }
  return slots.map(({ offset, ...slot }) => {
    const twice = slots.filter((each) => each.hour === slot.hour).length > 1;
    const clock = `${two(slot.hour)}:${two(zoned(slot.from, zone).minute)}`;
    return { ...slot, label: twice ? `${clock} UTC${offset.replace("-", "−")}` : clock };
  });
}

/**
 * The instant at a place of a slot, on the nearest mark of the clock.
 * @param share how far into the slot, 0 to 1. @param step minutes between two marks.
 */
export function instantWithin(slot: Span, share: number, step: number): Date {
  const ms = step * 60_000;
  const length = slot.until.getTime() - slot.from.getTime();
  const marks = Math.max(1, Math.ceil(length / ms));
  const mark = Math.min(marks - 1, Math.max(0, Math.floor((share * length) / ms)));
  return new Date(slot.from.getTime() + mark * ms);
}

/** What lies in a span, by its time. */
export const within = <T extends { at: Date }>(entries: readonly T[], { from, until }: Span): T[] =>
  entries.filter(({ at }) => at >= from && at < until).sort((a, b) => a.at.getTime() - b.at.getTime());
