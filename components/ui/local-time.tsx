"use client";
import { useHydrated } from "./use-hydrated";

/**
 * A moment, in UTC until the page runs, then in the clock of whoever reads it.
 * @param at ISO 8601 instant.
 */
export function LocalTime({ at, withTime = true }: { at: string; withTime?: boolean }) {
  const inBrowser = useHydrated();
  const text = new Intl.DateTimeFormat("en", {
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(withTime ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } : {}),
    ...(inBrowser ? {} : { timeZone: "UTC" }),
  }).format(new Date(at));
  return <time dateTime={at}>{text}</time>;
}
