import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Emil Draskov / Northmark Press";

/** Foreign stories of Northmark Press; the countries are invented. */
export const world: Story[] = [
  {
    key: "strait-accord",
    ageHours: 6,
    urgency: 3,
    place: "Port Alder, Kestrel Islands",
    by: "Yusuf Marchetti",
    headline: "Kestrel Islands and Valmora sign fishing accord after 40 years of cut nets",
    summary: "The two governments will share the strait by season, and a joint boat will do the counting.",
    tags: ["diplomacy", "fishing"],
    picture: print("harbor", "Trawlers in Port Alder on the morning of the signing.", credit),
    body: `The Kestrel Islands and Valmora signed an agreement on {day} that divides the Narrow Strait by season rather than by line, and so ends a quarrel in which both sides' boats had cut each other's nets for 40 years.
Islanders will fish for herring from January to May, Valmorans for mackerel from June to October. In the two months between, nobody fishes.
Catches will be counted by one vessel with a mixed crew. Its first captain was chosen by lot and comes from the landlocked canton of Sorrin.
"She does not care for fish," said the islands' foreign minister, Odile Tamm. "Both delegations found this reassuring."
Boat owners on both shores have until {day+14} to object. The harbor guilds have said that they will not.`,
  },
  {
    key: "capital-flood",
    ageHours: 15,
    place: "Velden, Tarn Republic",
    by: "Agnes Holub",
    headline: "Flood walls hold in Velden as the river crests a hand below the top",
    summary: "About 9,000 people spent the night on higher ground; trams are to run again tomorrow.",
    tags: ["weather", "disaster"],
    picture: print("rain", "Rain over the old quarter of Velden.", credit),
    urgency: 3,
    body: `The river Tarn crested in the republic's capital shortly before dawn on {day}, 11 centimeters below the top of flood walls that the city finished eight months ago.
About 9,000 people from the low quarters had spent the night in schools and in the opera house. Firefighters closed the last gate by hand when its motor failed.
The old quarter stayed dry for the first time in four great floods. Downstream, 300 houses in the villages of the plain are under water. Two people are missing.
The walls had been opposed for years because they hide the river from the cafés along it. "I signed the petition against them," said Bruno Maly, who owns one. "I have come to look at them again."`,
  },
  {
    key: "island-grid",
    ageHours: 26,
    place: "San Meriel",
    headline: "San Meriel runs for a week on wind and one large battery",
    summary: "The island of 40,000 people switched off its oil station for 172 hours.",
    tags: ["energy", "environment"],
    body: `The island of San Meriel has gone for a week without burning oil for electricity, its power company said on {day}.
Eighteen turbines and a battery in a former sugar warehouse carried the load for 172 hours, until the wind fell. The old station, which burns a tanker of oil each fortnight, was back on within four minutes.
The company hopes to do without it for 200 days next year. Prices will fall by a tenth from the new quarter.`,
  },
  {
    key: "mountain-railway",
    ageHours: 37,
    place: "Sorrin",
    by: "Agnes Holub",
    headline: "Snowbound village gets its mail by cable after the pass road closes",
    summary: "The post travels 2,300 meters in a gondola built for cheese.",
    tags: ["offbeat", "transport"],
    picture: print("snow", "Upper Sorrin, where the pass road is shut for the season.", credit),
    body: `The 212 residents of Upper Sorrin are receiving their mail in a gondola built to carry cheese, after an early closing of the pass.
The cable runs 2,300 meters across a gorge from the dairy to the valley station. The dairy's manager, Vreni Casal, weighs every bag so that it hangs level with an equal load of cheese.
"Letters are light," she said. "People have been asked to write more."
A rockfall on {day-9} blocked the road. Clearing it must wait for the thaw.`,
  },
  {
    key: "language-law",
    ageHours: 48,
    place: "Halvern",
    by: "Yusuf Marchetti",
    headline: "Halvern gives its smallest language a radio hour and a place on road signs",
    summary: "Some 4,100 people speak Ostish. Parliament voted for the law without a dissenting voice.",
    tags: ["politics", "culture"],
    body: `Parliament in Halvern has made Ostish, which is spoken by some 4,100 people in five valleys, an official language of the region where it is used.
Road signs will carry both names from next year, and state radio will broadcast for an hour a day. Witnesses may testify in Ostish in the local court.
The law was proposed by a member who does not speak it. "My grandmother did, and stopped when I came in," Katrin Lowe told the chamber.
Linguists count 31 words for kinds of slope. The transport ministry has asked which to use.`,
  },
  {
    key: "harbor-strike",
    ageHours: 64,
    place: "Great Basso, Valmora",
    headline: "Dockers return at Great Basso as port agrees to slow its new cranes",
    summary: "Ships had waited up to nine days at Valmora's largest harbor.",
    tags: ["labor", "trade"],
    body: `Dockers at Great Basso went back to work on {day} after the port agreed to run its automatic cranes at four-fifths of their speed while people are on the quay.
Thirty-seven ships had been waiting, some of them for nine days. The port expects to clear them within a week.
Two dockers were hurt in the spring by containers set down faster than they could step away. The cranes' makers have promised a warning light and a horn.
Shippers said that grain for the islands would be unloaded first.`,
  },
  {
    key: "museum-return",
    ageHours: 79,
    place: "Velden, Tarn Republic",
    by: "Agnes Holub",
    headline: "Museum sends a temple bell home, and its town comes to hear it off",
    summary: "The bell had hung in Velden since a general brought it back in 1884.",
    tags: ["culture", "diplomacy"],
    picture: print("city", "Velden on the eve of the bell's departure.", credit),
    body: `A bronze bell that a general carried off in 1884 was rung in Velden for the last time on {day-1}, before it was lowered from the city museum and put aboard a ship for the Kestrel Islands.
Several thousand people came to listen. The museum had expected a few dozen, and had set out chairs for them.
The bell's own town, Saint Orrin, asked for it in 1921, 1958 and 2003. The fourth letter, from a class of ten-year-olds, was answered within a month.
In return, the town will send a recording of the bell to be played in Velden each New Year's Eve.`,
  },
  {
    key: "cable-repair",
    ageHours: 99,
    place: "Port Alder, Kestrel Islands",
    headline: "Repair ship finds the cut in the islands' cable: a swordfish did it",
    summary: "The Kestrel Islands were on satellite telephone for three days.",
    tags: ["technology", "offbeat"],
    body: `Engineers have mended the undersea cable to the Kestrel Islands and have found the cause of the break still attached to it.
A swordfish had driven its bill through both layers of armor at a depth of 400 meters, where the cable hangs free between two rocks.
The islands' 71,000 people had shared a satellite link for three days. Banks limited withdrawals, and the daily paper printed a page of messages to relatives.
The bill, 92 centimeters long, goes to the maritime museum.`,
  },
  {
    key: "grain-corridor",
    ageHours: 121,
    place: "Great Basso, Valmora",
    by: "Yusuf Marchetti",
    headline: "Five countries agree on one grain weighbridge and cut two days from the border",
    summary: "Trucks had been weighed up to four times, with four results.",
    tags: ["trade", "agriculture"],
    picture: print("harvest", "Wheat on the Valmoran plain.", credit),
    body: `Five countries will accept one another's weighing of grain trucks from next month, an agreement that hauliers expect to save two days on the road to the sea.
A truck from the Tarn plain to Great Basso now crosses four weighbridges. In a test of 50 trucks, no two bridges agreed; the widest difference was 610 kilograms, most of it rain.
The new rule names one bridge, at Lower Sorrin, and one inspector from each country. Drivers may have coffee.`,
  },
  {
    key: "glacier-survey",
    ageHours: 147,
    place: "Sorrin",
    headline: "Glacier gives back a climbers' camp from 1931, with the kettle",
    summary: "Three names in a notebook have been traced; all three came home.",
    tags: ["science", "history"],
    picture: print("snow", "The upper valley below the Sorrin glacier.", credit),
    body: `The Sorrin glacier has released the camp of three climbers who left it in a storm in 1931: a tent, two ice axes, a tin of mustard and a kettle.
A notebook names them, and the canton's archive has found what became of them. All three reached the valley; one later ran the village school.
The camp had moved 3.1 kilometers downhill in the ice. The glacier has become 48 meters thinner in the same time.`,
  },
  {
    key: "tram-anniversary",
    ageHours: 173,
    place: "Halvern",
    headline: "Halvern's number 4 tram completes a century with the same bell",
    summary: "It has gone around the world 210 times without leaving the city.",
    tags: ["transport", "culture"],
    picture: print("train", "The upper section of Halvern's hill tramway.", credit),
    body: `Tram number 4 in Halvern has been in service for 100 years, with its second motor, its fifth set of seats and its first bell.
By the city's reckoning it has covered 8.4 million kilometers. Passengers rode free on {day}, and the line was full until midnight.
The driver of the first run was Otto Reis. The driver of the anniversary run was his great-granddaughter.`,
  },
  {
    key: "vaccine-cooler",
    ageHours: 214,
    place: "San Meriel",
    headline: "Clay cooler keeps vaccines cold for nine days without power",
    summary: "Health workers on outer islands carried it by canoe in a trial.",
    tags: ["health", "technology"],
    body: `A cooler made of clay, sand and a liter of water has kept vaccines below 8 degrees for nine days in a trial on San Meriel's outer islands.
Health workers took 60 of the pots by canoe and on foot to villages without electricity. Two broke; in the others no dose was lost.
Each costs about as much as three bags of ice. The island's health office has ordered 2,000.`,
  },
];
