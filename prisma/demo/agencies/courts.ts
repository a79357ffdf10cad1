import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Nell Garrity / Assize Court Service";

/** Court reports of the Assize Court Service. */
export const courts: Story[] = [
  {
    key: "levee-ruling",
    ageHours: 4,
    place: "Riverbend",
    by: "Hugo Bellamy",
    headline: "Judge: drainage district must repair the Oxbow levee before it builds another",
    summary: "Eleven landowners had sued over a seep that the district called seasonal.",
    tags: ["courts", "civil", "Alder County"],
    urgency: 4,
    picture: print("courthouse", "The Alder County Courthouse in Riverbend.", credit),
    body: `An Alder County judge has ordered the Oxbow Drainage District to repair its existing levee before it spends any more on a new one upstream.
Circuit Judge Mathilde Crewe found on {day} that the district had known for at least six years of a seep near the third pump house. Its own minutes called the water "seasonal" in every month of the year.
Eleven landowners sued after 90 acres of beans stood under water twice in one summer. They asked for no money, only for the repair.
Counsel for the district, Emory Stroud, argued that the choice of works was a matter for its elected board. The judge agreed in principle but held that the board's duty to maintain came first under its charter of 1913.
The district must file a plan within 45 days. It has not said whether it will appeal.`,
  },
  {
    key: "copper-theft",
    ageHours: 12,
    place: "Lakeshore",
    by: "Sabine Orr",
    headline: "Man who sold the harbor its own copper cable gets 14 months",
    summary: "The buyer recognized the splice: he had made it himself.",
    tags: ["courts", "criminal", "Carrow County"],
    body: `A Wickham Bay man who stole 600 feet of copper cable from Lakeshore harbor and offered it to the harbor's own repair shop was sentenced on {day} to 14 months in the county jail.
Curtis Ambley, 38, pleaded guilty to one count of theft and one of criminal damage. The cable had fed the lights of the eastern breakwater, which were dark for five nights in the spring.
The foreman of the shop, Walter Prudhoe, told police that he had recognized a splice. "It was one of mine from 2016," he said in a statement read to the court. "I was rather proud of it."
Judge Lionel Tasker took into account that no boat had come to harm and that Ambley had carried the cable back. He must pay $7,850 to the harbor commission.`,
  },
  {
    key: "recipe-suit",
    ageHours: 19,
    place: "Stonewell",
    headline: "Sisters settle over the name of a pie shop",
    summary: "There will be two shops, two names and one crust.",
    tags: ["courts", "civil", "business"],
    picture: print("market", "The market hall at Stonewell, where both shops have stalls.", credit),
    body: `Two sisters who had sued each other over the name of the pie shop their mother founded settled their case on {day}, minutes before a jury was to be chosen.
Under the agreement, filed in Stonewell, Beatrix Holloway keeps the name and the corner shop. Cordelia Holloway Price keeps the market stall, the wholesale trade and the oven.
Neither may claim to have the only original crust. Both may say that they have their mother's.
The case had run for two years. The judge thanked the sisters' aunt, who had brought them to the same table, and asked that the record show that pie had been served.`,
  },
  {
    key: "speed-camera",
    ageHours: 29,
    place: "Riverbend",
    by: "Hugo Bellamy",
    headline: "412 speeding tickets void after clerk measures the sign",
    summary: "The limit at the Water Street curve was posted four feet too low to be lawful.",
    tags: ["courts", "traffic", "Alder County"],
    body: `Four hundred and twelve speeding tickets issued at the Water Street curve since January are void because the sign that gives the limit hangs too low, a Riverbend magistrate has ruled.
State rules want the lower edge of such a sign seven feet above the pavement where cars may park. Its edge is at three feet, as a deputy clerk found with a borrowed tape measure.
The driver who brought the case, retired surveyor Ivo Lachance, had been fined $95 for doing 34 miles an hour where 25 is allowed. He did not dispute the speed.
The town will repay about $37,000 and has raised the sign.`,
  },
  {
    key: "jury-embezzle",
    ageHours: 45,
    place: "Lakeshore",
    by: "Sabine Orr",
    headline: "Former yacht club treasurer convicted of taking $213,000",
    summary: "Jurors deliberated for five hours. Sentencing is in six weeks.",
    tags: ["courts", "criminal", "Carrow County"],
    picture: print("courthouse", "Carrow County Courthouse, Lakeshore.", credit),
    body: `A Carrow County jury has convicted the former treasurer of a Point Garnet yacht club of embezzling $213,000 over seven years.
Royce Pendergast, 59, was found guilty on {day} of eleven of twelve counts of larceny and false entry. The jury of seven women and five men deliberated for five hours.
Prosecutor Marguerite Dow told the court that he had paid invoices from a sailmaker that did not exist. Club members noticed when one of them, who makes sails, asked to be introduced.
The defense had argued that the payments were advances on a salary that the board had promised but never wrote down.
Pendergast remains free until he is sentenced. Each count carries up to five years.`,
  },
  {
    key: "eviction-appeal",
    ageHours: 57,
    place: "Capital City",
    headline: "High court: a text message is not a written notice to leave",
    summary: "The unanimous ruling concerns a tenant in Ashgrove and reaches every landlord in the state.",
    tags: ["courts", "housing", "appeal"],
    body: `A landlord cannot end a tenancy by text message, the state's highest court ruled on {day}, because the law asks for a notice "in writing, signed and delivered."
The unanimous opinion came in the case of a bakery worker in Ashgrove who had changed her telephone number and learned of her eviction from a locksmith.
"The legislature may decide that a telephone is a letter box," Justice Horatia Finch wrote. "It has not yet done so."
Landlords' and tenants' groups both said that they were glad to know.`,
  },
  {
    key: "noise-organ",
    ageHours: 73,
    place: "Harlan Falls",
    headline: "Steam organ may play until eight, magistrate decides after a visit",
    summary: "She stood in the neighbor's garden with a decibel meter and a sandwich.",
    tags: ["courts", "civil", "offbeat"],
    picture: print("parade", "The Harlan Falls carousel and its organ draw crowds at weekends.", credit),
    body: `The steam organ of the Harlan Falls carousel may go on playing until 8 p.m. at weekends, a magistrate has decided, but must leave out the "Thunder Gallop" after six.
Magistrate Perpetua Vane visited the complainants' garden on {day-1} and measured 58 decibels during waltzes and 74 during the gallop. The town's limit is 65.
The neighbors, a retired couple, said that they had no wish to silence the organ. They would be satisfied, they told the court, with an evening in which they could hear the end of a film.`,
  },
  {
    key: "dairy-contract",
    ageHours: 88,
    place: "Oxbow",
    by: "Hugo Bellamy",
    headline: "Dairy cooperative must honor its milk price, appeals panel says",
    summary: "Twenty-six farms are owed about $1.1 million.",
    tags: ["courts", "agriculture", "civil"],
    body: `A cooperative that lowered its milk price in the middle of a contract must pay 26 farms the difference, a three-judge panel ruled on {day}.
The sum is about $1.1 million with interest, or $42,000 a farm on average. The cooperative had relied on a clause that let it act on "market events."
A fall in prices is what a fixed price is for, the panel wrote. An event, it added, "must at least be unusual."
The cooperative's board meets on {day+5}.`,
  },
  {
    key: "arson-barn",
    ageHours: 112,
    place: "Mill Prairie",
    headline: "Two teenagers sent to rebuild the barn they burned",
    summary: "The owner asked for carpenters rather than convicts.",
    tags: ["courts", "juvenile"],
    picture: print("hills", "Mill Prairie Township, where the barn stood.", credit),
    body: `Two boys of 15 and 16 who set fire to an empty barn in Mill Prairie will spend their Saturdays rebuilding it, under a plan approved by the juvenile court on {day}.
The barn's owner, whose grandfather had raised it in 1908, asked for that outcome. A retired carpenter will be in charge, and the boys' wages from summer work will pay for a third of the lumber.
If the roof is on within 18 months, their record will be closed. The boys are not named because of their age.`,
  },
  {
    key: "probate-library",
    ageHours: 136,
    place: "Point Garnet",
    by: "Sabine Orr",
    headline: "Will that left a house “to whoever reads most” is valid, judge rules",
    summary: "The library will hold the cards as evidence.",
    tags: ["courts", "probate", "offbeat"],
    picture: print("library", "The reading room at Point Garnet.", credit),
    body: `A will in which a retired Point Garnet librarian left her house to "whichever of my nephews and nieces reads most in the year after I die" is valid, a probate judge held on {day}.
Three of the seven heirs had called the condition impossible to prove. Judge Alastair Quince thought otherwise: the county library keeps records, and all seven had agreed to open theirs.
Children's books count half, he decided, unless read aloud.
The year ends in four months. By the library's last tally, two cousins are eleven books apart.`,
  },
  {
    key: "insurance-hail",
    ageHours: 160,
    place: "Stonewell",
    headline: "Insurer must pay for hail that fell “sideways”",
    summary: "A policy that covered roofs also covers the wall that the wind made into one.",
    tags: ["courts", "insurance"],
    body: `An insurer must pay $28,400 for damage to the west wall of a Stonewell machine shed, though the policy covered hail "to the roof" only, a judge has ruled.
In the storm in question the wind reached 71 miles an hour. An expert told the court that hail had struck the wall at an angle of 12 degrees from the horizontal.
The policy, the judge noted, did not say which way was up.`,
  },
  {
    key: "docket-week",
    ageHours: 196,
    place: "Riverbend",
    headline: "In brief: from the Alder County docket",
    summary: "Sentences and pleas of the week.",
    tags: ["courts", "briefs", "Alder County"],
    body: `- Dale R. Stinnett, 44, of Harlan Falls: driving without insurance, third offense; fined $750, license suspended for 90 days.
- Marian K. Oates, 29, of Riverbend: pleaded not guilty to passing three bad checks at a feed store; hearing on {date+21}.
- A Cutler's Landing tavern: fined $400 for serving after 2 a.m.; the owner told the court that the clock had stopped.
- Theo P. Ransome, 51, of Oxbow: charge of keeping 14 geese within the town limits dismissed; three had been visitors.
- Jury duty: 46 residents were called for the coming session, 39 appeared, and all were thanked.`,
  },
];
