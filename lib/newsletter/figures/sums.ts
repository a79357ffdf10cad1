// What became of an edition's letters, in numbers that add up. Pure.
import { z } from "zod";

const count = z.int().min(0);

/** Letters of one edition. Every one frozen is in exactly one of waiting … excluded. */
export const sums = z.object({
  frozen: count,
  /** Not handed over yet; of these `deferred` were put off by a mail server (4xx) and are tried again. */
  waiting: count,
  deferred: count,
  /** Being handed over at this moment. */
  handing: count,
  /** A mail server answered that it takes the letter (SMTP 250). */
  accepted: count,
  /** A mail server answered that it never will (SMTP 5xx). */
  refused: count,
  /** The connection or this house broke off between the letter and the answer. */
  uncertain: count,
  /** Nothing was handed over, by reason. */
  excluded: z.record(z.string(), count),
  /** What came afterwards, of those accepted or uncertain. */
  bounced: count,
  complained: count,
  unsubscribed: count,
});
export type Sums = z.output<typeof sums>;

export const NONE: Sums = {
  frozen: 0,
  waiting: 0,
  deferred: 0,
  handing: 0,
  accepted: 0,
  refused: 0,
  uncertain: 0,
  excluded: {},
  bounced: 0,
  complained: 0,
  unsubscribed: 0,
};

/** Recipients of one state, and of one reason where they were excluded. */
export type Counted = {
  state: "waiting" | "handing" | "accepted" | "refused" | "uncertain" | "excluded";
  reason: string;
  count: number;
  deferred: number;
  bounced: number;
  complained: number;
  unsubscribed: number;
};

export const excludedIn = ({ excluded }: Sums): number =>
  Object.values(excluded).reduce((all, each) => all + each, 0);

/** Adds up what was counted state by state. */
export function sumsOf(rows: readonly Counted[]): Sums {
  const sum: Sums = { ...NONE, excluded: {} };
  for (const { state, reason, count, ...more } of rows) {
    sum.frozen += count;
    if (state === "excluded") sum.excluded[reason] = (sum.excluded[reason] ?? 0) + count;
    else sum[state] += count;
    sum.deferred += more.deferred;
    sum.bounced += more.bounced;
    sum.complained += more.complained;
    sum.unsubscribed += more.unsubscribed;
  }
  return sum;
}

/** The sums of several editions as one. */
export function together(all: readonly Sums[]): Sums {
  const rows = all.map(({ excluded, ...rest }) => ({ excluded, rest }));
  const sum: Sums = { ...NONE, excluded: {} };
  for (const { excluded, rest } of rows) {
    for (const key of Object.keys(rest) as (keyof typeof rest)[]) sum[key] += rest[key];
    for (const [reason, count] of Object.entries(excluded))
      sum.excluded[reason] = (sum.excluded[reason] ?? 0) + count;
  }
  return sum;
}

/** Letters whose end is known, or that a person has to decide about: nothing is under way any more. */
export const ended = (all: Sums): number => all.accepted + all.refused + all.uncertain + excludedIn(all);
export const underWay = (all: Sums): number => all.waiting + all.handing;

const EXCLUDED_WORDS: Record<string, string> = {
  suppressed: "address suppressed",
  unsubscribed: "unsubscribed meanwhile",
  erased: "erased meanwhile",
  nothing_new: "nothing new for them",
  late: "no news any more",
  killed: "its item was killed",
};

/** Why nothing was handed over, in words; unknown reasons are read aloud. */
export const excludedWords = (reason: string): string =>
  EXCLUDED_WORDS[reason] ?? (reason.replaceAll("_", " ") || "without a reason");

export type Tone = "idle" | "well" | "late" | "failing";

/** An edition's end in a word. Nothing refused, or that nobody got, is ever called sent (E4). */
export function outcomeOf(all: Sums): { words: string; tone: Tone } {
  const n = (count: number) => count.toLocaleString("en");
  if (all.frozen === 0) return { words: "Nobody to send to", tone: "idle" };
  if (underWay(all) > 0)
    return { words: `Going out: ${n(ended(all))} of ${n(all.frozen)}`, tone: all.deferred ? "late" : "idle" };
  if (all.uncertain > 0) return { words: `${n(all.uncertain)} uncertain`, tone: "failing" };
  if (all.accepted > 0 && all.refused === 0) return { words: `Accepted: ${n(all.accepted)}`, tone: "well" };
  if (all.accepted > 0)
    return { words: `Accepted: ${n(all.accepted)}, refused: ${n(all.refused)}`, tone: "late" };
  if (all.refused > 0) return { words: `All refused: ${n(all.refused)}`, tone: "failing" };
  return { words: "Nothing was sent", tone: "idle" };
}
