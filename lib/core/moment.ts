// Instants as people read them, always with their zone. Pure: the zone is handed in (IANA).
import { dateFormat } from "@/lib/core/date-format";

const format = (zone: string, options: Intl.DateTimeFormatOptions) =>
  dateFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options });

/** "Sun 22 Nov 2026, 09:00 CST". */
export function momentWords(at: Date, zone: string): string {
  const day = format(zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(at);
  return `${day.replace(",", "")}, ${clockWords(at, zone)}`;
}

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;

function day(text: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(text);
  return WHOLE_DAY.test(text) && Number.isFinite(at.getTime()) ? format("UTC", options).format(at) : text;
}

/** "22 Nov 2026" for the day 2026-11-22, which is in no zone; what is no such day stays as it is. */
export const dayWords = (text: string): string =>
  day(text, { day: "numeric", month: "short", year: "numeric" });

/** "22 Nov" for the day 2026-11-22, where its year goes without saying. */
export const shortDayWords = (text: string): string => day(text, { day: "numeric", month: "short" });

/** "22 November 2026", the day of an instant in UTC. */
export const longDayWords = (at: Date): string =>
  dateFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);

/** "09:00 CST"; a zone without a usual abbreviation shows its offset, "09:00 GMT+3". */
export function clockWords(at: Date, zone: string): string {
  const parts = dateFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("hour")}:${part("minute")} ${part("timeZoneName")}`;
}

/** The same instant in the author's zone and in UTC (P12); one entry when they are the same. */
export function bothZones(at: Date, zone: string): string[] {
  const own = momentWords(at, zone);
  const utc = momentWords(at, "UTC");
  return own === utc ? [utc] : [own, utc];
}
