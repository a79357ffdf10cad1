import { clockTime, monthDay } from "../calendar.ts";
import { dice } from "../random.ts";
import { type BulletinDay, bulletinDays } from "./bulletin-days.ts";
import { hourlyRiver } from "./hourly.ts";
import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";
import { fallOf, inShort, opening, type Sky, scenes, sky } from "./sky.ts";
import { skyTonight } from "./sky-tonight.ts";

const credit = "Inland Weather Office";
const monthOf = (day: number) => new Date(day * 86_400_000).getUTCMonth() + 1;
const over = (region: string, day: number) => sky(region, day, monthOf(day));

const advice: Record<Sky["kind"], string[]> = {
  clear: [
    "Good drying for hay and laundry.",
    "Sunglasses on the eastbound commute.",
    "The burn ban stays as it is.",
  ],
  cloudy: [
    "Fine for transplanting.",
    "Nothing here to cancel a ball game.",
    "Solar roofs will make about a third of their usual.",
  ],
  showers: [
    "Leaves may block gutters on Water Street.",
    "Allow ten minutes more on gravel roads.",
    "Field work will wait a day on heavy soils.",
  ],
  storms: [
    "Know where the cellar key is.",
    "Boats should be in by three.",
    "Unplug what cannot be replaced.",
  ],
  fog: ["Low beams, not high.", "The Oxbow bottoms clear last.", "School buses may run ten minutes late."],
  windy: [
    "High-sided trucks should take the valley road.",
    "Check the barn doors.",
    "Small craft should stay in harbor.",
  ],
  snow: [
    "Bridges freeze first.",
    "Move parked cars to the even side by nine.",
    "Salt trucks go out at four.",
  ],
};

function forecast(region: "river" | "lake", place: string, zone: string) {
  return (day: BulletinDay, ageHours: number): Story => {
    const today = over(region, day.number);
    const roll = dice(`forecast ${region} ${day.date}`);
    const said = opening(today, day.number + (region === "lake" ? 1 : 0));
    return {
      key: `forecast-${region}-${day.date}`,
      ageHours,
      place,
      by: roll.pick(["Thora Lind", "Gilbert Asante", "Mina Kowalczyk-Ray"]),
      headline: `${said}: the forecast for ${day.weekday}, ${monthDay(day.noon, zone)}`,
      summary: `High ${today.high}, low ${today.low}; wind ${today.wind} ${today.speed} to ${today.speed + 5} mph.`,
      tags: ["weather", "forecast", today.kind],
      picture: roll.chance(0.35)
        ? print(scenes[today.kind], `${said}, as drawn for the office's daily card.`, credit)
        : undefined,
      body: `${said}. The high will be near ${today.high} degrees and the low tonight near ${today.low}, with a ${today.wind} wind of ${today.speed} to ${today.speed + 5} miles an hour${today.kind === "windy" || today.kind === "storms" ? ` and gusts to ${today.gusts}` : ""}. ${roll.pick(advice[today.kind])}
## The days after
${[1, 2, 3, 4].map((next) => `- {day+${next}}: ${inShort(over(region, day.number + next))}`).join("\n")}
${roll.pick(["Confidence is high through the weekend.", "The models part ways after the third day.", "Of the last ten forecasts of this office, eight were within three degrees.", "The next full forecast is issued at 5:30 a.m."])}`,
    };
  };
}

function riverStages(day: BulletinDay, ageHours: number): Story {
  const roll = dice(`stages ${day.date}`);
  const stage = (mid: number, at: number) => mid + 1.6 * Math.sin(at / 6) + 0.4 * Math.sin(at / 2.3 + mid);
  const gauges: [string, number, number][] = [
    ["Harlan Falls", 6.2, 13],
    ["Riverbend ferry stairs", 9.4, 17],
    ["Oxbow bridge", 8.1, 15],
    ["Cutler's Landing", 11.3, 19],
  ];
  const change = stage(9.4, day.number) - stage(9.4, day.number - 1);
  const rising = change >= 0;
  const inches = Math.max(1, Math.round(Math.abs(change) * 12));
  return {
    key: `stages-${day.date}`,
    ageHours,
    place: "Riverbend",
    headline: `River ${rising ? roll.pick(["up", "rises", "gains"]) : roll.pick(["down", "drops", "gives back"])} ${inches} ${inches === 1 ? "inch" : "inches"} to ${stage(9.4, day.number).toFixed(1)} feet on {month}`,
    summary: `The Riverbend gauge reads ${stage(9.4, day.number).toFixed(1)} feet; flood stage is 17.`,
    tags: ["weather", "river"],
    body: `The river stood at ${stage(9.4, day.number).toFixed(1)} feet at the Riverbend ferry stairs at 3 p.m., ${Math.abs(change).toFixed(1)} foot ${rising ? "higher" : "lower"} than the day before. ${rising ? roll.pick(["The rise comes from rain above Harlan Falls.", "Gates at the falls were opened two notches.", "Tributaries below Oxbow are still feeding it."]) : roll.pick(["It is expected to go on falling through {day+2}.", "Sandbars are showing at the Oxbow bend; pilots should favor the left bank.", "The falls are passing less water than at any time this month."])}
| Gauge | Feet | Flood stage |
${gauges.map(([name, mid, flood]) => `| ${name} | ${stage(mid, day.number).toFixed(1)} | ${flood} |`).join("\n")}
Ferry: ${roll.pick(["normal service", "normal service, ramps at the upper step", "one boat, every 30 minutes", "normal service, no trucks over 12 tons"])}.`,
  };
}

function nearshore(day: BulletinDay, ageHours: number): Story {
  const today = over("lake", day.number);
  const roll = dice(`nearshore ${day.date}`);
  const low = Math.max(1, Math.round(today.speed / 6));
  const water = Math.round(52 + 13 * Math.sin(((day.month - 5.5) / 12) * 2 * Math.PI));
  return {
    key: `nearshore-${day.date}`,
    ageHours,
    place: "Lakeshore",
    headline: `Nearshore waters on {day}: ${today.wind} wind ${today.speed} knots, waves ${low} to ${low + 2} feet off ${roll.pick(["Point Garnet", "the breakwater", "Wickham Bay", "the outer light"])}`,
    summary:
      today.gusts > 30
        ? `Small craft advisory until {day+1} morning; gusts to ${today.gusts} knots.`
        : `No advisory in force. Water ${water} degrees.`,
    tags: ["weather", "lake", "marine"],
    picture: roll.chance(0.35)
      ? print(
          today.kind === "windy" ? "harbor" : "lake",
          "The lake from the Lakeshore observing station.",
          credit,
        )
      : undefined,
    body: `For the waters from Wickham Bay to Point Garnet, out to five miles, through {day+1} evening.
- This afternoon: ${today.wind} ${today.speed} to ${today.speed + 5} knots, gusts ${today.gusts}; waves ${low} to ${low + 2} feet
- Tonight: ${over("lake", day.number + 1).wind} ${Math.max(4, today.speed - roll.whole(1, 5))} knots; waves ${low} ${low === 1 ? "foot" : "feet"} or less
- {day+1}: ${inShort(over("lake", day.number + 1))}
- Rain or snow in the past day: ${fallOf(over("lake", day.number - 1))}
Water temperature at the breakwater is ${water} degrees; the lake stands ${(577.8 + 0.4 * Math.sin(day.number / 29)).toFixed(1)} feet above the sea. ${roll.pick(["Rowers: the inner harbor is open.", "Rowers: stay inside the coal pier.", "Ferries run to the timetable.", "The outer bell buoy is silent and will be mended this week."])}`,
  };
}

const daily = (
  base: Date,
  until: Date,
  zone: string,
  slots: [string, (day: BulletinDay, age: number) => Story][],
) =>
  bulletinDays(base, until, zone).flatMap((day) =>
    slots.flatMap(([time, write]) => {
      const age = day.age(time);
      return age === null ? [] : [write(day, age)];
    }),
  );

/** Forecasts and river stages for Riverbend, with an hourly reading once the demo runs. */
export const riverWeather = (base: Date, until: Date): Story[] => [
  ...daily(base, until, "America/Chicago", [
    ["05:30", forecast("river", "Riverbend", "America/Chicago")],
    ["15:10", riverStages],
    ["19:00", skyTonight],
  ]),
  ...hourlyRiver(base, until, (at) => `${clockTime(at, "America/Chicago")} on {day}`),
];

/** Forecasts and the nearshore bulletin for Lakeshore. */
export const lakeWeather = (base: Date, until: Date): Story[] =>
  daily(base, until, "America/New_York", [
    ["05:30", forecast("lake", "Lakeshore", "America/New_York")],
    ["14:00", nearshore],
  ]);
