import { REJECTION_REASONS } from "../decisions-schema";
import { addWait, type Waits } from "./waits";

/** Counts by name. */
export type Counts = Record<string, number>;

/** What the desk did in a month (UTC), as the public reads it: numbers, and no words of anybody's. */
export type Figures = {
  approved: number;
  returned: number;
  rejected: number;
  /** Of these decisions, those that were made on an appeal. */
  appealApproved: number;
  appealReturned: number;
  appealRejected: number;
  appeals: number;
  /** From hand-in to decision. */
  waits: Waits;
  /** Decisions that had been promised for a time, and those made by it. */
  promised: number;
  inTime: number;
  /** Reasons of rejections; free words are "". */
  reasons: Counts;
  /** Rules that points rested on; points without one are "". */
  rules: Counts;
  /** Corrections by class. */
  corrections: Counts;
  kills: number;
};

export const noFigures = (): Figures => ({
  approved: 0,
  returned: 0,
  rejected: 0,
  appealApproved: 0,
  appealReturned: 0,
  appealRejected: 0,
  appeals: 0,
  waits: {},
  promised: 0,
  inTime: 0,
  reasons: {},
  rules: {},
  corrections: {},
  kills: 0,
});

/** A decision as the log tells it. */
export type LoggedDecision = {
  kind: "approve" | "request_changes" | "reject";
  at: Date;
  submittedAt: Date | null;
  dueAt: Date | null;
  appeal: boolean;
  reason: string | null;
  rules: readonly string[];
};

const count = (counts: Counts, name: string, by = 1): void => {
  counts[name] = (counts[name] ?? 0) + by;
};

const KNOWN_REASONS = new Set<string>(REJECTION_REASONS);
const NAMES = {
  approve: ["approved", "appealApproved"],
  request_changes: ["returned", "appealReturned"],
  reject: ["rejected", "appealRejected"],
} as const;

/**
 * Counts one decision more. A reason is named when it is one of the desk's printed ones, a rule when it is known:
 * whatever an editor wrote in their own words is only counted.
 */
export function addDecision(
  figures: Figures,
  decision: LoggedDecision,
  knownRules: ReadonlySet<string>,
): void {
  const [all, onAppeal] = NAMES[decision.kind];
  figures[all]++;
  if (decision.appeal) figures[onAppeal]++;
  if (decision.submittedAt) addWait(figures.waits, decision.at.getTime() - decision.submittedAt.getTime());
  if (decision.dueAt) {
    figures.promised++;
    if (decision.at <= decision.dueAt) figures.inTime++;
  }
  if (decision.kind === "reject")
    count(figures.reasons, KNOWN_REASONS.has(decision.reason ?? "") ? (decision.reason as string) : "");
  for (const rule of decision.rules) count(figures.rules, knownRules.has(rule) ? rule : "");
}

/** The figures of several months together. */
export function together(months: readonly Figures[]): Figures {
  const sum = noFigures();
  for (const month of months)
    for (const [name, value] of Object.entries(month) as [keyof Figures, number | Counts][])
      if (typeof value === "number") (sum[name] as number) += value;
      else for (const [each, by] of Object.entries(value)) count(sum[name] as Counts, each, by);
  return sum;
}

/** The share of decisions that accepted a release, 0 to 1; null without decisions. */
export function acceptance({ approved, returned, rejected }: Figures): number | null {
  const all = approved + returned + rejected;
  return all === 0 ? null : approved / all;
}

/** The last `count` months up to the one of an instant, oldest first, as yyyy-mm in UTC. */
export function monthsUntil(now: Date, months: number): string[] {
  return Array.from({ length: months }, (_, index) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1 - index), 1))
      .toISOString()
      .slice(0, 7),
  );
}

/** First instant of a month, and of the one after it. */
export function spanOfMonth(month: string): { from: Date; until: Date } {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return { from: new Date(Date.UTC(year, number - 1, 1)), until: new Date(Date.UTC(year, number, 1)) };
}
