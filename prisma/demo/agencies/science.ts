import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Fieldnote Science Desk";

/** Science and health stories of Fieldnote. */
export const science: Story[] = [
  {
    key: "mussel-return",
    ageHours: 10,
    place: "Riverbend",
    by: "Calliope Wren",
    headline: "A mussel thought lost from the river turns up by the thousand",
    summary:
      "Students counting snails found a bed of at least 3,000 fat pocketbooks' smaller cousin below the ferry stairs.",
    tags: ["biology", "environment"],
    picture: print("bridge", "The reach below Riverbend where the mussel bed was found.", credit),
    body: `A river mussel that had not been seen in the valley for 57 years lives in a bed of at least 3,000 a stone's throw from the Riverbend ferry stairs, biologists have confirmed.
College students who were counting snails found the first one with their feet. It has the size of a plum and a shell with a thin green ray.
"I told them it was a common species and to keep counting," said their teacher, Rosamund Achebe-Clarke. "Then I looked at the hinge, and sat down in the river."
Some of the animals are over 40 years old, as rings in the shell show; others are three or four. That means that the bed is breeding.
A mussel filters about ten gallons of water a day. The bed will be left where it is, and the county has moved a planned gravel dredging upstream.`,
  },
  {
    key: "sleep-frogs",
    ageHours: 24,
    place: "Fort Dunmore",
    headline: "Tree frogs sing in turns, and the pauses carry the message",
    summary:
      "Microphones in a marsh show that males leave gaps for their neighbors of exactly a third of a second.",
    tags: ["biology"],
    body: `Male tree frogs do not shout one another down. They take turns, and the females listen to the gaps.
Researchers set 64 microphones around a marsh and sorted 2 million calls by singer. A male waits about a third of a second after his neighbor ends. Those who wait too briefly sing alone.
Played through loudspeakers, a chorus with even pauses drew four times as many females as a louder one without.
The team now wants to know who starts.`,
  },
  {
    key: "walking-speed",
    ageHours: 39,
    place: "Marlow Springs",
    by: "Calliope Wren",
    headline: "Ten minutes of stairs a day does for older hearts what half an hour of walking does",
    summary: "A trial with 1,900 people over 60 compared three ways of moving more.",
    tags: ["health", "medicine"],
    picture: print("lab", "A laboratory at the institute in Marlow Springs that ran the trial.", credit),
    body: `People over 60 who climbed stairs for ten minutes a day were as fit after a year as others who walked briskly for 30, a trial with 1,900 participants has found.
Both groups could use 14 percent more oxygen at full effort than at the start. A third group, which was given advice only, gained 2 percent.
The stairs need not be climbed at once. Most did three or four minutes at a time, at home or at work. Knee pain was no more frequent than among the walkers, but one in eight gave up, against one in twelve.
"The best exercise is still the one you will do on a wet day," said Anders Quill, who led the trial. He lives on the fourth floor.
People with heart trouble should ask a doctor first, the authors add.`,
  },
  {
    key: "meteor-farm",
    ageHours: 58,
    place: "Juniper Gap",
    headline: "Meteorite that hit a hen house is older than the Earth",
    summary: "The stone weighs as much as a loaf of bread. The hens are laying again.",
    tags: ["astronomy", "offbeat"],
    picture: print("night", "The sky over Juniper Gap, where the fireball was seen by hundreds.", credit),
    body: `A stone that fell through the roof of a hen house near Juniper Gap in the spring is 4.56 billion years old, some tens of millions of years older than the Earth.
It weighs 780 grams and belongs to a rare class, rich in carbon, of which fewer than 50 falls are known. Laboratories have found 31 amino acids in it.
The owner, Lottie Brandvold, picked it up with oven mitts within the hour and put it in a freezer beside the peas. "That was exactly right," said Sunniva Dell of the state museum.
Ms. Brandvold has lent the stone for ten years. The museum has paid for a new roof.`,
  },
  {
    key: "bread-mold",
    ageHours: 81,
    place: "Capital City",
    headline: "Old sourdoughs share a yeast that is found nowhere else",
    summary: "Bakers in 40 towns sent in their jars; the oldest had crossed an ocean.",
    tags: ["biology", "food"],
    body: `A yeast discovered in the sourdough of a Lakeshore bakery also lives in 17 other jars from towns as far as 900 miles away, and, so far as anyone can tell, nowhere else.
Biologists had asked bakers for a spoonful. They received 412. The new yeast raises dough slowly, tolerates cold, and smells of apricots.
All 18 jars trace back, by family account, to a group of settlers who came by ship in the 1870s. The yeast seems to have come with them and never to have left the kitchen.`,
  },
  {
    key: "lake-oxygen",
    ageHours: 109,
    place: "Lakeshore",
    by: "Ferris Okonedo",
    headline: "Deep lake holds its breath longer than it used to",
    summary:
      "A buoy off Point Garnet has recorded oxygen at 200 feet for 12 years. The stale season is now five weeks longer.",
    tags: ["environment", "climate"],
    picture: print("lake", "The lake off Point Garnet, with the research buoy beyond the light.", credit),
    body: `The bottom water of the lake now goes without fresh oxygen for 23 weeks a year, five weeks longer than when a research buoy off Point Garnet began to measure it 12 years ago.
The lake turns over in spring and autumn, when the surface is as cold as the depths. Warmer springs end the first turn sooner, and mild autumns put off the second.
Oxygen has not fallen low enough to harm trout. It may within 20 years, the authors calculate, in the deepest basin first.
"A lake breathes twice a year," said limnologist Bryndis Hale. "We are watching the pause between."`,
  },
  {
    key: "hearing-test",
    ageHours: 151,
    place: "Terrace Heights",
    headline: "A toy piano finds hearing loss in toddlers as well as a clinic does",
    summary: "Health visitors tested 800 children at home with four notes.",
    tags: ["health", "medicine"],
    picture: print("school", "A nursery school at Terrace Heights that took part.", credit),
    body: `A toy piano with four keys detects hearing loss in two-year-olds about as reliably as a clinic's equipment, according to a test in 800 homes.
Each key plays a note at a volume that the health visitor sets out of sight. Children who heard the note looked for the cat that popped up with it.
The toy found 27 of 29 children who were later shown to hear poorly. It cried wolf 41 times. It costs $60, and some families asked to keep it.`,
  },
  {
    key: "tree-rings-flood",
    ageHours: 199,
    place: "Harlan Falls",
    by: "Ferris Okonedo",
    headline: "Drowned oaks date the valley's greatest flood to 1542",
    summary: "Wood from the riverbed shows a rise some six feet higher than any on record.",
    tags: ["history", "environment"],
    picture: print("forest", "Bottomland oaks near Harlan Falls.", credit),
    body: `The greatest flood in the valley in the past thousand years came in the early summer of 1542, and stood about six feet above the high-water mark on the Harlan Falls mill.
The date comes from 38 oaks that were buried in gravel in one season, with leaves on. Their last ring breaks off in June.
Nobody wrote it down. Three accounts from peoples who lived along the river then do speak of "the summer of two rivers," and the authors thank the families who shared them.`,
  },
];
