import { agoWords } from "@/lib/core/span-of-time";
import type { Stuck } from "./entry";

/** Why something that should be public is not, in a sentence or two. */
export function whyWords(stuck: Stuck, now: Date): string {
  if (stuck.why === "held")
    return "Its organisation is suspended: it goes out when the organisation is back.";
  if (stuck.why === "late") return "It has not been tried yet. Is the worker running?";
  return `${stuck.reason} Tried last ${agoWords(stuck.triedAt, now)}, and again every minute.`;
}
