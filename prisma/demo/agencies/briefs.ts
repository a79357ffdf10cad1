import type { Story } from "./shape.ts";

const brief = (
  key: string,
  ageHours: number,
  place: string,
  headline: string,
  summary: string,
  more: string,
): Story => ({
  key,
  ageHours,
  place,
  headline,
  summary,
  tags: ["briefs"],
  urgency: 6,
  body: `${summary}\n${more}`,
});

/** Short national items. */
export const nationBriefs: Story[] = [
  brief(
    "toll-coins",
    9,
    "Harrow Point",
    "Toll bridge stops taking coins and finds 1,100 pounds of them",
    "The Harrow Point bridge closed its last coin basket on {day} and emptied the pipe beneath it for the first time since 1977.",
    "Workers took out 1,100 pounds of coins, four wedding rings and a subway token from another city. The rings are at the toll office.",
  ),
  brief(
    "honey-standard",
    20,
    "Capital City",
    "Honey must say where the bees were",
    "Jars of honey must name the state or country of the bees, not of the bottler, from next summer, the food office ruled on {day}.",
    "Blends may list up to three origins. Beekeepers had asked for the rule for 19 years.",
  ),
  brief(
    "state-fair-record",
    47,
    "Fort Dunmore",
    "Squash weighs in at 2,310 pounds and rides home by train",
    "A squash grown in Fort Dunmore has broken the national record by 64 pounds, the growers' league said on {day}.",
    "It was too wide for the road permit. A freight railway lent a flatcar, free of charge, in exchange for a photograph and the seeds.",
  ),
  brief(
    "quiet-cars",
    81,
    "Capital City",
    "Trains to mark quiet cars with a fish",
    "After three years of study, the rail office has chosen a sign for cars in which passengers are asked not to telephone: a fish.",
    "A finger on the lips was found to be rude in four languages. The fish was understood by 93 percent of those asked.",
  ),
  brief(
    "dam-removal",
    104,
    "Sawtooth Creek",
    "Old dam comes out, and the creek takes nine minutes to find its bed",
    "Engineers breached the 1911 Sawtooth Creek dam on {day}. The water was back in its former channel after nine minutes.",
    "Trout were seen above the site by evening. The power company will plant 40,000 willows where the pond was.",
  ),
  brief(
    "jury-pay",
    157,
    "Marlow Springs",
    "Jurors' daily pay rises for the first time since 1984",
    "Federal jurors will receive $85 a day from the new year, up from $50.",
    "Courts hope to see fewer excuses. Of those summoned last year, 31 percent wrote that they could not afford to come.",
  ),
  brief(
    "map-error",
    210,
    "Juniper Gap",
    "Hiking map withdrawn over a lake that was a coffee ring",
    "The park office has withdrawn a trail map on which 5,000 hikers could find a perfectly round lake west of Juniper Gap.",
    "The original drawing had been set down beside a cup. Two hikers reported having swum there.",
  ),
];

/** Short foreign items. */
export const worldBriefs: Story[] = [
  brief(
    "ferry-dog",
    12,
    "Port Alder, Kestrel Islands",
    "Dog completes its thousandth crossing",
    "A terrier that boards the Port Alder ferry alone each morning made its thousandth trip on {day} and was given a ticket.",
    "It visits a butcher on the far side. The crew have never learned where it lives.",
  ),
  brief(
    "bank-rate",
    21,
    "Great Basso, Valmora",
    "Valmora's central bank cuts its rate by a quarter point",
    "The central bank of Valmora lowered its key rate on {day} from 4.5 to 4.25 percent, as most analysts had expected.",
    "Prices rose by 2.6 percent over the past year, the smallest increase in three. The crown slipped by 0.4 percent.",
  ),
  brief(
    "clock-tower",
    55,
    "Halvern",
    "City votes to let its clock be wrong",
    "Residents of Halvern's old town have voted, 812 to 640, to leave the tower clock four minutes fast.",
    "It was set so in 1902 to get people to the train. The railway has since moved its own clocks to match.",
  ),
  brief(
    "census-islands",
    86,
    "San Meriel",
    "Survey adds 14 islands to San Meriel and takes away two",
    "A new sea chart counts 14 more islands around San Meriel than the last one, and finds that two were the same island drawn twice.",
    "The largest of the new ones covers three acres and already had a goat on it.",
  ),
  brief(
    "marathon-pass",
    126,
    "Sorrin",
    "Postwoman wins mountain race with the mail on her back",
    "Dorli Kempf won the 31-kilometer Sorrin pass race on {day} carrying a 6-kilogram mailbag, since the race fell on a working day.",
    "She stopped twice to deliver. The course record stands.",
  ),
  brief(
    "peace-bell",
    169,
    "Velden, Tarn Republic",
    "Parliament sits through the night to finish the longest sentence in its law book",
    "The Tarn Republic's parliament shortened a sentence of 441 words in its water law on {day}, after a debate of eleven hours.",
    "The new text has nine sentences and the same meaning, according to eleven of twelve lawyers.",
  ),
];
