// Where a release stands among what waits (docs/decisions/013-places-in-the-queue.md): its due time moved by terms
// that can each be read out. Pure, and free of the clock once it is stored.
import { z } from "zod";
import { momentWords } from "@/lib/core/moment";
import type { Facts } from "./facts";

/**
 * One reason for a place: so many minutes later (negative: earlier) than its due time, and why. `at` is the date that
 * has to be kept (RFC 3339), where there is one; `because` tells it in its author's zone.
 */
export const rankTerm = z.object({
  term: z.string(),
  minutes: z.int(),
  because: z.string(),
  at: z.iso.datetime().optional(),
});
export type RankTerm = z.infer<typeof rankTerm>;

const MINUTE = 60_000;
const HOUR = 60;

/** However urgent, nothing comes before what was owed a whole day earlier; however unpromising, a day's work suffices. */
export const EARLIEST_MINUTES = -24 * HOUR;
export const LATEST_MINUTES = 4 * HOUR;
/** An answer should be there this long before its news has to be. */
const BEFORE_PUBLIC = HOUR;
const BEFORE_EVENT = 24 * HOUR;
const EVENT_WEIGHT = 12 * HOUR;

type Term = RankTerm | null;

const when = (holds: boolean, term: string, minutes: number, because: string): Term =>
  holds ? { term, minutes, because } : null;

/** By how much an answer must be earlier than owed, to be there so many minutes before an instant. */
const ahead = (at: Date, before: number, { dueAt }: Facts): number =>
  Math.min(0, Math.floor((at.getTime() - dueAt.getTime()) / MINUTE) - before);

const DATED: Record<string, string> = { "public-time": "to be public", event: "event" };

const dated = (term: string, at: Date, minutes: number, zone: string): RankTerm => ({
  term,
  minutes,
  because: `${DATED[term]} ${momentWords(at, zone)}`,
  at: at.toISOString(),
});

/** Why a term moves a place, its date in the zone of whoever reads it; a term without its date as it was stored. */
export const becauseWords = ({ term, because, at }: RankTerm, zone: string): string =>
  at && DATED[term] ? `${DATED[term]} ${momentWords(new Date(at), zone)}` : because;

/** Of two dates to be kept only the nearer one counts: keeping it keeps the other. */
function deadline(facts: Facts): Term {
  const { publicAt, eventAt, timeZone, now } = facts;
  const dates: Term[] = [];
  if (publicAt) dates.push(dated("public-time", publicAt, ahead(publicAt, BEFORE_PUBLIC, facts), timeZone));
  if (eventAt && eventAt > now) {
    const minutes = Math.max(-EVENT_WEIGHT, ahead(eventAt, BEFORE_EVENT, facts));
    dates.push(dated("event", eventAt, minutes, timeZone));
  }
  return dates.reduce(
    (nearer, each) => (each && each.minutes < (nearer?.minutes ?? 0) ? each : nearer),
    null,
  );
}

function record({ organisation: { decided, approved } }: Facts): Term {
  const of = `${approved} of its last ${decided} releases approved`;
  if (decided === 0) return when(true, "first", -2 * HOUR, "first release of its organisation");
  if (decided >= 5 && approved === decided) return when(true, "record", -1 * HOUR, of);
  return when(decided >= 4 && approved * 2 < decided, "record", 3 * HOUR, of);
}

/**
 * The terms of a place, the weightiest reasons first. They never add up to more than EARLIEST_MINUTES or
 * LATEST_MINUTES: what would go beyond is cut where it does.
 */
export function termsOf(facts: Facts): RankTerm[] {
  const terms = [
    when(facts.takenBack, "taken-back", -12 * HOUR, "taken back from readers"),
    deadline(facts),
    when(facts.appeal, "appeal", -6 * HOUR, "an appeal: its author has waited before"),
    when(facts.resubmitted, "resubmitted", -4 * HOUR, "comes back with the changes asked for"),
    record(facts),
  ];
  let sum = 0;
  return terms.flatMap((each) => {
    if (!each) return [];
    const to = Math.min(LATEST_MINUTES, Math.max(EARLIEST_MINUTES, sum + each.minutes));
    const minutes = to - sum;
    sum = to;
    return minutes === 0 ? [] : [{ ...each, minutes }];
  });
}

/** The instant that is its place: what comes first is looked at first. */
export const rankOf = (dueAt: Date, terms: readonly RankTerm[]): Date =>
  new Date(dueAt.getTime() + terms.reduce((sum, each) => sum + each.minutes, 0) * MINUTE);

/** "6 h", "1 h 5 min", whatever the direction; from an hour on to the nearest five minutes, which is all a place needs. */
export function spanWords(minutes: number): string {
  const exact = Math.abs(minutes);
  const size = exact < HOUR ? exact : Math.round(exact / 5) * 5;
  const hours = Math.floor(size / HOUR);
  const rest = size % HOUR;
  return [hours ? `${hours} h` : "", rest || !hours ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** "6 h earlier", "45 min later". */
export const shiftWords = (minutes: number): string =>
  `${spanWords(minutes)} ${minutes < 0 ? "earlier" : "later"}`;
