import { monthDay } from "../calendar.ts";
import { inTurn } from "../random.ts";
import type { BulletinDay } from "./bulletin-days.ts";
import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const zone = "America/Chicago";
/** A new moon, in days since 1970, and the length of a lunation. */
const newMoon = 10_962.76;
const lunation = 29.530_59;

const sights = [
  "The Pleiades rise in the east. Six stars for most eyes, seven for good ones, eleven for children.",
  "A bright pass of a crewed space station is due in the northwest about an hour after sunset; it takes four minutes and makes no sound.",
  "Look for the Milky Way away from the river lights; the levee road at Oxbow is dark again since the lamps were shaded.",
  "Any meteor seen tonight belongs to nobody's shower. They come at about six an hour all year.",
  "Vega and Capella stand at nearly the same height early in the evening, one white and one yellow.",
  "With binoculars, the double star at the bend of the Dipper's handle splits; the ancients used it as an eye test.",
  "The brightest thing that does not twinkle is a planet. If it blinks red and green, it is bound for Terrace Heights.",
  "Cassiopeia, the crooked W, is high in the north, and can be used to find the pole when trees hide the Dipper.",
  "The glow low in the west after dusk is zodiacal light if it leans, and the fairground if it does not.",
  "Owls are more easily heard than stars are seen on such a night; three kinds have been calling on Levee Road.",
];

const phases = [
  "new",
  "a waxing crescent",
  "at first quarter",
  "waxing and more than half lit",
  "full",
  "waning and more than half lit",
  "at last quarter",
  "a waning crescent",
];

/** Share of the moon's disk that is lit, in percent, and the name of its phase. */
function moon(day: number): { lit: number; phase: string } {
  const age = (((day - newMoon) % lunation) + lunation) % lunation;
  const lit = Math.round(((1 - Math.cos((age / lunation) * 2 * Math.PI)) / 2) * 100);
  return { lit, phase: phases[Math.round((age / lunation) * 8) % 8]! };
}

/** The evening's sky over the valley: moon and one thing to look at. */
export function skyTonight(day: BulletinDay, ageHours: number): Story {
  const { lit, phase } = moon(day.number + 1);
  const sight = inTurn(sights, day.number);
  return {
    key: `sky-${day.date}`,
    ageHours,
    place: "Riverbend",
    by: "Thora Lind",
    headline: `The sky on the night of ${monthDay(day.noon, zone)}: the moon is ${phase}`,
    summary: `${lit} percent of the moon is lit. ${sight.split(/(?<=[a-z]{3}[.;]) /)[0]!.replace(/;$/, ".")}`,
    tags: ["astronomy", "weather"],
    picture:
      day.number % 4 === 0
        ? print("night", "The night sky over the valley ridge.", "Inland Weather Office")
        : undefined,
    body: `The moon is ${phase}, with ${lit} percent of its disk lit. ${lit > 70 ? "It will drown all but the brightest stars." : lit < 25 ? "The night is dark enough for faint things." : "It leaves half of the night to the stars."}
${sight}
Readers' reports of what they saw, with the time, are welcome at the office and go into its book, which was begun in 1904.`,
  };
}
