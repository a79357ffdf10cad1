// Dates as people write them in a text: “Monday, 23 November 2026”, “Nov. 23”, “23rd of November”.

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const WEEKDAY =
  "(?<weekday>sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\\.?(?:,| \\(?|,? the) ?";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WEEKDAY})?(?:(?<month1>${MONTH}) (?<day1>${DAY})|(?<day2>${DAY}) (?:of )?(?<month2>${MONTH}))(?:(?:,? )(?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`,
  "giu",
);

/** A date found in a text; `weekday` is 0 (Sunday) to 6, or null when the text gives none. */
export type WrittenDate = { start: number; end: number; date: Date; weekday: number | null; text: string };

const DAY_MS = 86_400_000;

/** The day nearest to `around` that has this day and month. */
function nearest(month: number, day: number, around: Date): Date {
  const year = around.getUTCFullYear();
  const distance = (date: Date) => Math.abs(date.getTime() - around.getTime());
  return [year - 1, year, year + 1]
    .map((each) => new Date(Date.UTC(each, month, day)))
    .reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/**
 * All dates with a day and a month in a text, in order. A missing year is the one that brings the date
 * closest to `around`.
 */
export function writtenDates(text: string, around: Date): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const { weekday, month1, month2, day1, day2, year } = match.groups ?? {};
    const month = MONTHS.indexOf((month1 ?? month2 ?? "").slice(0, 3).toLowerCase());
    const day = Number.parseInt(day1 ?? day2 ?? "", 10);
    const date = year ? new Date(Date.UTC(Number(year), month, day)) : nearest(month, day, around);
    if (date.getUTCMonth() !== month) continue;
    const named = weekday?.slice(0, 3).toLowerCase();
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      date,
      weekday: named ? DAYS.findIndex((each) => each.startsWith(named)) : null,
      text: match[0],
    });
    if (found.length >= 200) break;
  }
  return found;
}

export const weekdayName = (date: Date): string => {
  const name = DAYS[date.getUTCDay()] as string;
  return name[0]?.toUpperCase() + name.slice(1);
};

/** The day a text speaks from: its dateline, its time of publication, or today. */
export function dayOf(
  content: { dateline: { date: string }; publishAt: string | null; embargoUntil: string | null },
  now: Date,
): Date {
  const text = content.dateline.date || content.publishAt || content.embargoUntil;
  const date = text ? new Date(text) : now;
  return Number.isNaN(date.getTime()) ? now : date;
}

export const daysBetween = (a: Date, b: Date): number => Math.round((b.getTime() - a.getTime()) / DAY_MS);
