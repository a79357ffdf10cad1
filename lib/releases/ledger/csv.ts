import type { Figures } from "./figures";
import { acceptance } from "./figures";
import { percentile } from "./waits";

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, each) => sum + each, 0);
const seconds = (ms: number | null) => (ms === null ? "" : String(Math.round(ms / 1000)));

const COLUMNS: [string, (figures: Figures) => string | number][] = [
  ["approved", (of) => of.approved],
  ["returned_for_changes", (of) => of.returned],
  ["rejected", (of) => of.rejected],
  ["acceptance_rate", (of) => acceptance(of)?.toFixed(4) ?? ""],
  ["review_seconds_p50", (of) => seconds(percentile(of.waits, 0.5))],
  ["review_seconds_p90", (of) => seconds(percentile(of.waits, 0.9))],
  ["promised", (of) => of.promised],
  ["decided_in_time", (of) => of.inTime],
  ["appeals", (of) => of.appeals],
  ["appeals_approved", (of) => of.appealApproved],
  ["appeals_returned", (of) => of.appealReturned],
  ["appeals_rejected", (of) => of.appealRejected],
  ["corrections_a", (of) => of.corrections.A ?? 0],
  ["corrections_b", (of) => of.corrections.B ?? 0],
  ["corrections_c", (of) => of.corrections.C ?? 0],
  ["kills", (of) => of.kills],
  ["reasons_other", (of) => of.reasons[""] ?? 0],
  ["points", (of) => sumOf(of.rules)],
];

/** The ledger as CSV (RFC 4180), one line a month, oldest first. */
export const ledgerCsv = (months: { month: string; figures: Figures }[]): string =>
  [
    ["month", ...COLUMNS.map(([name]) => name)],
    ...months.map(({ month, figures }) => [month, ...COLUMNS.map(([, value]) => value(figures))]),
  ]
    .map((line) => `${line.join(",")}\r\n`)
    .join("");
