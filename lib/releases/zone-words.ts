// What people call time zones. Pure: zones are IANA ids, the moment decides between summer and winter.
import { dateFormat } from "@/lib/core/date-format";

const nameIn = (
  zone: string,
  at: Date,
  style: Intl.DateTimeFormatOptions["timeZoneName"],
  locale = "en-US",
) =>
  dateFormat(locale, { timeZone: zone, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value ?? "";

/** The place a zone is named after: "Buenos Aires" of America/Argentina/Buenos_Aires. */
export const zoneCity = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** The offset at a moment as people write it, with a minus sign: "UTC−06:00"; "UTC" for none. */
export function zoneOffset(zone: string, at: Date): string {
  const offset = nameIn(zone, at, "longOffset").replace(/^GMT([+-]00:00)?/, "");
  return `UTC${offset.replace("-", "−")}`;
}

/** "Chicago: Central Time, UTC−06:00 now"; UTC is itself. */
export function zoneLabel(zone: string, at: Date): string {
  if (zone === "UTC") return "UTC: the world's common clock";
  return `${zoneCity(zone)}: ${nameIn(zone, at, "longGeneric")}, ${zoneOffset(zone, at)} now`;
}

/** A zone as a search finds it. */
export type ZoneChoice = { value: string; label: string; words: string };

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("−", "-")
    .toLowerCase()
    .replace(/[_/,:()]+/g, (mark) => (mark === ":" ? ":" : " "));

/** Both abbreviations of the year, as America, Britain and Australia know them. */
function abbreviations(zone: string, at: Date): string[] {
  const year = at.getUTCFullYear();
  const halves = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 6, 1))];
  return halves.flatMap((half) =>
    ["en-US", "en-GB", "en-AU"].map((locale) => nameIn(zone, half, "short", locale)),
  );
}

/** What a search may know a zone by: city, region, name, abbreviations, offset in its many spellings, countries. */
export function zoneChoice(zone: string, at: Date, countries: string[] = []): ZoneChoice {
  const offset = zoneOffset(zone, at).replace("UTC", "").replace("−", "-");
  const short = offset.replace(/^([+-])0?(\d+):00$/, "$1$2").replace(/^([+-])0(\d):/, "$1$2:");
  const words = [
    zone,
    zoneCity(zone),
    zoneLabel(zone, at),
    nameIn(zone, at, "long"),
    ...abbreviations(zone, at),
    ...(offset ? [offset, `utc${offset}`, `utc${short}`, `gmt${short}`, short] : ["utc+0", "gmt"]),
    ...countries,
  ];
  return { value: zone, label: zoneLabel(zone, at), words: ` ${[...new Set(words.map(plain))].join(" ")}` };
}

/** Whether every word of a search begins a word that the zone is known by. */
export function zoneMatches({ words }: ZoneChoice, search: string): boolean {
  return plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => words.includes(` ${word}`));
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
type RegionLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined; timeZones?: string[] };

/** The English names of the countries of each zone, from the runtime's own data; none where it has none. */
export function zoneCountries(): Map<string, string[]> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const countries = new Map<string, string[]>();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const name = names.of(code);
    if (!name) continue;
    const locale = new Intl.Locale(`und-${code}`) as RegionLocale;
    for (const zone of locale.getTimeZones?.() ?? locale.timeZones ?? [])
      countries.set(zone, [...(countries.get(zone) ?? []), name]);
  }
  return countries;
}
