import { dice, inTurn } from "../random.ts";
import { type BulletinDay, bulletinDays } from "./bulletin-days.ts";
import { change, figure, grains, level, materials, priceTable, shares, signed } from "./market-levels.ts";
import { grainReason, movers, shareReason } from "./market-reasons.ts";
import { print } from "./picture-credit.ts";
import { rates } from "./rates.ts";
import type { Story } from "./shape.ts";

const zone = "America/Chicago";
const credit = "Brassbell Markets Desk";
const [index, industrials, small] = [shares[0]!, shares[1]!, shares[2]!];
const size = (percent: number) => Math.abs(percent).toFixed(1);

/** How far the shares moved, as a verb. */
function moved(percent: number, roll: ReturnType<typeof dice>): string {
  const strong = Math.abs(percent) > 0.9;
  if (Math.abs(percent) < 0.15)
    return roll.pick(["end little changed", "tread water", "end where they began"]);
  if (percent > 0) return roll.pick(strong ? ["climb", "rally", "jump"] : ["edge up", "gain", "firm"]);
  return roll.pick(strong ? ["slide", "tumble", "retreat"] : ["slip", "ease", "drift lower"]);
}

function closing(day: BulletinDay, ageHours: number): Story {
  const roll = dice(`close ${day.date}`);
  const percent = change(index, day.number);
  const reason = shareReason(day.number, percent);
  const breadth = roll.whole(206, 262);
  return {
    key: `close-${day.date}`,
    ageHours,
    place: "Capital City",
    by: roll.pick(["Gwen Tolliver", "Anton Brisbane", "Lucian Frey"]),
    headline: `Shares ${moved(percent, roll)} at ${figure(level(index, day.number), 0)} ${reason.replace(/,.*| and .*/, "")}`,
    summary: `The Continental 400 ended at ${figure(level(index, day.number), 1)}, ${percent >= 0 ? "up" : "down"} ${size(percent)} percent.`,
    tags: ["shares", "markets"],
    picture: roll.chance(0.5)
      ? print("city", "The exchange quarter of the capital after the close on {day}.", credit)
      : undefined,
    body: `${roll.pick(["Shares closed", "The market ended {day}", "Stocks finished the session", "The bell on {day} found shares"])} ${percent >= 0 ? "higher" : "lower"} ${reason}.
The Continental 400 ${percent >= 0 ? "rose" : "fell"} ${size(percent)} percent to ${figure(level(index, day.number), 1)}. The Inland Industrials ended at ${figure(level(industrials, day.number), 0)} and smaller companies, as measured by the Harbor index, at ${figure(level(small, day.number), 1)}.
${movers(roll, day.number)}
${priceTable(shares, day.number)}
${percent >= 0 ? "Gainers" : "Losers"} led by ${breadth} to ${400 - breadth - roll.whole(3, 14)} in the broad index. ${roll.pick(["Turnover was about average.", "Turnover was the lowest of the week.", "Trading was brisk in the last hour.", "Volume ran a tenth above its average."])}`,
  };
}

function grain(day: BulletinDay, ageHours: number): Story {
  const roll = dice(`grain ${day.date}`);
  const [lead, other] = roll.some(grains.slice(0, 4), 2) as [(typeof grains)[0], (typeof grains)[0]];
  const percent = change(lead, day.number);
  const verb =
    percent >= 0
      ? roll.pick(["firms", "gains", "moves up", "rises"])
      : roll.pick(["eases", "slips", "gives way", "falls"]);
  const plural = lead.name.endsWith("s");
  const price = figure(level(lead, day.number), lead.digits);
  return {
    key: `grain-${day.date}`,
    ageHours,
    place: roll.pick(["Stonewell", "Mill Prairie", "Riverbend"]),
    headline: `${lead.name} ${plural ? verb.replace(/s(?= |$)/, "") : verb} to $${price} at river terminals on {day}`,
    summary: grainReason(day.number, percent),
    tags: ["grain", "agriculture", "markets"],
    picture: roll.chance(0.4) ? print("harvest", "Grain country west of Stonewell.", credit) : undefined,
    body: `${lead.name} for nearby delivery traded at $${price} ${lead.unit} at river terminals on {day}, ${signed(percent)} on the day before.
${grainReason(day.number, percent)} ${other.name} moved ${change(other, day.number) >= 0 === percent >= 0 ? "the same way" : "against it"}, to $${figure(level(other, day.number), other.digits)}.
${priceTable(grains, day.number)}
Cash bids, cents under (−) or over (+) the nearby contract:
- Riverbend elevator: corn −${roll.whole(12, 24)}, soybeans −${roll.whole(18, 36)}
- Stonewell: corn −${roll.whole(16, 29)}, soybeans −${roll.whole(24, 41)}
- Cutler's Landing, barge: corn +${roll.whole(1, 9)}, soybeans −${roll.whole(2, 12)}`,
  };
}

function opening(day: BulletinDay, ageHours: number): Story {
  const roll = dice(`open ${day.date}`);
  const focus = roll.pick(materials);
  const percent = change(focus, day.number);
  const watch = roll.some(
    [
      "weekly claims for jobless pay, at 7:30 a.m.",
      "stocks of natural gas, at 9:30 a.m.",
      "results of Great Inland Railway, after the close",
      "a sale of ten-year bonds, at noon",
      "the survey of house builders, at 9 a.m.",
      "retail sales, at 7:30 a.m.",
      "the farm department's crop progress, at 3 p.m.",
      "minutes of the central bank, at 1 p.m.",
      "results of Fennimore Foods, before the bell",
    ],
    3,
  );
  return {
    key: `open-${day.date}`,
    ageHours,
    place: "Capital City",
    headline: `Before the bell: ${focus.name.toLowerCase()} ${percent >= 0 ? "up" : "down"} ${size(percent)} percent at $${figure(level(focus, day.number), focus.digits)}, and what to watch on {day}`,
    summary: `Futures point to ${roll.pick(["a quiet start", "a firmer start", "a softer start", "a mixed opening"])}; ${watch[0]!.split(",")[0]} ${watch[0]!.startsWith("a ") || watch[0]!.startsWith("the ") ? "is" : "are"} due.`,
    tags: ["markets", "calendar"],
    body: `${focus.name} stood at $${figure(level(focus, day.number), focus.digits)} ${focus.unit} early on {day}, ${signed(percent)} since the last session.
To watch:
${watch.map((line) => `- ${line[0]!.toUpperCase()}${line.slice(1)}`).join("\n")}
${priceTable(materials, day.number)}
All times are Central.`,
  };
}

function weekAhead(day: BulletinDay, ageHours: number): Story {
  const roll = dice(`week ${day.date}`);
  const best = roll.pick(["carriers", "food companies", "toolmakers", "insurers", "paper makers"]);
  return {
    key: `week-${day.date}`,
    ageHours,
    place: "Capital City",
    by: "Lucian Frey",
    headline: `The week in markets: ${best} lead, and ${inTurn(["grain finds a floor", "gas remembers that winter exists", "lumber forgets what it was worried about", "nobody quarrels with the central bank"], Math.floor(day.number / 7))}`,
    summary: "What moved, what did not, and what is on the calendar.",
    tags: ["markets", "analysis"],
    body: `The Continental 400 stands at ${figure(level(index, day.number - 2), 1)} after a week in which ${best} did best and ${roll.pick(["banks", "retailers", "builders", "makers of glass"])} worst.
${movers(roll, day.number)}
${roll.pick(["The calendar ahead is thin, which has rarely kept traders from finding something to worry about.", "Forty-one companies of the broad index report in the week ahead.", "The jobs report on Friday is the week's main event; forecasts lie unusually close together."])}
${priceTable([...shares, ...materials], day.number - 2)}`,
  };
}

/** Market bulletins: three on a trading day, one on Sunday. */
export function markets(base: Date, until: Date): Story[] {
  return bulletinDays(base, until, zone).flatMap((day) => {
    const slots: [time: string, write: (day: BulletinDay, age: number) => Story][] =
      day.weekday === "Sunday"
        ? [["10:00", weekAhead]]
        : day.weekday === "Saturday"
          ? []
          : [
              ["06:40", opening],
              ["11:30", rates],
              ["13:50", grain],
              ["16:20", closing],
            ];
    return slots.flatMap(([time, write]) => {
      const age = day.age(time);
      return age === null ? [] : [write(day, age)];
    });
  });
}
