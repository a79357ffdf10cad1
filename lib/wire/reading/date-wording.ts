const HALVES =
  /(?:(오전|上午|午前)|(오후|下午|午後))\s*(\d{1,2}(?::\d{2}){1,2}|\d{1,2}\s*[時时點点시]\s*\d{1,2}\s*[分분]?)/;
const ORIENTAL_CLOCK = /(\d{1,2})\s*[時时點点시]\s*(?:(\d{1,2})\s*[分분]?)?\s*(?:(\d{1,2})\s*[秒초])?/;
const DOTTED_CLOCK = /(?:\bklo?\.?\s*(\d{1,2})[.:](\d{2}))|(?:\b(\d{1,2})\.(\d{2})\s*uhr)/i;
const VIETNAMESE = /(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*năm|,)?\s*(\d{4})/i;
const HANGUL = /[년월일시분초]|오전|오후/;
/** Web servers' logs put a colon between the year and the hour. */
const AFTER_YEAR = /(\d{4}):(?=\d{2}:\d{2})/;
const STATED_ZONE = /[+-]\d{2}:?\d{2}\b|\b[A-Z]{2,4}\b/;

/**
 * A date's wording in the terms of the parser: clocks as hh:mm with am or pm behind, Vietnamese dates by their
 * numbers, and for a date in Korean without a zone the zone of Korea, where alone they are written so.
 */
export function plainWording(text: string): string {
  const zone = HANGUL.test(text) && !STATED_ZONE.test(text) ? " +0900" : "";
  const clocked = text
    .replace(HALVES, (_all, before, _after, time: string) => `${time} ${before ? "am" : "pm"}`)
    .replace(ORIENTAL_CLOCK, (_all, hour, minute = "00", second?: string) =>
      second ? `${hour}:${two(minute)}:${two(second)}` : `${hour}:${two(minute)}`,
    )
    .replace(DOTTED_CLOCK, (_all, a, b, c, d) => `${a ?? c}:${b ?? d}`)
    .replace(VIETNAMESE, "$3-$2-$1")
    .replace(AFTER_YEAR, "$1 ");
  return `${clocked}${zone}`;
}

const two = (digits: string) => digits.padStart(2, "0");

const ORDINAL = /^(\d{4})-?(\d{3})(?=T|\s|$)/;
const WEEK = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?(?=T|\s|$)/i;
const DAY_MS = 86_400_000;

/**
 * ISO 8601's ordinal (2021-064) and week dates (2021-W09-5) as calendar dates, in front of the time they had; and
 * fourteen digits in a row as a date and a time.
 */
export function calendarDate(text: string): string {
  if (/^\d{14}$/.test(text)) return `${text.slice(0, 8)}T${text.slice(8)}`;
  const ordinal = ORDINAL.exec(text);
  if (ordinal && Number(ordinal[2]) >= 1 && Number(ordinal[2]) <= 366)
    return day(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2]))) + text.slice(ordinal[0].length);
  const week = WEEK.exec(text);
  if (!week || Number(week[2]) < 1 || Number(week[2]) > 53) return text;
  // The week with 4 January is the first; its Monday begins the count.
  const fourth = new Date(Date.UTC(Number(week[1]), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
  const days = (Number(week[2]) - 1) * 7 + Number(week[3] ?? 1) - 1;
  return day(monday + days * DAY_MS) + text.slice(week[0].length);
}

const day = (time: number) => new Date(time).toISOString().slice(0, 10);
