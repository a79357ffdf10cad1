"use client";
import { useClockZone } from "./clock-zone";
import { useHydrated } from "./use-hydrated";

/** A list has a time in each row, a zone few layouts. */
const MOST = 100;
const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes seventy times as long as using it, and 40 KB that are given back late. */
function written(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) {
    if (made.size >= MOST) made.clear();
    format = new Intl.DateTimeFormat(locale, options);
    made.set(key, format);
  }
  return format.format(at).replace(",", "");
}

/** "22 Nov 2026", or with its time "Sun 22 Nov 2026, 09:00 CST", as letters and timelines write it. */
function momentText(at: Date, withTime: boolean, timeZone?: string): string {
  const day = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  if (!withTime) return written(at, "en-GB", day);
  // American English knows the abbreviations of most zones, British English those of few.
  const clock = written(at, "en-US", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    timeZone,
  });
  return `${written(at, "en-GB", { weekday: "short", ...day })}, ${clock}`;
}

/**
 * A moment by the clock of its area; where there is none, in UTC until the page runs, then by that of whoever reads.
 * @param at ISO 8601 instant.
 */
export function LocalTime({ at, withTime = true }: { at: string; withTime?: boolean }) {
  const inBrowser = useHydrated();
  const zone = useClockZone() ?? (inBrowser ? undefined : "UTC");
  return <time dateTime={at}>{momentText(new Date(at), withTime, zone)}</time>;
}
