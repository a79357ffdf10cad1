import { dateFormat } from "@/lib/core/date-format";
import { zoneCity } from "./zone-words";
import { readLocal } from "./zoned-time";

/** Whether a form's time is an instant already (RFC 3339), and not the text of a clock. */
export const isInstant = (value: string): boolean => /(Z|[+-]\d{2}:\d{2})$/.test(value);

const wall = (local: string) =>
  `${dateFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${local}Z`))} at ${local.slice(11)}`;

/**
 * Why a form's time means no single instant, in words; null when it does, or is empty.
 * @param value "", an instant (RFC 3339), or local text YYYY-MM-DDTHH:mm.
 */
export function timeProblem(value: string, zone: string): string | null {
  if (!value || isInstant(value)) return null;
  const reading = readLocal(value, zone);
  if (reading.kind === "gap")
    return `The clocks in ${zoneCity(zone)} go forward over this time: it does not exist. The next one is ${wall(reading.next)}.`;
  if (reading.kind === "overlap")
    return `The clocks in ${zoneCity(zone)} go back over this time: it comes twice. Choose which one you mean.`;
  return "Give a whole date and time.";
}

/** Why a time that has to lie ahead does not; null when it does, or is no instant. */
export function pastProblem(value: string, now: Date): string | null {
  const at = Date.parse(value);
  return isInstant(value) && at <= now.getTime()
    ? "This time is over. Choose one that lies ahead, or none for as soon as it is approved."
    : null;
}

/** The times of a submission that are over already, as problems of their fields (P12). */
export const pastTimes = (
  times: { publishAt: string | null; embargoUntil: string | null },
  now: Date,
): { path: string; message: string }[] =>
  (["publishAt", "embargoUntil"] as const).flatMap((path) => {
    const message = pastProblem(times[path] ?? "", now);
    return message ? [{ path, message }] : [];
  });
