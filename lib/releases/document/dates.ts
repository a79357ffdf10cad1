// Dates, times and zones as press offices write them, in English, German and French. Pure text to values: what a
// date means is a calendar day, what a time means needs a zone.

const MONTHS = [
  "january jan januar jänner janvier janv",
  "february feb februar fevrier février fév fevr févr",
  "march mar märz maerz mars",
  "april apr avril avr",
  "may mai",
  "june jun juni juin",
  "july jul juli juillet juil",
  "august aug août aout",
  "september sept sep septembre",
  "october oct oktober okt octobre",
  "november nov novembre",
  "december dec dezember dez décembre decembre déc",
].map((names) => names.split(" "));
const MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join("|");
const DAY_NAME =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const ORDINAL = "(?:st|nd|rd|th|er|\\.)?";

/** The source of a pattern (flags iu) that matches one date and captures nothing. */
export const DATE = [
  `(?:(?:${DAY_NAME})\\.?,? )?(?:(?:le|den|the) )?\\d{1,2}${ORDINAL} (?:of )?(?:${MONTH})\\b\\.?(?:,? \\d{4})?`,
  `(?:(?:${DAY_NAME})\\.?,? )?(?:${MONTH})\\b\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
  "\\d{4}-\\d{2}-\\d{2}",
  "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})\\b",
]
  .map((each) => `(?:${each})`)
  .join("|");

/** A day as YYYY-MM-DD; `sure` is false where the year was left out or day and month could change places. */
export type Day = { day: string; sure: boolean };

const two = (n: number) => String(n).padStart(2, "0");

function made(year: number, month: number, day: number, sure: boolean): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const right = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year > 1900 && year < 2200;
  return right ? { day: `${year}-${two(month)}-${two(day)}`, sure } : null;
}

/** The year that puts a day nearest to today: releases are dated within months, not years. */
function nearestYear(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  const distance = (y: number) => Math.abs(Date.UTC(y, month - 1, day) - Date.parse(today));
  return [year - 1, year, year + 1].sort((a, b) => distance(a) - distance(b))[0] as number;
}

/**
 * The first date in a text.
 * @param today YYYY-MM-DD, for dates without a year. @param dayFirst how to read 05/06/2026.
 */
export function dayIn(text: string, today: string, dayFirst: boolean): Day | null {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DATE})`, "iu").exec(text)?.[0];
  if (!found) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(found);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]), true);
  const numbers = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{2,4})$/.exec(found);
  if (numbers) {
    const [a, b] = [Number(numbers[1]), Number(numbers[3])];
    const year = Number(numbers[4]) + (numbers[4]?.length === 2 ? 2000 : 0);
    const first = a > 12 || (b <= 12 && (dayFirst || numbers[2] === "."));
    return made(year, first ? b : a, first ? a : b, a > 12 || b > 12 || numbers[2] === "." || a === b);
  }
  const name = new RegExp(`(?<!\\p{L})(${MONTH})(?!\\p{L})`, "iu")
    .exec(found.replace(new RegExp(`^(?:${DAY_NAME})\\b`, "i"), ""))?.[1]
    ?.toLowerCase();
  const month = MONTHS.findIndex((names) => names.includes(name ?? "")) + 1;
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(found)?.[0]);
  const year = /\d{4}/.exec(found)?.[0];
  return made(year ? Number(year) : nearestYear(month, day, today), month, day, Boolean(year));
}

const TIME =
  /(?<![\d./-])(?:(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b\.?|(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)|(\d{1,2})[.h](\d{2})?\s*(?:uhr|h(?:rs|ours)?)\b|(\d{1,2})\s*(?:uhr|h)\b|(\d{2})(\d{2})\s*(?:h(?:rs|ours)?)\b|(\d{1,2})h(\d{2})|\b(noon|midday|midnight)\b)/i;

/** The first time of day in a text as HH:mm, or null. */
export function timeIn(text: string): string | null {
  const m = TIME.exec(text);
  if (!m) return null;
  if (m[13]) return /midnight/i.test(m[13]) ? "00:00" : "12:00";
  let hour = Number(m[1] ?? m[4] ?? m[6] ?? m[8] ?? m[9] ?? m[11]);
  const minute = Number(m[2] ?? m[5] ?? m[7] ?? m[10] ?? m[12] ?? 0);
  if (m[3]) hour = (hour % 12) + (m[3].toLowerCase() === "p" ? 12 : 0);
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null;
}

const ZONES: [RegExp, string][] = [
  [/\b(?:E[SD]?T|eastern)\b/, "America/New_York"],
  [/\b(?:C[SD]?T|central(?! european))\b/, "America/Chicago"],
  [/\b(?:M[SD]?T|mountain)\b/, "America/Denver"],
  [/\b(?:P[SD]?T|pacific)\b/, "America/Los_Angeles"],
  [/\b(?:GMT|UTC|Z)\b/, "UTC"],
  [/\b(?:BST|UK time|london time)\b/i, "Europe/London"],
  [/\b(?:CES?T|MEZ|MESZ|[Cc]entral [Ee]uropean)\b/, "Europe/Berlin"],
  [/\b(?:AE[SD]T)\b/, "Australia/Sydney"],
];

/** The IANA zone a text names by the abbreviation press offices use, or null. */
export function zoneIn(text: string): string | null {
  const plain = text.replace(
    /\b(Eastern|Central|Mountain|Pacific)\b(?= (?:time|standard|daylight))/gi,
    (word) => word.toLowerCase(),
  );
  return ZONES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
