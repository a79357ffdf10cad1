// What each plot of the dashboard says, in a sentence. Pure: clocks come as a function of the desk's zone.
import { shortDayWords } from "@/lib/core/moment";
import { durationWords } from "@/lib/core/span-of-time";

type Hour = { from: Date; count: number };
type Clock = (at: Date) => string;
const HOUR_MS = 3_600_000;

const total = (hours: Hour[]) => hours.reduce((sum, each) => sum + each.count, 0);
const things = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** The two hours in a row with the most in them. */
function fullest(hours: Hour[]): { from: Date; until: Date; count: number } | null {
  let best: { from: Date; until: Date; count: number } | null = null;
  for (const [index, hour] of hours.entries()) {
    const count = hour.count + (hours[index + 1]?.count ?? 0);
    if (count > (best?.count ?? 0))
      best = { from: hour.from, until: new Date(hour.from.getTime() + 2 * HOUR_MS), count };
  }
  return best;
}

const between = (peak: { from: Date; until: Date }, clock: Clock) =>
  `between ${clock(peak.from)} and ${clock(peak.until)}`;

/**
 * "42 answers are due in the next 24 hours, most between 14:00 and 16:00. 3 are overdue. In all 50 are owed: 48 waiting,
 * 2 under review." The figures above it count the same.
 */
export function dueReading(
  hours: Hour[],
  { overdue, waiting, reviewing }: { overdue: number; waiting: number; reviewing: number },
  clock: Clock,
): string {
  const due = total(hours);
  const peak = fullest(hours);
  const owed = waiting + reviewing;
  const parts = `${waiting.toLocaleString("en")} waiting, ${reviewing.toLocaleString("en")} under review`;
  const late = overdue ? ` ${things(overdue, "is", "are")} overdue.` : "";
  const all = owed ? ` In all ${things(owed, "is", "are")} owed: ${parts}.` : "";
  if (!peak) return `No answer is due in the next 24 hours.${late}${all}`;
  return `${things(due, "answer is", "answers are")} due in the next 24 hours, most ${between(peak, clock)}.${late}${all}`;
}

/** "12 decisions today: 8 approved, 3 sent back, 1 rejected; most between 10:00 and 12:00." */
export function outputReading(
  hours: { from: Date; approved: number; returned: number; rejected: number }[],
  clock: Clock,
): string {
  const sum = (of: "approved" | "returned" | "rejected") => hours.reduce((all, each) => all + each[of], 0);
  const counted = hours.map(({ from, approved, returned, rejected }) => ({
    from,
    count: approved + returned + rejected,
  }));
  const peak = fullest(counted);
  if (!peak) return "Nothing has been decided today.";
  const parts = `${sum("approved")} approved, ${sum("returned")} sent back, ${sum("rejected")} rejected`;
  return `${things(total(counted), "decision", "decisions")} today: ${parts}; most ${between(peak, clock)}.`;
}

/** "On 21 Nov half of the 40 answers took 2 h or less, nine in ten 9 h or less." */
export function answerReading(
  days: { day: string; count: number; median: number | null; ninth: number | null }[],
): string {
  const last = days.findLast((day) => day.count > 0);
  if (!last || last.median === null || last.ninth === null)
    return `Nothing has been answered in ${things(days.length, "day", "days")}.`;
  if (last.count === 1)
    return `The one answer of ${shortDayWords(last.day)} took ${durationWords(last.median)}.`;
  return `On ${shortDayWords(last.day)} half of the ${last.count.toLocaleString("en")} answers took ${durationWords(last.median)} or less, nine in ten ${durationWords(last.ninth)} or less.`;
}

/** "312 items came in 24 hours, most between 08:00 and 10:00." */
export function intakeReading(hours: Hour[], troubled: number, sources: number, clock: Clock): string {
  const peak = fullest(hours);
  const health = !sources
    ? "There are no sources yet."
    : troubled
      ? `${things(troubled, "source is", "sources are")} in trouble.`
      : `All ${sources} sources work.`;
  if (!peak) return `No item came in 24 hours. ${health}`;
  return `${things(total(hours), "item", "items")} came in 24 hours, most ${between(peak, clock)}. ${health}`;
}

/**
 * "Most wait in Business: 42.", or when several hold the most "No section has more than 2 waiting."
 * @param counted when, if that was before now: whoever reads more or fewer elsewhere knows why.
 */
export function sectionReading(sections: { name: string; count: number }[], counted = ""): string {
  const [first, second] = sections;
  const since = counted ? ` Counted at ${counted}.` : "";
  if (!first) return `Nothing waits in a section.${since}`;
  const most = first.count.toLocaleString("en");
  return first.count === second?.count
    ? `No section has more than ${most} waiting.${since}`
    : `Most wait in ${first.name}: ${most}.${since}`;
}
