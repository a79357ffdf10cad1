// What the plots of letters say, in a sentence each. Pure.
import { stepWords } from "./steps";
import type { Sums } from "./sums";

const n = (count: number) => count.toLocaleString("en");
const sum = (all: number[]) => all.reduce((total, each) => total + each, 0);

export function daysReading(days: readonly { sums: Sums }[]): string {
  if (days.length === 0) return "No letter was due in these six weeks.";
  const accepted = days.map(({ sums }) => sums.accepted);
  const lost = sum(days.map(({ sums }) => sums.refused + sums.uncertain));
  return `${n(sum(accepted))} letters were accepted on ${n(days.length)} ${days.length === 1 ? "day" : "days"}, ${n(Math.max(...accepted))} on the best of them; ${lost ? `${n(lost)} were refused or are uncertain` : "none was refused or is uncertain"}.`;
}

export function growthReading(weeks: readonly { joined: number; left: number }[]): string {
  const joined = sum(weeks.map((each) => each.joined));
  const left = sum(weeks.map((each) => each.left));
  if (joined + left === 0) return "Nobody joined or left in these twelve weeks.";
  return `${n(joined)} said yes and ${n(left)} left. Who had everything erased is not counted: nothing is known of them.`;
}

export function handedReading(
  steps: readonly { accepted: number; refused: number; uncertain: number }[],
  stepMs: number,
): string {
  if (steps.length === 0) return "Nothing has been handed over.";
  const most = Math.max(...steps.map(({ accepted }) => accepted));
  const each = stepWords(stepMs);
  return `At most ${n(most)} ${most === 1 ? "letter was" : "letters were"} accepted in ${/^\d/.test(each) ? each : `a ${each}`}.`.replace(
    "a hour",
    "an hour",
  );
}
