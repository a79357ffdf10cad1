import { changesBetween, type FieldChange } from "../changes";
import type { ReleaseContent } from "../schema";

/** A page says every so often that it is looked at; when it has not for as long as LOOKING_MS, it is not. */
export const BEAT_MS = 20_000;
export const LOOKING_MS = 40_000;

/** What somebody of the desk has seen of a release. */
export type Sight = {
  name: string;
  /** Of who asks. */
  mine: boolean;
  at: Date;
  /** The release's version they have or had on screen. */
  number: number;
  /** The one they knew before they opened it this time; 0 for none. */
  known: number;
  looking: boolean;
};

type Version = { number: number; content: ReleaseContent };

/** What the text on screen is compared with, and whose sight that was; by "version" it was asked for by its number. */
export type Compared = {
  by: "me" | "desk" | "version";
  name: string;
  number: number;
  changes: FieldChange[];
};

/** The text of a release as it stood at one of its versions; null when it was not frozen then. */
export const textAt = <T extends Version>(versions: T[], number: number): T | null =>
  versions.filter((each) => each.number <= number).sort((a, b) => b.number - a.number)[0] ?? null;

/**
 * What changed since this editor last looked, or else since anybody of the desk did; null at the first look of all.
 * @param versions the frozen texts, in any order; @param asked the number of one of them to compare with instead, or
 * "desk" for what the others last saw.
 */
export function comparedWith(
  sights: Sight[],
  versions: Version[],
  current: ReleaseContent,
  asked: number | "desk" | null = null,
): Compared | null {
  const against = (number: number, by: Compared["by"], name: string): Compared | null => {
    const base = textAt(versions, number);
    return base && { by, name, number: base.number, changes: changesBetween(base.content, current) };
  };
  if (typeof asked === "number") return against(asked, "version", "");
  const mine = asked === null ? sights.find((each) => each.mine && each.known > 0) : undefined;
  if (mine) return against(mine.known, "me", mine.name);
  const other = sights
    .filter((each) => !each.mine && (each.known > 0 || each.number > 0))
    .map((each) => ({ name: each.name, number: each.known || each.number }))
    .sort((a, b) => b.number - a.number)[0];
  return other ? against(other.number, "desk", other.name) : null;
}
