import { Temporal } from "temporal-polyfill";
import { nextDue } from "./edition/local-hour";
import { type Preferences, WEEKDAY_NAMES } from "./schema";

/** "Chicago time", of America/Chicago; a zone that names no place is called by its own name. */
export const clockWords = (zone: string): string =>
  zone.includes("/") && !zone.startsWith("Etc/")
    ? `${zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")} time`
    : zone;

/**
 * When the next letter comes to whoever chose so, as their clock will show it: "Thursday 06:00, Chicago time"; null
 * when no day is wanted.
 */
export function nextLetter({ days, ...clock }: Preferences, now: Date): string | null {
  const due = nextDue(now, clock, days);
  if (!due) return null;
  const local = Temporal.Instant.fromEpochMilliseconds(due.at.getTime()).toZonedDateTimeISO(clock.timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${WEEKDAY_NAMES[local.dayOfWeek - 1]} ${time}, ${clockWords(clock.timeZone)}`;
}
