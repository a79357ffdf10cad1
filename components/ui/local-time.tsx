"use client";
import { momentWords } from "@/lib/core/moment";
import { useHydrated } from "./use-hydrated";

const dayWords = (at: Date, zone: string) =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(at);

/**
 * A moment, in UTC until the page runs, then in the clock of whoever reads it; written as every other moment is.
 * @param at ISO 8601 instant.
 */
export function LocalTime({ at, withTime = true }: { at: string; withTime?: boolean }) {
  const inBrowser = useHydrated();
  const zone = inBrowser ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  const moment = new Date(at);
  return <time dateTime={at}>{withTime ? momentWords(moment, zone) : dayWords(moment, zone)}</time>;
}
