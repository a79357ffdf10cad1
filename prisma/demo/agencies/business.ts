import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Brassbell Markets Desk";

/** Company and trade stories of the markets desk. */
export const business: Story[] = [
  {
    key: "elevator-merger",
    ageHours: 7,
    place: "Stonewell",
    by: "Gwen Tolliver",
    headline: "Two grain cooperatives vote to merge after 90 years as neighbors",
    summary: "Members of Stonewell and Mill Prairie approved the plan by 71 and 68 percent.",
    tags: ["agriculture", "companies"],
    picture: print(
      "harvest",
      "Harvest near Stonewell, where two elevators have stood a mile apart since the 1930s.",
      credit,
    ),
    body: `The grain cooperatives of Stonewell and Mill Prairie will become one, their members decided on {day}, joining 2,300 farms and eleven elevators under a single board.
Both needed two-thirds of the votes. Stonewell approved with 71 percent, Mill Prairie with 68.
The merged cooperative will handle about 46 million bushels a year. It plans to replace two truck pits with a rail loop that fills 110 cars in 14 hours.
No elevator closes before the harvest after next. The name was left to a committee of six, three from each side, "and a referee," the minutes say.`,
  },
  {
    key: "harbor-container",
    ageHours: 17,
    place: "Lakeshore",
    by: "Gwen Tolliver",
    headline: "Lakeshore harbor lands its first container service in a generation",
    summary: "One ship a week will carry furniture out and tile in from the spring.",
    tags: ["shipping", "trade"],
    picture: print("harbor", "The inner harbor at Lakeshore.", credit),
    body: `A weekly container ship will call at Lakeshore from the opening of the season, the harbor commission announced on {day}. It is the port's first scheduled cargo service since the coal boats stopped 27 years ago.
The 180-container *Marigold Trader* will link Lakeshore with two ports across the lake. Three furniture makers in Ashgrove have booked 40 percent of the space eastbound.
The commission is spending $5.6 million on a crane and a paved yard, and expects the service to bring 55 jobs.
A truck from Ashgrove to the far shore takes eleven hours. The ship takes fourteen, but costs about half as much.`,
  },
  {
    key: "hardware-coop",
    ageHours: 34,
    place: "Harlan Falls",
    headline: "Hardware store's 640 customers buy it when the owners retire",
    summary: "Shares cost $250 and come with the right to argue about the stock.",
    tags: ["retail", "companies"],
    body: `The hardware store in Harlan Falls has been sold to 640 of its customers, who paid $250 or more for a share in it.
Its owners, Nils and Oona Haverford, had looked for a buyer for three years. A chain offered more but would have kept only the parking lot, they said.
The eight employees stay. The new board has promised to go on selling single screws.`,
  },
  {
    key: "battery-plant",
    ageHours: 50,
    place: "Terrace Heights",
    by: "Anton Brisbane",
    headline: "Storage maker picks Terrace Heights for plant with 380 jobs",
    summary: "The company will build batteries the size of a closet in a former refrigerator works.",
    tags: ["manufacturing", "energy"],
    picture: print("city", "Terrace Heights after dark.", credit),
    body: `A maker of household storage batteries will spend $94 million on a plant in the former refrigerator works at Terrace Heights and hire 380 people over three years.
Starting pay is $24.50 an hour, the company, Larkspur Storage, told the county board. The county will forgo $3.1 million of property tax over eight years and may claim it back if fewer than 300 jobs are filled.
Production is to begin in 20 months. The works closed six years ago, with the loss of 720 jobs.
"The floor is level, the roof is tight and the people know how to build a heavy box," said the company's founder, Miriam Askew.`,
  },
  {
    key: "mortgage-survey",
    ageHours: 76,
    place: "Capital City",
    headline: "Home loans get dearer for a fourth week, to 6.42 percent",
    summary: "Applications to buy fell by 2 percent; those to refinance by nine.",
    tags: ["finance", "housing"],
    body: `The average rate of a 30-year home loan rose to 6.42 percent, from 6.35 a week earlier, according to a survey of 118 savings banks published on {day}.
| Loan | This week | Last week | A year ago |
| 30 years, fixed | 6.42% | 6.35% | 6.71% |
| 15 years, fixed | 5.66% | 5.60% | 5.98% |
| 5 years, adjustable | 5.91% | 5.93% | 6.20% |
Applications for loans to buy a house fell by 2 percent, those to replace an older loan by 9.`,
  },
  {
    key: "cheese-recall",
    ageHours: 101,
    place: "Oxbow",
    headline: "Creamery recalls 4,800 wheels after mislabeling them as mild",
    summary: "Nobody was hurt. Several customers asked for more.",
    tags: ["food", "retail"],
    body: `Oxbow Valley Creamery has recalled 4,800 wheels of cheese that were labeled mild and had been aged for 26 months.
The wheels, sold in three states under lot numbers beginning with 17, are safe to eat. The creamery offers a refund or, to those who prefer it, a correct label.
By {day} it had received 61 requests for refunds and 240 for the label.`,
  },
  {
    key: "print-works",
    ageHours: 129,
    place: "Lakeshore",
    by: "Anton Brisbane",
    headline: "Seed-packet printer outgrows its building for the third time",
    summary: "Bindweed Press now prints one in five seed packets sold in the country.",
    tags: ["manufacturing", "companies"],
    picture: print("orchard", "Orchards beyond Ashgrove, where Bindweed Press will move.", credit),
    body: `Bindweed Press, which began in a Lakeshore garage with one used press, will move its 87 employees to a former cannery in Ashgrove next year.
It prints one in five of the seed packets sold in the country, about 190 million a year, and draws every plant by hand.
The move costs $11 million. The company will keep its art department of nine in Lakeshore, "because of the light."`,
  },
  {
    key: "trucking-hours",
    ageHours: 187,
    place: "Riverbend",
    headline: "Valley truckers share empty return trips and save 210,000 miles",
    summary: "Fourteen family firms post their empty trucks on one list each evening.",
    tags: ["transport", "companies"],
    picture: print("hills", "The valley road between Riverbend and Harlan Falls.", credit),
    body: `Fourteen trucking firms in the river valley have saved 210,000 empty miles in a year by telling one another each evening where their trucks will be.
The list began on a telephone and is now kept by a retired dispatcher, who takes no fee. In the first month it filled nine return trips. Last month it filled 212.
The firms compete for outbound loads as before. "We fight in the morning," said Earl Vandermeer, who owns six trucks.`,
  },
];
