import { Temporal } from "temporal-polyfill";

/** A month of the calendar. The day of a date is one of a zone only where a function is told the zone. */
export type Month = Temporal.PlainYearMonth;
export type Day = Temporal.PlainDate;

/** The month of two parts of an address, "2026" and "12", of the years 1000 to 2999; null when they name none. */
export function monthOf(year: string, month: string): Month | null {
  if (!/^[12]\d{3}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return null;
  return Temporal.PlainYearMonth.from(`${year}-${month}`);
}

/** The day of three parts of an address; null when the calendar has no such day. */
export function dayOfParts(year: string, month: string, day: string): Day | null {
  const found = monthOf(year, month);
  if (!found || !/^\d{2}$/.test(day)) return null;
  return Number(day) >= 1 && Number(day) <= found.daysInMonth
    ? found.toPlainDate({ day: Number(day) })
    : null;
}

/** The day it is at an instant, in a zone of the IANA database. */
export const dayAt = (at: Date, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

export const monthAt = (at: Date, timeZone: string): Month => dayAt(at, timeZone).toPlainYearMonth();

/** When a day begins in a zone: not at midnight where clocks skip it. */
export const dayStart = (day: Day, timeZone: string): Date =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds);

/** From the first instant of a day to the first of the next. */
export const dayBounds = (day: Day, timeZone: string) => ({
  from: dayStart(day, timeZone),
  to: dayStart(day.add({ days: 1 }), timeZone),
});

export const monthBounds = (month: Month, timeZone: string) => ({
  from: dayStart(month.toPlainDate({ day: 1 }), timeZone),
  to: dayStart(month.add({ months: 1 }).toPlainDate({ day: 1 }), timeZone),
});

export const daysOf = (month: Month): Day[] =>
  Array.from({ length: month.daysInMonth }, (_, index) => month.toPlainDate({ day: index + 1 }));

/** The first weekday of a language's calendars, 1 for Monday to 7 for Sunday; Monday where nothing is known. */
export function firstWeekday(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** A month in weeks of seven places, null for those before its first day and after its last. */
export function weeksOf(month: Month, firstDay: number): (Day | null)[][] {
  const before = (month.toPlainDate({ day: 1 }).dayOfWeek - firstDay + 7) % 7;
  const places: (Day | null)[] = [...Array<null>(before).fill(null), ...daysOf(month)];
  while (places.length % 7) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** All months from one to another, both included, newest first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => last.subtract({ months: index }));
}
