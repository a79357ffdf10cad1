import type { WrittenRelease } from "./shape.ts";

const marcus = {
  name: "Marcus Oyelaran",
  email: "marcus@lakeshorerowing.example",
  phone: "+1 555 0168",
  public: true,
};
const club = { organisation: "lakeshore-rowing", author: "marcus@demo.test", place: "Lakeshore" };

/** Releases of the rowing club. */
export const rowing: WrittenRelease[] = [
  {
    ...club,
    key: "rowing-breakwater-regatta",
    state: "published",
    ageHours: 14,
    kind: "sports",
    headline: "Lakeshore Rowing Club women's eight wins the Breakwater Cup by half a length",
    summary:
      "Lakeshore's women took the 5,000-meter race for the first time since the cup was revived in 2009.",
    body: `The women's eight of Lakeshore Rowing Club won the Breakwater Cup on {played}, finishing the 5,000-meter course in 18 minutes 41.6 seconds, half a length ahead of Point Garnet.
Point Garnet led to the inner light. Lakeshore closed in the lee of the coal pier, where the wind dropped, and was level with 400 meters to go.
| Crew | Time |
| Lakeshore | 18:41.6 |
| Point Garnet | 18:43.4 |
| Wickham Bay | 18:59.0 |
| Riverbend | 19:22.7 |
It was the crew's fourth race together. Stroke Ingrid Sauer, 52, was in the last Lakeshore boat to hold the cup, in 1997, when she was 24.`,
    quotes: [
      {
        text: "I counted ten strokes and then I stopped counting and listened. When eight blades make one noise, you leave it alone.",
        speaker: "Priscilla Nakamura-Boyle",
        role: "coxswain",
      },
    ],
    contacts: [marcus],
    sections: ["sports"],
    places: ["Lakeshore", "Point Garnet"],
    publications: ["herald", "courier"],
    sports: {
      competition: "Breakwater Cup, women's eights, 5,000 m",
      homeTeam: "Lakeshore Rowing Club",
      awayTeam: "Point Garnet Boat Club",
      score: "18:41.6 – 18:43.4",
      playedDaysAgo: 1,
    },
  },
  {
    ...club,
    author: "ingrid@demo.test",
    key: "rowing-learn-to-row",
    state: "published",
    ageHours: 62,
    kind: "event",
    headline: "Lakeshore Rowing Club gives 60 beginners a free morning on the harbor",
    summary: "Anyone over 11 who can swim 50 yards may come. Boats, blades and breakfast are provided.",
    body: `Lakeshore Rowing Club will put 60 people who have never rowed into a boat on {event}, free of charge.
Beginners go out in groups of eight, with a cox and two experienced rowers in each boat, and stay inside the breakwater. The adaptive double has two places for rowers who use a wheelchair.
Everyone must be over 11 and able to swim 50 yards in light clothes. The safety launch is on the water throughout.
Names are taken in order from noon on {day+2}; 20 places are kept for people who come to the boathouse in person.`,
    contacts: [marcus],
    sections: ["community", "sports"],
    places: ["Lakeshore"],
    publications: ["herald"],
    event: {
      startsInDays: 16,
      from: "08:00",
      to: "12:00",
      venue: "Lakeshore boathouse",
      address: "1 Pier Street, Lakeshore",
      price: "Free",
      organiser: "Lakeshore Rowing Club",
      url: "https://lakeshorerowing.example/first-stroke",
    },
  },
  {
    ...club,
    key: "rowing-boathouse-roof",
    state: "killed",
    ageHours: 148,
    reason: "The matching grant had been promised but not signed; the club asked for the release back.",
    kind: "community",
    headline: "Lakeshore Rowing Club reaches $412,000 goal to re-roof its 1926 boathouse",
    summary:
      "A last gift from the harbor's retired pilots closed an appeal that began with a leaking bucket.",
    body: `Lakeshore Rowing Club has raised the $412,000 it needs to replace the cedar roof of its boathouse, a harbor landmark since 1926.
The appeal took 19 months. It drew 1,286 gifts, of which 903 were of $50 or less, and a matching grant of $100,000 from the county heritage fund.
The last $6,200 came from the Association of Retired Harbor Pilots, whose members met in the boathouse loft for decades. The roof will be laid in hand-split shingles from a mill in Ashgrove between November and March, when the boats are ashore.
The bucket that stood under the worst leak will be auctioned at the launching dinner.`,
    quotes: [
      {
        text: "We thanked every giver by hand. The secretary's handwriting has not recovered.",
        speaker: "Marcus Oyelaran",
        role: "president, Lakeshore Rowing Club",
      },
    ],
    contacts: [marcus],
    sections: ["community", "local"],
    places: ["Lakeshore", "Ashgrove"],
    publications: ["herald"],
  },
  {
    ...club,
    key: "rowing-coach",
    state: "scheduled",
    ageHours: 6,
    embargoInHours: 40,
    kind: "appointment",
    headline: "Lakeshore Rowing Club appoints Tomasz Verhoeven as its first full-time coach",
    summary: "The former national under-23 coach will lead the club's junior and adaptive programs.",
    body: `Lakeshore Rowing Club has appointed Tomasz Verhoeven as head coach, the first full-time employee in its history.
Verhoeven, 44, coached under-23 crews for eight years and has run a program for adaptive rowers since then. He begins on {start} with the junior squad of 58.
The position is paid for by membership dues and a three-year grant of $96,000 from the county recreation board.`,
    contacts: [marcus],
    sections: ["sports", "community"],
    places: ["Lakeshore"],
    publications: ["herald"],
    appointment: {
      person: "Tomasz Verhoeven",
      role: "Head coach",
      previousRole: "Under-23 and adaptive rowing coach",
      startsInDays: 30,
    },
  },
  {
    ...club,
    author: "ingrid@demo.test",
    key: "rowing-winter-tank",
    state: "submitted",
    ageHours: 11,
    kind: "community",
    headline: "Lakeshore Rowing Club opens its winter rowing tank to schools and heart patients",
    summary:
      "The indoor tank will run six days a week from November, with mornings kept for supervised exercise.",
    body: `Lakeshore Rowing Club will open its indoor rowing tank six days a week from November, with weekday mornings reserved for schools and for heart patients exercising under supervision.
The tank, two channels of moving water with eight seats, was built in 1958 and has stood dry since a pump failed four winters ago. Members rebuilt the pump over the summer for $7,300.
Two nurses from the county's cardiac rehabilitation service will attend three mornings a week.`,
    contacts: [marcus],
    sections: ["community"],
    places: ["Lakeshore"],
    publications: ["herald"],
  },
  {
    ...club,
    author: "ingrid@demo.test",
    key: "rowing-oar-auction",
    state: "rejected",
    ageHours: 190,
    reason: "Not news for this title's readers",
    note: "A members' sale is best announced to members. The story of the 1931 oar would interest our readers by itself.",
    points: [],
    kind: "other",
    headline: "Old oars and riggers sold to members at the boathouse",
    summary: "Surplus equipment from $15.",
    body: `Surplus oars, riggers and seats are being sold to members at the boathouse. A painted oar from 1931 is among them.`,
    contacts: [{ ...marcus, public: false }],
    sections: ["community"],
    publications: ["herald"],
  },
];
