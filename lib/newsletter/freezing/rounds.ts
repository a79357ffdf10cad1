// Which rounds of subscribers have fallen due and have not been seen to yet (E2). Pure.
import { type Clock, dueBetween } from "../edition/local-hour";
import { WEEK } from "../schema";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A letter that is later than this is no morning's any more: it is skipped, and said to be. */
export const LATE_MS = 12 * HOUR_MS;
/** A worker that comes back tells of all it has missed, of a week at most. */
const MISSED_MS = 8 * DAY_MS;

/** Those of a zone who want their letter at an hour, on a day of their calendar, "yyyy-mm-dd". */
export type Round = Clock & { day: string; dueAt: Date };

export const roundKey = ({ timeZone, hour, day }: Omit<Round, "dueAt">): string =>
  `${timeZone} ${hour} ${day}`;

/**
 * Since when rounds may have been missed: the last day, or as long as there has been none. A title whose first rounds
 * these are has missed nothing that would have to be told.
 * @param newest when the last round that was seen to fell due; null: there was none.
 */
export function lookingBack(newest: Date | null, now: Date): Date {
  if (!newest) return new Date(now.getTime() - LATE_MS - 1);
  const usual = now.getTime() - DAY_MS;
  return new Date(Math.max(Math.min(usual, newest.getTime()), now.getTime() - MISSED_MS));
}

/**
 * Rounds that fell due after an instant and not after another, the earliest first.
 * @param known keys of those that have been seen to.
 */
export function roundsDue(
  clocks: readonly Clock[],
  known: ReadonlySet<string>,
  { after, until }: { after: Date; until: Date },
): Round[] {
  return clocks
    .flatMap(({ hour, timeZone }) =>
      dueBetween(after, until, { hour, timeZone }, WEEK).map(({ day, at }) => ({
        ...{ timeZone, hour, day },
        dueAt: at,
      })),
    )
    .filter((round) => !known.has(roundKey(round)))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Rounds by the instant they fell due at: those are of one edition. */
export function byInstant(rounds: readonly Round[]): { dueAt: Date; rounds: Round[] }[] {
  const groups = Map.groupBy(rounds, (round) => round.dueAt.getTime());
  return [...groups].map(([at, members]) => ({ dueAt: new Date(at), rounds: members }));
}
