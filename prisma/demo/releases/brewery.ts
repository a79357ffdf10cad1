import type { WrittenRelease } from "./shape.ts";

const june = {
  name: "June Abernathy",
  email: "june@millwright.example",
  phone: "+1 555 0142",
  public: true,
};
const teo = { name: "Teo Lindqvist", email: "teo@millwright.example", phone: "+1 555 0143", public: false };
const house = { organisation: "millwright", author: "author@demo.test", place: "Riverbend" };

/** Releases of the brewery-restaurant. */
export const brewery: WrittenRelease[] = [
  {
    ...house,
    key: "millwright-grain-contract",
    state: "published",
    ageHours: 5,
    kind: "business",
    headline: "Millwright Brewing signs five-year barley contract with six Alder County farms",
    subheadline: "Agreement fixes a floor price and brings malting back to the county after 38 years",
    summary:
      "Six Alder County farms will grow 410 acres of malting barley for Millwright Brewing & Kitchen under a five-year contract with a guaranteed floor price.",
    body: `Millwright Brewing & Kitchen has signed a five-year contract with six Alder County farms for malting barley, the first such agreement in the county since the Osgood flour mill stopped buying local grain 38 years ago.
The farms, between Mill Prairie and Stonewell, will plant 410 acres next spring. Millwright will pay a floor price of $6.10 a bushel, with a premium for low protein, and will take delivery even when a wet harvest makes the grain fit only for feed.
## Malt made on Water Street
The brewery will floor-malt part of the crop itself in the mill's former bagging hall. Two malting floors, a steep tank and a small kiln are to be running by the end of next summer. The work will create four full-time jobs.
| Farm township | Acres | First delivery |
| Mill Prairie | 180 | July |
| Stonewell | 145 | July |
| Oxbow | 85 | August |
The total cost of the malting floor is $640,000, of which $150,000 comes from the county's rural processing loan fund. The loan is repayable over ten years.`,
    quotes: [
      {
        text: "A farmer cannot add a new crop on a handshake. The floor price is there so that a bad June does not become our neighbors' problem alone.",
        speaker: "Teo Lindqvist",
        role: "brewer and co-founder, Millwright Brewing & Kitchen",
      },
      {
        text: "My father hauled to the Osgood mill. I never expected to back a truck up to the same dock.",
        speaker: "Harriet Voss",
        role: "farmer, Mill Prairie Township",
      },
    ],
    contacts: [june, teo],
    sections: ["business", "local"],
    places: ["Riverbend", "Mill Prairie", "Stonewell"],
    publications: ["courier", "herald"],
  },
  {
    ...house,
    key: "millwright-harvest-supper",
    state: "published",
    ageHours: 20,
    kind: "event",
    headline: "Millwright Kitchen sets one long table for the river harvest supper",
    summary:
      "Two hundred seats at a single table along Water Street; the proceeds go to the volunteer fire company's new boat.",
    body: `Millwright Brewing & Kitchen will close one block of Water Street on {event} and set a single table for 200 people between the mill and the ferry stairs.
The four-course supper uses only what the six farms of the brewery's growers' circle bring in that week. There will be a meatless version of every course, and cider as well as beer.
- Seating begins at 5 p.m.; supper is served at 5:30
- The Oxbow Brass Quintet plays from the mill steps
- In case of rain the table moves into the bagging hall
Proceeds go to the Riverbend Volunteer Fire Company, which is raising $58,000 for a shallow-draft rescue boat. Last year's supper brought in $9,400.`,
    quotes: [
      {
        text: "We laid the boards end to end in the yard to see whether it could be done. It can, if people like each other.",
        speaker: "June Abernathy",
        role: "chef and co-founder",
      },
    ],
    contacts: [june],
    sections: ["community", "culture"],
    places: ["Riverbend"],
    publications: ["courier"],
    event: {
      startsInDays: 12,
      from: "17:00",
      to: "21:00",
      venue: "Water Street, in front of the Osgood mill",
      address: "40 Water Street, Riverbend",
      price: "$65; children under 12, $20",
      organiser: "Millwright Brewing & Kitchen",
      url: "https://millwright.example/harvest-supper",
    },
  },
  {
    ...house,
    author: "teo@demo.test",
    key: "millwright-head-brewer",
    state: "published",
    ageHours: 51,
    kind: "appointment",
    headline: "Millwright Brewing names Salome Grady head of production",
    summary:
      "The former quality manager of a Point Garnet cidery takes over the brewhouse as Millwright adds its own malting floor.",
    body: `Millwright Brewing & Kitchen has appointed Salome Grady head of production, a new position that covers brewing, cellaring and, from next summer, malting.
Grady, 36, spent nine years at a cidery in Point Garnet, the last four as quality manager. She trained as a food chemist and grew up on a dairy farm near Oxbow. She begins on {start}.
She will lead a team of eleven. Co-founder Teo Lindqvist, who has run the brewhouse since the company opened, will concentrate on grain buying and the malting project.`,
    quotes: [
      {
        text: "I have tasted what this water does to a plain pale beer. It is soft and a little stubborn, and I look forward to arguing with it.",
        speaker: "Salome Grady",
        role: "head of production",
      },
    ],
    contacts: [june],
    sections: ["business"],
    places: ["Riverbend", "Point Garnet"],
    publications: ["courier", "herald"],
    appointment: {
      person: "Salome Grady",
      role: "Head of production",
      previousRole: "Quality manager of a cidery in Point Garnet",
      startsInDays: 18,
    },
  },
  {
    ...house,
    key: "millwright-heat-recovery",
    state: "published",
    ageHours: 126,
    kind: "business",
    headline: "Millwright Brewing to heat the Water Street library with spare brewhouse steam",
    summary:
      "A 300-foot pipe under the alley will carry waste heat from the mill to the public library's radiators from November to April.",
    body: `Millwright Brewing & Kitchen and the Riverbend Public Library will share heat this winter. A 300-foot insulated pipe, laid beneath Cooper's Alley last week, will carry hot water from the brewery's wort chiller to the library's radiators.
The brewery throws away enough warmth on four brewing days a week to supply about 60 percent of what the library's reading rooms need between November and April, according to a study by the county energy office. The library's gas boiler stays in place for cold weekends.
The pipe cost $118,000. The library's building fund paid $70,000, the brewery the rest. The town will waive the alley's right-of-way fee for 15 years.
The exchange is metered at both ends, and the readings will be posted monthly in the library's front hall.`,
    quotes: [
      {
        text: "The children's room will be warmest on the days the alley smells of toast. We consider that a service in itself.",
        speaker: "Constance Amberley",
        role: "director, Riverbend Public Library",
      },
    ],
    contacts: [june],
    sections: ["business", "local"],
    places: ["Riverbend"],
    publications: ["courier"],
  },
  {
    ...house,
    key: "millwright-oyster-weekend",
    state: "scheduled",
    ageHours: 3,
    publishInHours: 19,
    kind: "event",
    headline: "Millwright Brewing and Lakeshore fishers bring a lake-fish weekend to Riverbend",
    summary:
      "Three harbor boats will send their catch upriver for two days of smoking, frying and a filleting contest at the Osgood mill.",
    body: `Millwright Brewing & Kitchen will cook for two days with fishers from Lakeshore harbor, beginning on {event}, when the first whitefish and perch come upriver on ice.
The smokers will be lit at dawn in the mill yard. Captain Rosalind Teague of the tug *Patience* will teach a filleting class at 1 p.m. each day, limited to 16 people with their own knives.
The weekend returns a visit: in May the brewery poured at Lakeshore's launching day. Both towns' historical societies will show photographs of the packet boats that once joined them.`,
    contacts: [june],
    sections: ["community", "business"],
    places: ["Riverbend", "Lakeshore"],
    publications: ["courier", "herald"],
    event: {
      startsInDays: 9,
      from: "11:00",
      to: "20:00",
      venue: "Mill yard, Millwright Brewing & Kitchen",
      address: "40 Water Street, Riverbend",
      price: "Free entry; plates from $9",
      organiser: "Millwright Brewing & Kitchen",
      url: "https://millwright.example/lake-fish",
    },
  },
  {
    ...house,
    key: "millwright-shouting",
    state: "submitted",
    ageHours: 7,
    kind: "business",
    headline: "BEST BURGER IN THE VALLEY NOW EVEN BIGGER!!! YOU WILL NOT BELIEVE IT!",
    summary: "An amazing, world-class, game-changing burger is here and you are going to love it!",
    body: `You asked for it and we listened! Our revolutionary, best-in-class double mill burger is now a full 12 ounces, and we are thrilled to announce that it comes with unlimited fries every single day of the week until the end of the month, while supplies last, no coupon needed!!
Come on down and treat yourself! You deserve it! Click here to order: https://millwright.example/burger`,
    contacts: [teo],
    sections: ["business"],
    publications: ["courier"],
  },
  {
    ...house,
    author: "teo@demo.test",
    key: "millwright-bottle-deposit",
    state: "changes_requested",
    ageHours: 16,
    reason: "More information needed",
    note: "A good story that our readers will use. Three gaps to close and it can run the same day.",
    points: [
      {
        rule: "lead-long",
        field: "body",
        text: "The first sentence runs to 58 words. Please say in one short sentence what starts, where and when.",
      },
      { field: "body", text: "How much is the deposit, and can a bottle be returned without a receipt?" },
      {
        field: "quotes",
        text: "“Everyone in town is behind this” needs a name, or leave it out.",
      },
    ],
    kind: "community",
    headline: "Millwright Brewing starts returnable bottles with four Riverbend grocers",
    summary: "Refillable half-liter bottles can be handed back at four shops and at the mill.",
    body: `After more than a year of patient conversations with a number of partners across the local retail and hospitality landscape, and following a trial last autumn that produced results which were broadly encouraging, Millwright Brewing & Kitchen is now in a position to introduce a system of returnable bottles together with four of the town's independent grocers.
Bottles can be returned at any of the four shops during opening hours. They are washed at the mill and refilled up to 30 times.
Everyone in town is behind this.`,
    contacts: [teo, june],
    sections: ["community", "business"],
    places: ["Riverbend"],
    publications: ["courier"],
  },
  {
    ...house,
    key: "millwright-growers-day",
    state: "draft",
    ageHours: 2,
    kind: "event",
    headline: "Millwright Brewing opens the malting floor for a growers' day",
    body: `Millwright Brewing & Kitchen will show its unfinished malting floor to farmers and neighbors on {event}.
Still to confirm: number of places, parking at the feed store, whether the kiln builder can come.`,
    contacts: [june],
    sections: ["business"],
    places: ["Riverbend"],
    publications: ["courier"],
    event: {
      startsInDays: 33,
      from: "10:00",
      to: "14:00",
      venue: "Bagging hall, Osgood mill",
      address: "40 Water Street, Riverbend",
      price: "Free",
      organiser: "Millwright Brewing & Kitchen",
      url: "https://millwright.example/growers-day",
    },
  },
];
