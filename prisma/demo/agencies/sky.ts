import { dice, inTurn } from "../random.ts";
import type { Scene } from "./shape.ts";

type Kind = "clear" | "cloudy" | "showers" | "storms" | "fog" | "windy" | "snow";

/** The weather of one day in one place; temperatures in °F, wind in miles an hour. */
export interface Sky {
  kind: Kind;
  high: number;
  low: number;
  wind: string;
  speed: number;
  gusts: number;
  /** Inches of rain, or of snow. */
  fall: number;
}

const meanHigh = [29, 33, 46, 60, 71, 80, 84, 82, 75, 62, 47, 34];
const quarters = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

/** The sky over a region on a day: the forecast of yesterday and the report of today agree. */
export function sky(region: string, day: number, month: number): Sky {
  const roll = dice(`sky ${region} ${day}`);
  const mean = meanHigh[month - 1]! + Math.round(6 * Math.sin(day / 3.1)) + (region === "lake" ? -2 : 0);
  const high = mean + roll.whole(-4, 4);
  const wet =
    high < 36 ? "snow" : month >= 5 && month <= 9 ? roll.pick(["showers", "storms"] as const) : "showers";
  const kind = roll.pick<Kind>(["clear", "clear", "cloudy", "cloudy", "fog", "windy", wet, wet, wet]);
  const speed =
    kind === "windy" ? roll.whole(18, 28) : kind === "storms" ? roll.whole(12, 20) : roll.whole(4, 13);
  const fall =
    kind === "snow" ? roll.whole(1, 7) : ["showers", "storms"].includes(kind) ? roll.whole(1, 12) / 10 : 0;
  return {
    kind,
    high,
    low: high - roll.whole(11, 21),
    wind: quarters[(day + roll.whole(0, 2)) % 8]!,
    speed,
    gusts: speed + roll.whole(7, 18),
    fall,
  };
}

export const scenes: Record<Kind, Scene> = {
  clear: "hills",
  cloudy: "lake",
  showers: "rain",
  storms: "rain",
  fog: "forest",
  windy: "harbor",
  snow: "snow",
};

const openings: Record<Kind, string[]> = {
  clear: [
    "Sun from the first hour to the last",
    "Clear and dry, with shade where one can find it",
    "A blue day from edge to edge",
    "Bright, with thin high cloud toward evening",
  ],
  cloudy: [
    "Gray, but dry",
    "A lid of cloud, with gaps in the afternoon",
    "Cloud at every height and no rain in any of it",
    "More cloud than sun, and little wind to move it",
  ],
  showers: [
    "Showers, some of them in a hurry",
    "Rain off and on, mostly on",
    "Wet at breakfast, drier by supper",
    "A band of rain crosses during the afternoon",
  ],
  storms: [
    "Heavy air, and thunder by late afternoon",
    "Storms after three, some with hail",
    "Quiet until the clouds build; then not",
    "Thunderstorms in two rounds",
  ],
  fog: [
    "Fog in the bottoms until ten",
    "Slow to clear, then mild",
    "Fog so thick that the geese walk",
    "A white morning and a soft afternoon",
  ],
  windy: [
    "Wind, and plenty of it",
    "A day to tie things down",
    "Blustery under racing cloud",
    "Strong wind from breakfast on",
  ],
  snow: [
    "Snow from midday",
    "Flurries first, then the real thing",
    "Light snow, sticking on grass and bridges",
    "Snow before dawn, plows by six",
  ],
};
const short: Record<Kind, string> = {
  clear: "sunny",
  cloudy: "cloudy",
  showers: "showers",
  storms: "thunderstorms",
  fog: "morning fog",
  windy: "windy",
  snow: "snow",
};

/** One way of saying what kind of day it is. */
export const opening = (each: Sky, day: number) => inTurn(openings[each.kind], day);

/** "showers, high 61, low 44" */
export const inShort = (each: Sky) => `${short[each.kind]}, high ${each.high}, low ${each.low}`;

/** "Rain of 0.4 inch", "3 inches of snow", or "no rain". */
export function fallOf(each: Sky): string {
  if (each.fall === 0) return "none";
  return each.kind === "snow"
    ? `${each.fall} inch${each.fall === 1 ? "" : "es"} of snow`
    : `${each.fall.toFixed(1)} inch`;
}
