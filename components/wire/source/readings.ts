// What a source's plots say, in a sentence each. Pure.
import type { SourceFigures } from "@/lib/wire/fetching/figures";

const number = (value: number) => value.toLocaleString("en");
const percent = (share: number) => `${Math.round(share * 100)} %`;

export function arrivalReading({ created, updated, arrivals }: SourceFigures): string {
  if (created + updated === 0) return `Nothing came in ${arrivals.length} days.`;
  const best = arrivals.reduce((one, other) => (other.created > one.created ? other : one));
  return `${number(created)} new items and ${number(updated)} changes in ${arrivals.length} days; the most on one day were ${number(best.created)}.`;
}

export function timeReading({ fetches, medianMs, p95Ms, unchangedShare }: SourceFigures): string {
  if (fetches === 0) return "It has not been asked in this time.";
  const times =
    medianMs === null
      ? "None of them brought anything or failed"
      : `Those that brought something took ${number(medianMs)} ms in the middle, nineteen in twenty within ${number(p95Ms ?? 0)} ms`;
  const unchanged =
    unchangedShare === null ? "" : `; ${percent(unchangedShare)} of the answers were nothing new`;
  return `Asked ${fetches === 1 ? "once" : `${number(fetches)} times`}. ${times}${unchanged}.`;
}

const REASONS: Record<string, string> = {
  timeout: "no answer in time",
  unreachable: "the server could not be reached",
  "html-page": "a web page came instead of a feed",
  malformed: "what came could not be read",
  too_large: "the answer was too large",
  refused_address: "the address is not allowed",
  unexpected: "something unforeseen",
};
const reasonWords = (reason: string) =>
  REASONS[reason] ??
  (/^http_\d+$/.test(reason) ? `the server said ${reason.slice(5)}` : reason.replaceAll(/[_-]/g, " "));

export function refusalReading({ failed, refused, failures }: SourceFigures): string {
  if (failed + refused === 0) return "No fetch failed and no item was refused.";
  const why = failures.slice(0, 3).map(({ reason, count }) => `${reasonWords(reason)} (${number(count)})`);
  return `${number(failed)} fetches failed${why.length ? `: ${why.join(", ")}` : ""}; ${number(refused)} items could not be taken.`;
}
