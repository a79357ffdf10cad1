import { dateFormat } from "@/lib/core/date-format";
import type { Edition } from "./edition";

const format = (
  edition: Edition,
  options: Intl.DateTimeFormatOptions,
  timeZone = edition.title.timeZone,
): Intl.DateTimeFormat => dateFormat(edition.title.language, { ...options, timeZone });

const day: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };

/** "Thursday, November 26, 2026" in the title's zone. */
export const longDate = (edition: Edition, at: Date) =>
  format(edition, { ...day, weekday: "long" }).format(at);

/** "November 26, 2026 at 2:32 PM CST": day, time and zone. */
export const fullTime = (edition: Edition, at: Date) =>
  format(edition, { ...day, hour: "numeric", minute: "2-digit", timeZoneName: "short" }).format(at);

/** "November 26, 2026" in the title's zone. */
export const dayOf = (edition: Edition, at: Date) => format(edition, day).format(at);

/** "2:32 PM" for today, "Nov 26" for this year's other days, "Nov 26, 2025" before. */
export function shortTime(edition: Edition, at: Date): string {
  const sameDay = (each: Date) =>
    format(edition, { year: "numeric", month: "2-digit", day: "2-digit" }).format(each);
  if (sameDay(at) === sameDay(edition.now))
    return format(edition, { hour: "numeric", minute: "2-digit" }).format(at);
  const year = format(edition, { year: "numeric" });
  const options: Intl.DateTimeFormatOptions = { month: "short", day: "numeric" };
  return format(
    edition,
    year.format(at) === year.format(edition.now) ? options : { ...options, year: "numeric" },
  ).format(at);
}

/** Day of a dateline, "Nov. 26"; the date itself has no zone. */
export function datelineDay(edition: Edition, at: Date): string {
  const said = format(edition, { month: "short", day: "numeric" }, "UTC").format(at);
  // English newspapers put a stop after a shortened month, and shorten neither March to July (AP style).
  return edition.title.language.startsWith("en")
    ? said.replace(/^(Jan|Feb|Aug|Sept?|Oct|Nov|Dec) /, "$1. ")
    : said;
}

/** A calendar day (yyyy-mm-dd) in words; text that is none comes back as it is. */
export function dayInWords(edition: Edition, text: string): string {
  const at = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? text : format(edition, { ...day, weekday: "long" }, "UTC").format(at);
}

/** A span of an event in its own zone; a zone nobody knows gives way to the title's. */
export function spanInWords(edition: Edition, start: string, end: string, timeZone: string): string {
  const from = new Date(start);
  const to = new Date(end);
  if (Number.isNaN(from.getTime())) return start;
  const zone = knownZone(timeZone) ? timeZone : edition.title.timeZone;
  const formatter = format(
    edition,
    { ...day, weekday: "long", hour: "numeric", minute: "2-digit", timeZoneName: "short" },
    zone,
  );
  return to > from ? formatter.formatRange(from, to) : formatter.format(from);
}

function knownZone(timeZone: string): boolean {
  try {
    return timeZone !== "" && dateFormat("en", { timeZone }) !== null;
  } catch {
    return false;
  }
}

const clock = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;

/** Seconds until the title's day ends: no page that names today may be kept longer. */
export function secondsLeftToday(edition: Pick<Edition, "title" | "now">): number {
  const parts = dateFormat("en-GB", { timeZone: edition.title.timeZone, ...clock }).formatToParts(
    edition.now,
  );
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return 86_400 - part("hour") * 3_600 - part("minute") * 60 - part("second");
}
