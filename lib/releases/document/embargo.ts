import { instantOfLocal, readLocal } from "../zoned-time";
import { dayIn, timeIn, zoneIn } from "./dates";

const EMBARGO =
  /\bembargo(?:ed)?\b|\bnot (?:for|to be) (?:release|publi(?:cation|shed)|broadcast|used?|released)[^.]{0,40}\b(?:before|until|till|prior to)\b|\b(?:hold|held) (?:for release )?(?:until|till|for)\b|\bfor release (?:after|not before)\b|\bsperrfrist\b/iu;
const LATER = /\b(?:for release|release (?:at|on|date)|publish(?:ed)? (?:at|on)|for publication)\b/i;

/** Whether a short line speaks of an embargo. */
export const isEmbargo = (text: string): boolean => EMBARGO.test(text) && text.length < 260;
export const isReleaseTime = (text: string): boolean => LATER.test(text) && text.length < 160;

export type Moment = { instant: string; zone: string; sure: boolean };

/**
 * The instant a line such as "until 9 a.m. CT Monday, Nov. 23, 2026" means, or null without a day in it.
 * Without a zone the organisation's counts, without a time the day's first minute; of a time that comes twice the
 * later one, so that an embargo never ends early.
 */
export function momentOf(
  text: string,
  at: { today: string; timeZone: string; dayFirst: boolean },
): Moment | null {
  const day = dayIn(text, at.today, at.dayFirst);
  if (!day) return null;
  const zone = zoneIn(text) ?? at.timeZone;
  const time = timeIn(text);
  const local = `${day.day}T${time ?? "00:00"}`;
  const reading = readLocal(local, zone);
  const instant =
    reading.kind === "gap"
      ? instantOfLocal(reading.next, zone, "later")
      : instantOfLocal(local, zone, "later");
  if (!instant) return null;
  return {
    instant,
    zone,
    sure: day.sure && time !== null && zoneIn(text) !== null && reading.kind === "unique",
  };
}
