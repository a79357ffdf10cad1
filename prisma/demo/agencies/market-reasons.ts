import { type Dice, inTurn } from "../random.ts";

const companies = [
  ["Larkspur Storage", "an order for 9,000 household batteries"],
  ["Tannery Row Outfitters", "slower sales of boots"],
  ["Great Inland Railway", "a record week of grain trains"],
  ["Pilcrow Paper", "a rise in the price of pulp"],
  ["Northern Ice & Cold Store", "a lease on four warehouses"],
  ["Cobalt Creek Tools", "a recall of cordless drills"],
  ["Fennimore Foods", "a better harvest of tomatoes than expected"],
  ["Osprey Ferries", "the end of the pilots' dispute"],
  ["Harcourt Glass", "a fire in a furnace hall, since put out"],
  ["Bellwether Seed", "the approval of a new oat"],
  ["Meadowlark Dairies", "a ruling on milk contracts"],
  ["Stillwater Cement", "talk of a large bridge order"],
] as const;

const up = [
  "after figures showed that shops had a better month than feared",
  "as bond yields eased and buyers came back from the sidelines",
  "on hopes that the central bank will leave its rate alone",
  "when factory orders turned out to be up for a third month",
  "in thin trading ahead of the jobs report",
  "as freight companies reported fuller trains and trucks",
  "after two large insurers said the storm season had cost less than expected",
];
const down = [
  "as dearer fuel weighed on carriers and growers of vegetables under glass",
  "after a survey of purchasing managers came in weaker than expected",
  "when a late sale of bonds found few takers",
  "as traders took money off the table after a good month",
  "on worry that the port delays abroad would last into next month",
  "after builders reported fewer starts for the second month running",
  "as three retailers in a row spoke of careful customers",
];
const grainUp = [
  "Rain stopped combines in the west of the belt for a third day.",
  "Exporters reported the sale of 220,000 tons to two buyers overseas.",
  "Barges are waiting for water on the lower river, and nearby supplies are tight.",
  "The farm department lowered its estimate of the yield by half a bushel an acre.",
  "Feeders bought ahead of a cold spell.",
  "A dock strike abroad has sent buyers looking for loaded ships.",
];
const grainDown = [
  "Dry, bright weather let farmers bring in more than elevators could take.",
  "The first offers from the southern harvest undercut local prices.",
  "Ethanol plants are full and have stopped bidding for nearby delivery.",
  "Rain in the forecast eased fears for the winter crop.",
  "Farmers who had been holding last year's grain let some of it go.",
  "Inspections at the ports came to two-thirds of last week's.",
];

/** Why shares moved. */
export const shareReason = (day: number, percent: number) => inTurn(percent >= 0 ? up : down, day);

/** Why grain moved: a whole sentence. */
export const grainReason = (day: number, percent: number) => inTurn(percent >= 0 ? grainUp : grainDown, day);

/** Two or three company sentences, no company twice. */
export function movers(roll: Dice, day: number): string {
  const verbs = { up: ["gained", "added", "rose", "put on"], down: ["lost", "fell", "gave up", "slipped"] };
  return [0, 1, 2]
    .slice(0, roll.whole(2, 3))
    .map((turn) => inTurn(companies, day * 3 + turn))
    .map(([name, why]) => {
      const good = !/slower|recall|fire|pulp|ruling/.test(why);
      const size = (roll.whole(11, 64) / 10).toFixed(1);
      const turn = roll.pick(["on", "after", "following"]);
      return `${name} ${roll.pick(good ? verbs.up : verbs.down)} ${size} percent ${turn} ${why}.`;
    })
    .join(" ");
}
