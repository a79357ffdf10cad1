import { momentWords } from "@/lib/core/moment";
import { zoneCity } from "./zone-words";

/** A moment on somebody's clock. */
export type ClockOf = { who: string; words: string };

/**
 * One moment on the clocks of everybody it concerns: each title's readers, then the zone it was set in, the author's
 * own and UTC, each zone once (P12).
 */
export function readerTimes(
  at: Date,
  titles: { name: string; timeZone: string }[],
  zones: { set: string; own?: string },
): ClockOf[] {
  const clocks = new Map<string, string[]>();
  const add = (zone: string, who: string) => clocks.set(zone, [...(clocks.get(zone) ?? []), who]);
  for (const { name, timeZone } of titles) add(timeZone, `Readers of ${name}`);
  for (const zone of [zones.set, zones.own, "UTC"])
    if (zone && !clocks.has(zone))
      add(zone, zone === "UTC" ? "UTC" : zone === zones.own ? `You (${zoneCity(zone)})` : zoneCity(zone));
  return [...clocks].map(([zone, who]) => ({ who: who.join(", "), words: momentWords(at, zone) }));
}
