import { dice } from "../random.ts";
import type { Story } from "./shape.ts";
import { sky } from "./sky.ts";

/** Readings that stay in the feed, the newest ones. */
const kept = 12;

/**
 * One reading for every full hour since the base: the wire goes on while the demo runs.
 * @param told how the time is said in text, e.g. "3 p.m. on {day}"
 */
export function hourlyRiver(base: Date, until: Date, told: (at: Date) => string): Story[] {
  const first = Math.ceil(base.getTime() / 3_600_000);
  const hours = Math.floor(until.getTime() / 3_600_000) - first + 1;
  return Array.from({ length: Math.max(0, Math.min(hours, kept)) }, (_, back) => {
    const at = new Date((first + hours - 1 - back) * 3_600_000);
    const roll = dice(`reading ${at.toISOString()}`);
    const today = sky("river", Math.floor(at.getTime() / 86_400_000), at.getUTCMonth() + 1);
    const warmth = (1 + Math.cos((((at.getUTCHours() + 24 - 21) % 24) / 24) * 2 * Math.PI)) / 2;
    const degrees = Math.round(today.low + (today.high - today.low) * warmth);
    const humid = roll.whole(48, 92);
    return {
      key: `reading-${at.toISOString().slice(0, 13).replace("T", "-")}`,
      ageHours: (base.getTime() - at.getTime()) / 3_600_000,
      place: "Riverbend",
      headline: `${degrees} degrees at the ferry stairs at ${told(at)}`,
      summary: `Wind ${today.wind} ${today.speed} mph, humidity ${humid} percent.`,
      tags: ["weather", "observation"],
      urgency: 7,
      body: `The station at the Riverbend ferry stairs reported ${degrees} degrees at ${told(at)}, with a ${today.wind} wind of ${today.speed} miles an hour and a humidity of ${humid} percent.
${roll.pick(["The barometer is steady.", "The barometer is rising slowly.", "The barometer has fallen since the last reading.", "Visibility was ten miles.", "The observer noted swallows low over the water.", "The observer noted smoke rising straight."])}`,
    };
  });
}
