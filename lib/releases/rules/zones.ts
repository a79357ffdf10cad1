// Abbreviations of zones with summer time. Those of elsewhere (IST, CST of China) are left alone.
import { dateFormat } from "@/lib/core/date-format";

type Pair = { zone: string; winter: string; summer: string };
const PAIRS: Pair[] = [
  { zone: "America/New_York", winter: "EST", summer: "EDT" },
  { zone: "America/Chicago", winter: "CST", summer: "CDT" },
  { zone: "America/Denver", winter: "MST", summer: "MDT" },
  { zone: "America/Los_Angeles", winter: "PST", summer: "PDT" },
  { zone: "America/Anchorage", winter: "AKST", summer: "AKDT" },
  { zone: "Europe/London", winter: "GMT", summer: "BST" },
  { zone: "Europe/Berlin", winter: "CET", summer: "CEST" },
];
/** Places inside those zones that keep standard time all year. */
const NO_SUMMER = new Set(["America/Phoenix", "America/Regina", "America/Jamaica", "America/Panama"]);

const NAMES = PAIRS.flatMap((pair) => [pair.winter, pair.summer]).join("|");
/** An abbreviation right after a clock time: “9 a.m. EST”, “14:30 CEST”. */
export const ZONE_TIME = new RegExp(`(?<=\\d ?(?:[ap]\\.?m\\.?)? ?\\(?)(?:${NAMES})(?![A-Za-z])`, "gi");

function offsetMinutes(zone: string, at: Date): number {
  const name = dateFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * What the clocks of that zone are called on a day: the other name of the pair when `written` is wrong, the
 * same when it is right, null when nothing can be said.
 * @param home the release's own zone (IANA)
 */
export function rightAbbreviation(written: string, day: Date, home: string): string | null {
  const name = written.toUpperCase();
  const pair = PAIRS.find((each) => each.winter === name || each.summer === name);
  if (!pair || NO_SUMMER.has(home)) return null;
  // CST, BST and GMT mean other things away from these continents; GMT is right anywhere as a reference.
  const continent = home.split("/")[0];
  if (home !== "UTC" && continent !== pair.zone.split("/")[0]) return null;
  if (name === "GMT" && home !== "Europe/London") return null;
  const noon = new Date(`${day.toISOString().slice(0, 10)}T18:00:00Z`);
  const january = new Date(Date.UTC(day.getUTCFullYear(), 0, 15));
  const summer = offsetMinutes(pair.zone, noon) !== offsetMinutes(pair.zone, january);
  const right = summer ? pair.summer : pair.winter;
  return right === name ? written : right;
}
