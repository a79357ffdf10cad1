import { dice, inTurn } from "../random.ts";
import type { BulletinDay } from "./bulletin-days.ts";
import { change, figure, type Instrument, level } from "./market-levels.ts";
import type { Story } from "./shape.ts";

const bonds: Instrument[] = [
  { name: "Two-year notes", unit: "percent", middle: 3.94, swing: 0.05, digits: 2 },
  { name: "Ten-year bonds", unit: "percent", middle: 4.21, swing: 0.05, digits: 2 },
  { name: "Thirty-year bonds", unit: "percent", middle: 4.47, swing: 0.04, digits: 2 },
  { name: "County bonds, ten years", unit: "percent", middle: 3.36, swing: 0.04, digits: 2 },
];
const voices = [
  "“People are lending to the government as they lend a lawn mower, gladly and not for long,” said a dealer at one savings bank.",
  "Dealers described the session as orderly, by which they mean that they had lunch.",
  "A sale of five-year notes drew bids for 2.4 times the amount on offer.",
  "Several towns are waiting for lower yields before they borrow for schools and pipes.",
  "Pension funds bought the longest bonds, as they do at the end of a quarter.",
  "Savings banks have raised the rate on one-year deposits by a tenth of a point.",
  "Nobody could name a reason, and three were given.",
];

/** Bond yields at midday. */
export function rates(day: BulletinDay, ageHours: number): Story {
  const ten = bonds[1]!;
  const percent = change(ten, day.number);
  const roll = dice(`rates ${day.date}`);
  const verb =
    percent >= 0
      ? roll.pick(["rise to", "climb to", "firm to"])
      : roll.pick(["ease to", "fall to", "dip to"]);
  return {
    key: `rates-${day.date}`,
    ageHours,
    place: "Capital City",
    headline: `Ten-year yields ${verb} ${figure(level(ten, day.number), 2)} percent at midday on {month}`,
    summary: inTurn(voices, day.number),
    tags: ["bonds", "markets"],
    body: `The yield of ten-year government bonds stood at ${figure(level(ten, day.number), 2)} percent at midday, after ${figure(level(ten, day.number - 1), 2)} the day before.
${inTurn(voices, day.number)}
| | Yield, percent |
${bonds.map((bond) => `| ${bond.name} | ${figure(level(bond, day.number), 2)} |`).join("\n")}`,
  };
}
