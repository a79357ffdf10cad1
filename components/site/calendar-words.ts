import { dateFormat } from "@/lib/core/date-format";
import type { Day, Month } from "@/lib/core/month";
import type { Edition } from "./edition";

const words = ({ title }: Edition, options: Intl.DateTimeFormatOptions, timeZone = "UTC") =>
  dateFormat(title.language, { ...options, timeZone });

const noon = (day: Day) => new Date(`${day.toString()}T12:00:00Z`);

/** "December 2026". */
export const monthInWords = (edition: Edition, month: Month) =>
  words(edition, { month: "long", year: "numeric" }).format(noon(month.toPlainDate({ day: 1 })));

/** "Dec". */
export const shortMonth = (edition: Edition, month: Month) =>
  words(edition, { month: "short" }).format(noon(month.toPlainDate({ day: 1 })));

/** "Friday, December 4, 2026", or without its year. */
export const dayInFull = (edition: Edition, day: Day, year: "with year" | "without" = "with year") =>
  words(edition, {
    weekday: "long",
    month: "long",
    day: "numeric",
    ...(year === "with year" ? { year: "numeric" } : {}),
  }).format(noon(day));

/** "Dec 4". */
export const shortDay = (edition: Edition, day: Day) =>
  words(edition, { month: "short", day: "numeric" }).format(noon(day));

/** The weekdays from a first one on (1 Monday to 7 Sunday): "Monday" and "Mon". */
export function weekdays(edition: Edition, first: number): { long: string; short: string }[] {
  const [long, short] = [words(edition, { weekday: "long" }), words(edition, { weekday: "short" })];
  return Array.from({ length: 7 }, (_, index) => {
    // The first of January 2024 was a Monday.
    const at = new Date(Date.UTC(2024, 0, first + index));
    return { long: long.format(at), short: short.format(at) };
  });
}

/** Where a clock counts to twelve, a full hour needs no minutes: "7 PM". */
const shortened = (said: string) => (/[ap]\.?m/i.test(said) ? said.replaceAll(":00", "") : said);

const clock: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

/** "7:30 PM" in the title's zone. */
export const clockTime = (edition: Edition, at: Date): string =>
  shortened(words(edition, clock, edition.title.timeZone).format(at));

/** Hours of the title's zone from a beginning to an end of the same day: "7 – 9:30 PM". */
export const clockSpan = (edition: Edition, from: Date, to: Date): string =>
  shortened(words(edition, clock, edition.title.timeZone).formatRange(from, to));
