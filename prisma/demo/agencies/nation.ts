import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Ada Quist / Northmark Press";

/** National stories of Northmark Press. */
export const nation: Story[] = [
  {
    key: "rail-bill",
    ageHours: 3,
    urgency: 3,
    place: "Capital City",
    by: "Lorna Petrakis",
    headline: "Senate passes small-town rail bill after a night of amendments",
    summary: "The measure would restore passenger trains to 61 towns that lost them half a century ago.",
    tags: ["politics", "transport"],
    picture: print(
      "train",
      "A two-car test train crosses the Stillwater viaduct, one of 38 bridges the bill would repair.",
      credit,
    ),
    body: `The Senate voted 57–41 early on {day} to spend $4.8 billion over eight years on passenger trains for small towns, ending a night in which members disposed of 112 amendments and two pots of soup.
The bill pays for track and bridges on nine regional lines and guarantees each at least four trains a day in either direction. Sixty-one towns that lost their passenger service between 1958 and 1971 would have a station again.
Its passage was in doubt until shortly after 2 a.m., when four senators from farm states won a clause that protects the night hours for grain traffic.
"My mother took the 7:12 to nursing school," said the transport committee's chair, Winifred Aldous. "There has been no 7:12 since. I would like the next girl to have one."
Opponents called the cost per rider unreasonable. The budget office puts it at $31 a trip in the fifth year, against $19 for the rural bus grants now in force.
The House takes up the bill in two weeks.`,
  },
  {
    key: "postal-hours",
    ageHours: 11,
    place: "Capital City",
    by: "Desmond Yarrow",
    headline: "Rural post offices to keep Saturday hours for three more years",
    summary: "The postal regulator has turned down a plan to close 2,900 counters at weekends.",
    tags: ["government", "rural"],
    body: `Nearly 3,000 rural post offices will stay open on Saturday mornings until at least the end of the decade, the postal regulator ruled on {day}.
The postal service had asked to close the counters to save $88 million a year. The regulator found that two-thirds of the saving would be lost in parcels carried twice.
In 411 of the towns concerned there is no other place to pay a bill in cash, the ruling notes. In 96 the post office is the only public room with a telephone.
The service said that it would comply and study shorter weekday hours instead.`,
  },
  {
    key: "well-water",
    ageHours: 22,
    place: "Marlow Springs",
    by: "Ines Fairweather",
    headline: "One private well in nine has too much nitrate, national survey finds",
    summary:
      "The first count in 22 years tested 14,600 household wells. The remedy is often a deeper casing.",
    tags: ["health", "environment"],
    picture: print(
      "hills",
      "Farm country above Marlow Springs, where a quarter of the wells tested were over the limit.",
      credit,
    ),
    body: `One private well in nine contains more nitrate than public suppliers are allowed to deliver, according to the first national survey of household wells in 22 years.
Geologists took water from 14,600 kitchens. The limit of 10 milligrams a liter, which is meant to protect infants, was exceeded in 11.2 percent of the samples; in the worst county the share was 39 percent.
Public systems must test every quarter. About 13 million households that pump their own water are under no such duty.
## Depth matters most
Wells of less than 50 feet were four times as likely to fail as those of more than 150. "The soil does a great deal of work if it is given enough of it," said Margit Solheim, who led the survey.
A deeper casing costs $3,000 to $9,000. The farm department is considering a loan fund for the purpose.
Owners can have a sample tested for $25 to $40 at most county health offices.`,
  },
  {
    key: "ferry-pilots",
    ageHours: 30,
    place: "Cape Renwick",
    headline: "Ferry pilots accept contract, ending eleven days of reduced crossings",
    summary: "The 640 pilots will work no more than 11 hours in a day.",
    tags: ["labor", "transport"],
    picture: print("harbor", "Ferries tied up at Cape Renwick before the vote.", credit),
    body: `The pilots of the northern ferries have accepted a three-year contract by 512 votes to 97, and the boats will return to their full timetable on {day+1}.
The 640 pilots had refused overtime for eleven days. Their union won a limit of 11 working hours in any day, down from 14, and a raise of 9 percent over three years.
The ferry authority will hire 45 more pilots. It put the cost of the dispute at $6 million, most of it in fares returned.
Islanders said that the eleven days had not been all bad. The school on Little Renwick held its classes on the dock.`,
  },
  {
    key: "census-clerks",
    ageHours: 41,
    place: "Capital City",
    by: "Lorna Petrakis",
    headline: "Census office finds 1,100 towns that changed their names without telling anyone",
    summary: "Some had dropped an apostrophe; one had been two towns for thirty years.",
    tags: ["government", "offbeat"],
    body: `The census office has finished comparing its list of the country's towns with what the towns call themselves, and has found 1,108 differences.
Most are small. Four hundred and six places have lost an apostrophe since the list was last revised; 51 have gained one. Eighty-eight now write "Saint" in full.
Others took longer to settle. Nettle Fork has been two municipalities, North and South, since a quarrel about a water tower in the 1990s. Both had gone on sending in one form.
"They took turns," said Rupert Inglewood, who runs the office's geography section. "It was very civil."
The new list takes effect with the next annual estimates.`,
  },
  {
    key: "wildfire-crews",
    ageHours: 53,
    place: "Juniper Gap",
    by: "Tobias Renn",
    headline: "Crews hold the Juniper Gap fire at the old mining road",
    summary: "About 18,000 acres have burned; 240 households may return today.",
    tags: ["fire", "environment"],
    picture: print(
      "forest",
      "Pines above Juniper Gap, where crews cleared a line along the old mining road.",
      credit,
    ),
    urgency: 3,
    body: `Firefighters have stopped the southern edge of the Juniper Gap fire along a mining road that had not been used since the 1930s, and 240 of the 390 households that left their homes may return.
The fire has covered about 18,000 acres since lightning started it nine days ago. It was 60 percent contained on the evening of {day-1}. Eleven buildings have burned, seven of them barns. Nobody has been killed.
Retired miner Abel Trask, 91, showed crews where the overgrown road ran. They cleared four miles of it in 26 hours.
"He walked the first half mile in front of the bulldozer," said the incident commander, Corinne Vasquez-Hale. "We could not persuade him to ride."
Wind of up to 25 miles an hour is forecast for {day+1}. The order to stay away remains in force north of Sawtooth Creek.`,
  },
  {
    key: "school-lunch-rule",
    ageHours: 70,
    place: "Capital City",
    headline: "Schools may buy milk and apples from the next farm over, new rule says",
    summary: "Purchases of up to $75,000 a year from growers within 50 miles no longer need a sealed bid.",
    tags: ["education", "agriculture"],
    picture: print("orchard", "Apples ready for a school delivery.", credit),
    body: `School kitchens may spend up to $75,000 a year with farms less than 50 miles away without asking for sealed bids, under a rule published on {day}.
The old limit of $10,000 had been in force for 31 years. Districts said that it bought, at today's prices, about four weeks of apples.
Kitchens must still compare three prices when three are to be had, and must publish what they paid.
The rule applies from the start of next term.`,
  },
  {
    key: "bridge-inspections",
    ageHours: 92,
    place: "Harrow Point",
    by: "Desmond Yarrow",
    headline: "Drones inspect a bridge in two hours that took a week by rope",
    summary: "Engineers in four states compared the results. The rope team still found more rust.",
    tags: ["transport", "technology"],
    picture: print("bridge", "The Harrow Point bridge, one of twelve in the comparison.", credit),
    body: `Small drones can photograph every rivet of a steel bridge in about two hours, but people on ropes still find more of what is wrong with it, a comparison of twelve bridges has shown.
Engineers in four states had each bridge examined both ways and did not tell one team what the other had seen. The drones found 81 percent of the defects that were later confirmed, the climbers 93.
Together they found all but two.
"The drone never gets tired and the climber never gets bored," said Philippa Strand, the study's author. "We recommend both, in that order."
An inspection by drone costs about $4,000, one by rope $38,000. The highway department will allow drones for the yearly look and keep ropes for the full survey every six years.`,
  },
  {
    key: "night-nurses",
    ageHours: 118,
    place: "Fort Dunmore",
    by: "Ines Fairweather",
    headline: "Hospitals that let night nurses nap report fewer errors, study says",
    summary: "A 30-minute rest between 2 and 4 a.m. cut mistakes with medicines by a quarter.",
    tags: ["health"],
    body: `Nurses who were allowed to sleep for half an hour on the night shift made a quarter fewer mistakes with medicines, according to a two-year trial in 16 hospitals.
The rest had to be taken between 2 and 4 a.m., in a dark room away from the ward, with a colleague covering. Errors fell from 4.1 to 3.0 for each thousand doses.
The effect was strongest in the last two hours before dawn. Nurses also reported fewer near accidents on the drive home.
Eleven of the 16 hospitals have kept the practice. The others said that they had no colleague to spare.`,
  },
  {
    key: "paper-ballots",
    ageHours: 141,
    place: "Capital City",
    headline: "All but two states will vote on paper next year",
    summary: "Counties are hiring retired bank tellers to count, and are glad to have them.",
    tags: ["elections"],
    picture: print("city", "Lights in the capital on the night the survey was published.", credit),
    body: `Every state but two will use paper ballots next year, the conference of election clerks said on {day}, after the last large county to vote by touch screen ordered 400 scanners.
Clerks reported fewer worries about machines than about people. Half of the counties in the survey are short of poll workers, by 14 on average.
Some have found an answer in the closing of bank branches. In three states, retired tellers made up a fifth of last autumn's counters.
"They count everything twice without being asked," one clerk wrote.`,
  },
  {
    key: "lighthouse-keepers",
    ageHours: 166,
    place: "Grindle Head",
    by: "Tobias Renn",
    headline: "Government gives away nine lighthouses, with conditions",
    summary: "Takers must open the towers to visitors 20 days a year and keep the paint white.",
    tags: ["heritage", "offbeat"],
    picture: print(
      "harbor",
      "The light at Grindle Head, built in 1869, is among those on offer.",
      "Northmark Press",
    ),
    body: `Nine lighthouses are to be had for nothing from the coast office, which no longer needs them and would like to stop painting them.
Public bodies and charities may apply until the end of the quarter. If none is suitable, the towers will be auctioned.
The conditions fill eleven pages. The light itself, where there is one, remains government property and may not be touched. Visitors must be admitted on at least 20 days a year. The tower at Grindle Head comes with a foghorn, which "may be sounded on the keeper's birthday."
Of the 150 lighthouses given away since the program began, 141 are open. Four are inns, and one is a school of bagpiping.`,
  },
  {
    key: "farm-labor-count",
    ageHours: 205,
    place: "Capital City",
    headline: "Average farmer's age falls for the first time since records began",
    summary: "It is down by two months, to 57 years and ten.",
    tags: ["agriculture", "statistics"],
    picture: print("harvest", "Harvest in the central plains.", credit),
    body: `The average age of the country's farmers has fallen for the first time since it was first recorded 80 years ago, by two months, to 57 years and ten months.
The farm department found 31,000 more farmers under 35 than five years earlier. Most run holdings of less than 50 acres, and six in ten have another job.
The number over 75 also rose. The department called the result "a change of direction, not yet of distance."`,
  },
];
