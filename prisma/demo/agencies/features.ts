import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Odette Marsh / Lamplight Features";

/** Culture, books, food and lives, by Lamplight Features. */
export const features: Story[] = [
  {
    key: "projectionist",
    ageHours: 13,
    place: "Harlan Falls",
    by: "Josephine Larkin",
    headline: "The last projectionist trains his successor, who is fourteen",
    summary:
      "The Orpheum still shows film from reels. Gus Tillery, 81, has found someone who likes the noise.",
    tags: ["film", "people"],
    picture: print("night", "Harlan Falls after the late show.", credit),
    body: `At 6:40 on a weekday evening Gus Tillery climbs the iron stairs of the Orpheum with a thermos in one hand and the rail in the other. Behind him, two steps at a time, comes Wilhelmina Sato, who has done her homework on the bus.
The cinema has 212 seats and two projectors older than anyone who sits in them. A film comes in six or seven reels. Every 18 minutes somebody must start one machine on the frame where the other stops.
"You get two dots in the corner," says Wilhelmina. "First dot, motor. Second dot, shutter." She has missed it once, in a Western. A horse came in through a kitchen.
Mr. Tillery began at 15. He has had assistants since, and lost them to college, to marriage, to the quiet of digital machines. He stopped looking. Then a girl stayed in her seat after the credits and asked what the noise was.
He has promised to retire when she can lace a reel in the dark. She did it in 50 seconds last month. He has asked for 40.`,
  },
  {
    key: "museum-lunch",
    ageHours: 28,
    place: "Terrace Heights",
    by: "Bram Underhill",
    headline: "A museum of lunch boxes opens, with the lunches described",
    summary: "Four thousand boxes, and what was in them, as told by those who carried them.",
    tags: ["museums", "history"],
    picture: print(
      "city",
      "Terrace Heights, home of the refrigerator works and now of the lunch box.",
      credit,
    ),
    body: `Every box in the Museum of the Midday Meal comes with a card, and the card tells what was for lunch.
"Two cold potatoes and a note," says one, from a quarryman's daughter. "Egg, egg, egg," says another. A welder's pail from the refrigerator works held, for 26 years, a slice of pie that he gave to the man beside him, who did not like his own.
Curator Philomena Drew began with her father's box and an advertisement in the union newsletter. She expected 50 answers. The museum opened on {day-1} in the works' canteen with 4,012.
Visitors may bring their lunch. Most, on the first day, wrote a card.`,
  },
  {
    key: "novel-ferry",
    ageHours: 47,
    place: "Lakeshore",
    by: "Bram Underhill",
    headline: "Review: a long novel about a short crossing",
    summary: "Clementine Harrow's “The Forty Minutes” never leaves the ferry, and does not need to.",
    tags: ["books", "reviews"],
    picture: print("harbor", "The crossing that the novel never leaves.", credit),
    body: `Clementine Harrow's third novel takes place on one crossing of one lake ferry, lasts 612 pages, and is over too soon.
There are 31 passengers and a dog. Each gets a chapter; the dog gets two. Harrow begins with the deckhand who counts them aboard and ends with the one who counts them off, and finds one too many.
What happens in between is mostly talk, and the talk is a marvel: a bishop explains seasickness to a bride, two brothers divide a farm on the back of a timetable. When the engine stops in the 22nd minute, so does every conversation, and the reader hears the water.
The solution of the extra passenger will annoy people who like solutions. This reviewer turned back to page one.
> *The Forty Minutes*, by Clementine Harrow. Pilcrow & Daughters, 612 pages, $29.`,
  },
  {
    key: "choir-mill",
    ageHours: 66,
    place: "Riverbend",
    by: "Josephine Larkin",
    headline: "Where 140 strangers sing in a flour mill because of the echo",
    summary: "The valley's largest choir has no auditions, no concerts and one rule.",
    tags: ["music", "people"],
    body: `The echo in the old bagging hall lasts four and a half seconds. On Wednesday nights 140 people come to stand in it.
They have never given a concert. Nobody auditions. The one rule is that you stand beside someone you do not know.
Conductor Hyacinth Moreau chooses music that leaves time for the room: slow rounds, old hymns, a lullaby in a language that three of the singers speak. "We sing a chord and then we listen to it go," she says. "People tell me it is the only time in the week that they hear something finish."
A carpenter comes straight from work. A judge and a man she once sentenced stand, by the rule, at opposite ends, until somebody moves.`,
  },
  {
    key: "apple-detective",
    ageHours: 93,
    place: "Ashgrove",
    by: "Bram Underhill",
    headline: "The apple detective and the tree behind the bus depot",
    summary: "Linus Farraday has found 23 lost varieties. The 24th was being used to lean bicycles on.",
    tags: ["food", "people"],
    picture: print("orchard", "Grafts from rediscovered trees at Ashgrove.", credit),
    body: `Linus Farraday carries a ladder, a knife and a nursery catalog of 1897. With these he has found 23 kinds of apple that were thought to be gone.
He knocks on doors where old maps show orchards. Most of the trees are dead. Some are in the way of a swing. One, behind the Ashgrove bus depot, had eleven bicycles leaning on it when he bit into its fruit and put the ladder down.
"Carrow Russet," he said. "Tastes of pear, and then of something burned." The catalog has it as *a keeper, shy to bear, worth the wait.* The last record was from 1934.
He took nine twigs. By the second spring there will be nine trees, and the depot has moved the bicycles.`,
  },
  {
    key: "quilt-map",
    ageHours: 124,
    place: "Mill Prairie",
    headline: "A quilt the size of a barn floor maps every farm in the township",
    summary: "It took 61 people six winters. Two fields are still in dispute.",
    tags: ["crafts", "history"],
    picture: print("hills", "Mill Prairie from the ridge, the view the quilt records.", credit),
    body: `The map of Mill Prairie Township that hangs in its meeting hall is 31 feet long and made of flannel, denim and one wedding dress.
Sixty-one people sewed it over six winters, at a scale of an inch to 40 yards. Corn is corduroy. The creek is silk, from a parachute. Every farm was stitched by someone who lives on it, or by the nearest relation who would.
Two fields on the Oxbow line remain pinned rather than sewn. The families have not agreed on the fence since 1949. The committee is in no hurry.`,
  },
  {
    key: "soup-recipe",
    ageHours: 155,
    place: "Wickham Bay",
    by: "Dell Hathersage",
    headline: "A soup for the evening the boats come in",
    summary: "Perch, potatoes and one onion, as they cook it on the quay.",
    tags: ["food", "recipes"],
    picture: print("market", "The morning market at Wickham Bay.", credit),
    body: `On the quay at Wickham Bay they make this soup with whatever is too small to sell. It wants good potatoes and no hurry.
## For four
- 1 large onion, 2 tablespoons of butter
- 1½ pounds of waxy potatoes, in thumb-sized pieces
- 4 cups of water and 1 cup of milk
- 1 pound of perch fillets, or any firm white fish
- Dill, black pepper, and more salt than seems right
Soften the onion in the butter for ten minutes without browning it. Add potatoes, water and a teaspoon of salt and simmer until a knife goes in easily. Crush a few pieces against the pot.
Pour in the milk. When it steams, lay the fish on top, cover, take the pot off the fire and count to three hundred. Scatter the dill. Eat it with the heel of a loaf.`,
  },
  {
    key: "theater-barn",
    ageHours: 191,
    place: "Point Garnet",
    by: "Josephine Larkin",
    headline: "Review: “The Lamp Room” keeps its audience in the dark, kindly",
    summary: "A two-actor play about lighthouse sisters gets the weather it deserves.",
    tags: ["theater", "reviews"],
    picture: print("lake", "Evening at Point Garnet, where the play is given in a boat shed.", credit),
    body: `For the first eleven minutes of "The Lamp Room" there is no light at all. Two sisters talk in the dark of a boat shed in Point Garnet, and by the time one strikes a match the audience knows both by their breathing.
Augusta Fenwick and Noor Haddad-Lyle play the keepers of a light that is to be automated in the morning. Not much happens. They polish brass, quarrel about a coat, and count ships.
Rain fell on the tin roof through most of the second act on {day-1}. Neither actor raised her voice, and nobody missed a word.
The run continues at weekends for a month. Bring a blanket.`,
  },
];
