import { calendarDate, plainWording } from "./date-wording";
import { fold, monthOf } from "./month-names";
import { zoneMinutes } from "./time-zones";

const ISO =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))?(?:(?:T|\s+|_)(\d{1,2}):?(\d{2})?(?::?(\d{1,2})(?:[.,](\d+))?)?\s*(.*))?$/i;
/** The two layouts nearly every feed is written in (RFC 3339, RFC 822 with numbers for zones). */
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):?(\d\d))$/;
const RFC822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|Z|([+-])(\d\d)(\d\d))$/;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const CLOCK = /(\d{1,2})\s*(?::|h)\s*(\d{2})(?:\s*:\s*(\d{2})(?:[.,](\d{1,9}))?)?\s*(a\.?m\b|p\.?m\b)?/;
const ORIENTAL = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/;
const NUMERIC = /^(\d{1,4})\.?([./ -])(\d{1,2})\.?\2(\d{1,4})(?!\d)/;

/** White space that is not one space already. */
const SPACE = /(?:[^\S ]| (?=\s))\s*/g;

type Clock = { hour: number; minute: number; second: number; ms: number; zone: number };
const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, ms: 0, zone: 0 };

/**
 * The instant a feed's date means, as ISO 8601 UTC with milliseconds, or null when it cannot be read. Takes
 * RFC 822/2822 with named zones and two-digit years, ISO 8601 whole and partial, asctime, Unix time (seconds
 * or milliseconds), ordinal and week dates, numeric layouts and month names in several languages. Without a zone: UTC. Where day and
 * month cannot be told apart, slashes mean month first and dots or hyphens day first.
 */
export function parseDate(input: string): string | null {
  if (input === "") return null;
  const text = input.replace(SPACE, " ").trim();
  if (text === "" || text.length > 100) return null;
  return usual(text) ?? unixTime(text) ?? iso(calendarDate(text)) ?? worded(plainWording(text));
}

function usual(text: string): string | null {
  if (text.charCodeAt(4) === 0x2d) {
    const iso = RFC3339.exec(text);
    if (!iso) return null;
    const time = clock([iso[4]!, iso[5]!, iso[6]!], iso[8], iso[9], iso[10], iso[7]);
    return time && instant(Number(iso[1]), Number(iso[2]), Number(iso[3]), time);
  }
  const mail = RFC822.exec(text);
  const month = mail ? MONTHS.indexOf(mail[2]!) + 1 : 0;
  if (!mail || month === 0) return null;
  const time = clock([mail[4]!, mail[5]!, mail[6]!], mail[7], mail[8], mail[9]);
  return time && instant(Number(mail[3]), month, Number(mail[1]), time);
}

function clock(
  [hour, minute, second]: [string, string, string],
  sign: string | undefined,
  hours = "0",
  minutes = "0",
  fraction?: string,
): Clock | null {
  if (Number(hours) > 15 || Number(minutes) > 59) return null;
  const zone = Number(hours) * 60 + Number(minutes);
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: milliseconds(fraction),
    zone: sign === "-" ? -zone : zone,
  };
}

function unixTime(text: string): string | null {
  const digits = /^(?:\/?Date\()?(\d{10}(?:\d{3})?)(?:\.\d*)?(?:[+-]\d{4})?(?:\)\/?)?$/.exec(text)?.[1];
  if (digits === undefined) return null;
  return new Date(Number(digits) * (digits.length === 10 ? 1000 : 1)).toISOString();
}

function iso(text: string): string | null {
  const m = ISO.exec(text);
  if (!m) return null;
  const [, year, month, day, month2, day2, hour, minute, second, fraction, rest = ""] = m;
  const zone = zoneMinutes(` ${rest}`);
  if (zone === null || (hour !== undefined && /^\d/.test(rest))) return null;
  const clock = {
    hour: hourOf(Number(hour ?? 0), /^[ap]\.?m\b/i.exec(rest)?.[0]),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    ms: milliseconds(fraction),
    zone,
  };
  return instant(Number(year), Number(month ?? month2 ?? 1), Number(day ?? day2 ?? 1), clock);
}

function worded(text: string): string | null {
  const plain = fold(text.replace(/\([^()]*\)/g, " ")).trim();
  const clock = clockOf(plain);
  if (!clock) return null;
  const found = ORIENTAL.exec(text);
  if (found) return instant(Number(found[1]), Number(found[2]), Number(found[3]), clock.time);
  const numeric = NUMERIC.exec(clock.date.replace(/^\D+/, ""));
  if (numeric) return numericDate(numeric, clock.time);
  return namedDate(clock.date, clock.time);
}

/** The time of day with its zone, and what is left: asctime puts the year after the time. */
function clockOf(plain: string): { date: string; time: Clock } | null {
  const m = CLOCK.exec(plain);
  if (!m) return { date: plain, time: MIDNIGHT };
  const rest = plain.slice(m.index + m[0].length);
  const year = /(?:^|\s)(\d{4})$/.exec(rest);
  const before = plain.slice(0, m.index);
  const needsYear = !/\d{4}/.test(before) && year !== null;
  const zone = zoneMinutes(needsYear ? rest.slice(0, year.index) : rest);
  if (zone === null) return null;
  const time = {
    hour: hourOf(Number(m[1]), m[5]),
    minute: Number(m[2]),
    second: Number(m[3] ?? 0),
    ms: milliseconds(m[4]),
    zone,
  };
  const after = rest.replace(/[+-]\d{2}:?\d{2}\b/, " ");
  return {
    date:
      before.trim() === "" || !/\d/.test(before)
        ? `${before} ${after}`.trim()
        : needsYear
          ? `${before} ${year[1]}`
          : before,
    time,
  };
}

/** Of a clock with halves ("12:05 a.m." is five past midnight); one with 24 hours may say "14:00 pm". */
function hourOf(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function numericDate(m: RegExpExecArray, time: Clock): string | null {
  const [first, middle, last] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (m[1]!.length === 4) return instant(first, middle, last, time);
  const year = fullYear(m[4]!);
  // ISO 8601 without the century, unless the year would be far ahead.
  if (m[2] === "-" && m[1]!.length === 2 && m[4]!.length === 2 && first <= 30 && last >= 1 && last <= 31)
    return instant(fullYear(m[1]!), middle, last, time);
  const monthFirst = m[2] === "/" ? first <= 12 : middle > 12;
  return monthFirst ? instant(year, first, middle, time) : instant(year, middle, first, time);
}

function namedDate(date: string, time: Clock): string | null {
  let month: number | undefined;
  const numbers: string[] = [];
  for (const token of date.match(/\p{L}+|\d+/gu) ?? []) {
    if (/^\d/.test(token)) numbers.push(token);
    else month = monthOf(token) ?? month;
  }
  const [a, b] = numbers;
  if (month === undefined || a === undefined) return null;
  if (b === undefined) return a.length === 4 ? instant(Number(a), month, 1, time) : null;
  return a.length === 4
    ? instant(Number(a), month, Number(b), time)
    : instant(fullYear(b), month, Number(a), time);
}

/** RFC 2822 §4.3: 00–49 are 2000s, 50–99 and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900);
  return digits.length === 3 ? year + 1900 : year;
}

function milliseconds(fraction: string | undefined): number {
  return fraction ? Number(fraction.slice(0, 3).padEnd(3, "0")) : 0;
}

function instant(year: number, month: number, day: number, time: Clock): string | null {
  // Years outside this span are placeholders (0001-01-01) or slips of the pen.
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  if (time.hour > 24 || time.minute > 59 || time.second > 60 || (time.hour === 24 && time.minute > 0))
    return null;
  const utc = Date.UTC(
    year,
    month - 1,
    day,
    time.hour,
    time.minute - time.zone,
    Math.min(time.second, 59),
    time.ms,
  );
  return new Date(utc).toISOString();
}
