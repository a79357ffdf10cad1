import { dice, inTurn } from "../random.ts";
import type { BulletinDay } from "./bulletin-days.ts";
import type { Story } from "./shape.ts";

const lakeShips = [
  "Marigold Trader",
  "Patience",
  "Edwina Cole",
  "Northern Pike",
  "Carrow Lass",
  "Saint Brannoc",
  "Halcyon",
  "Two Brothers",
  "Isabel Rowntree",
  "Gannet",
];
const riverTows = [
  "Willa Jean",
  "Delbert T.",
  "Prairie Star",
  "Anna Osgood",
  "Big Oxbow",
  "Lucky Sister",
  "Harlan Belle",
  "Cornelia",
];
const lakeCargo = [
  "38 containers of furniture",
  "6,200 tons of road salt",
  "11 tons of perch and whitefish",
  "22 containers of tile",
  "4,800 tons of stone",
  "212 passengers",
  "900 bundles of lumber",
  "empty holds",
];
const riverCargo = [
  "12 barges of corn",
  "9 barges of soybeans",
  "4 barges of fertilizer",
  "15 empty barges",
  "6 barges of gravel",
  "3 barges of steel coil",
  "1 barge of malting barley",
];
const remarks = [
  "The pilot boat is on the slip for paint; the spare answers on the same channel.",
  "A drifting log as long as a bus was reported and has been tied up.",
  "The harbor master thanks whoever returned the second-best binoculars.",
  "Fog signals were sounded for two hours before dawn.",
  "A swan is nesting on mooring 14, which is therefore closed.",
  "The fuel dock opens at seven instead of six until the end of the week.",
  "No incidents. One hat overboard, recovered.",
  "Divers are at work on the east wall; pass at dead slow.",
  "The ice in the fish house is free to anyone with a bucket until noon.",
];

/** Arrivals and departures at the harbor or the lock, as the paper has always printed them. */
export function shipping(town: string, day: BulletinDay, ageHours: number): Story {
  const river = town === "riverbend";
  const roll = dice(`ships ${town} ${day.date}`);
  // Dealt in turn rather than at random: a ship and its cargo meet again after forty days at the earliest.
  const ships = [0, 1, 2, 3].map((at) => inTurn(river ? riverTows : lakeShips, day.number + at * 3));
  const cargo = [0, 1, 2, 3].map((at) => inTurn(river ? riverCargo : lakeCargo, day.number * 3 + at));
  const hours = [0, 1, 2, 3].map(
    (turn) => `${4 + turn * 5 + roll.whole(0, 4)}:${String(roll.whole(0, 59)).padStart(2, "0")}`,
  );
  const first = `*${ships[0]}*`;
  const load = cargo[0]!;
  return {
    key: `ships-${day.date}`,
    ageHours,
    place: river ? "Riverbend" : "Lakeshore",
    headline: river
      ? `At the lock: ${ships[0]} brings ${load}; ${ships[1]} follows`
      : `In the harbor: ${ships[0]} in with ${load}, ${ships[1]} expected`,
    summary: `Arrivals and departures for {day}: ${ships.join(", ")}.`,
    tags: ["shipping"],
    body: `${river ? `The towboat ${first} locked through at ${hours[0]} with ${load}.` : `${first} came in at ${hours[0]} with ${load}.`} ${inTurn(remarks, day.number + (river ? 4 : 0))}
| ${river ? "Tow" : "Ship"} | Time | Cargo |
${ships.map((ship, at) => `| ${ship} | ${hours[at]} | ${cargo[at]} |`).join("\n")}`,
  };
}
