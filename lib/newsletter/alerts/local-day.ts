import { Temporal } from "temporal-polyfill";

/** Alerts come from this hour on, and not from that one on, by the reader's clock. */
export const ALERTS_FROM = 7;
export const ALERTS_UNTIL = 22;

/** A zone's day at an instant: when it began, and whether nobody there is to be woken by an alert. */
export type LocalDay = { zone: string; since: Date; quiet: boolean };

/** The day that clocks in a zone show. It begins when its calendar turns, be that at 1:00 where clocks change at midnight. */
export function localDay(zone: string, now: Date): LocalDay {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return {
    zone,
    since: new Date(local.startOfDay().epochMilliseconds),
    quiet: local.hour < ALERTS_FROM || local.hour >= ALERTS_UNTIL,
  };
}
