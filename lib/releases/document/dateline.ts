import { DATE, dayIn } from "./dates";

const WORD = "\\p{L}[\\p{L}\\p{M}.'’-]*";
const PLACE = `\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${WORD}){0,4}`;
const REGION = `(?:, ?\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,24}?){0,2}?`;
const STRICT_REGION = `(?:, ?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*)?){0,2}`;
const BREAK = " ?(?:[-–—―]{1,3}|:|//|\\|) ?";
const WIRE = "(?: ?/[\\p{L}\\p{N} .-]{2,40}/| ?\\((?!\\d)[\\p{Lu}][\\p{L} .]{2,30}\\))?";
const DATED_DATE = `(?<date>(?i:${DATE}))`;

const DATED = new RegExp(
  `^[([]?(?<place>${PLACE}${REGION})[)\\]]?[,;]? ?(?:[–—|/-]{1,2} ?)?[([]?(?:le |den |on )?${DATED_DATE}[)\\]]?[.,;]?${WIRE}(?:${BREAK}|[.,;:]? ?$)`,
  "u",
);
const DATE_FIRST = new RegExp(
  `^[([]?${DATED_DATE}[)\\]]?,? ?(?:[–—|/-]{1,2} ?)?[([]?(?<place>${PLACE}${STRICT_REGION})[)\\]]?[.,;]?${WIRE}(?:${BREAK}|$)`,
  "u",
);
const CAPITALS = new RegExp(
  `^[([]?(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,40}?${STRICT_REGION})[)\\]]?${WIRE} ?(?:[–—―]{1,2}|-{1,2}|:) ?(?=\\S)`,
  "u",
);
const NAMED = new RegExp(
  `^[([]?(?<place>\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]+){0,2}${STRICT_REGION})[)\\]]?${WIRE} ?(?:[—―]|--|(?<= )–(?= )) ?(?=["“«]?\\p{Lu})`,
  "u",
);
const LEAD_IN = 240;

export type Dateline = {
  place: string;
  day: string /** Characters of text it takes up. */;
  length: number;
  sure: boolean;
  dated: boolean;
};

/** RIVERBEND, Wis. → Riverbend, Wis.: readers' pages set the capitals themselves. */
export function properPlace(place: string): string {
  const tidy = place.replace(/[\s,]+$/, "").trim();
  const comma = tidy.indexOf(",");
  const city = comma < 0 ? tidy : tidy.slice(0, comma);
  if (city !== city.toUpperCase() || city.replace(/[^\p{L}]/gu, "").length < 3) return tidy;
  const lower = city
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return lower + (comma < 0 ? "" : tidy.slice(comma));
}

const NO_PLACE =
  /^(?:note|q|a|when|where|who|what|why|how|time|date|cost|tickets|kickoff|contact|media|press|news|for|about|update|photo|caption|the|wer|was|wo|wann|by)$/i;

/** The dateline that a paragraph begins with, in its many shapes (RIVERBEND, Nov. 22, 2026 — …), or null. */
export function datelineOf(text: string, today: string, dayFirst: boolean): Dateline | null {
  const start = text.slice(0, LEAD_IN).replace(/\n/g, " ");
  for (const pattern of [DATED, DATE_FIRST, CAPITALS, NAMED]) {
    const m = pattern.exec(start);
    const place = m?.groups?.place;
    if (!m || !place || NO_PLACE.test(place) || place.length > 70) continue;
    if (
      /^(?:on|in|at|from|since|until|am|im|seit|le)\b/i.test(place) ||
      /\b(?:on|until|for|from|am)$/i.test(place)
    )
      continue;
    const date = m.groups?.date ?? "";
    // A whole line in mixed case is a sentence with a date in it unless its place is short.
    if (place.split(" ").length > 5) continue;
    const day = date ? dayIn(date, today, dayFirst) : null;
    if (date && !day) continue;
    const sure = pattern === NAMED ? false : (day?.sure ?? true);
    return { place: properPlace(place), day: day?.day ?? "", length: m[0].length, sure, dated: Boolean(day) };
  }
  return null;
}

const ONLY_DATE = new RegExp(
  `^[([*]*(?:(?:date|dated|issued|released?|for release|datum|stand)(?: on)?:? ?)?(?:${DATE})[)\\].,]*$`,
  "iu",
);

/** Whether a line is a date and nothing else. */
export const isDateLine = (text: string): boolean => ONLY_DATE.test(text.trim());
