import type { WrittenRelease } from "./shape.ts";

const dolores = {
  name: "Dolores Whitcombe",
  email: "dolores@riverbendschools.example",
  phone: "+1 555 0117",
  public: true,
};
const desk = { name: "District office", email: "office@riverbendschools.example", public: true };
const district = { organisation: "riverbend-schools", author: "dolores@demo.test", place: "Riverbend" };

/** Releases of the school district. */
export const schools: WrittenRelease[] = [
  {
    ...district,
    key: "schools-bus-routes",
    state: "published",
    ageHours: 9,
    kind: "other",
    headline: "Riverbend Unified Schools redraws 14 bus routes as the Oxbow bridge closes",
    subheadline: "First pickups move up to 20 minutes earlier for about 310 students",
    summary:
      "Fourteen school bus routes change on {date+6}, when the Oxbow bridge closes for redecking. Families will get new stop cards by mail.",
    body: `Riverbend Unified Schools will change 14 of its 39 bus routes on {date+6}, the day the county closes the Oxbow bridge for redecking.
About 310 students will be picked up between 5 and 20 minutes earlier than now. No afternoon route will bring a child home more than 15 minutes later.
## What changes
- Routes 4, 7 and 11 go around by Cutler's Landing
- Routes 15 to 22 start from the fairground lot
- The late activity bus leaves at 5:10 p.m. instead of 5:30
Stop cards with the new times go out by mail on {day+1}. The district's transport desk will answer calls from 6 a.m. to 6 p.m. through the first week.
The bridge is to reopen in eleven weeks, weather permitting. The routes will then return to their old times with a week's notice.`,
    quotes: [
      {
        text: "Nobody likes to wake a second grader earlier. We drove every one of these routes twice, in the dark, before we signed off on them.",
        speaker: "Leonard Achterberg",
        role: "transport supervisor",
      },
    ],
    contacts: [dolores, desk],
    sections: ["local", "community"],
    places: ["Riverbend", "Oxbow", "Cutler's Landing"],
    publications: ["courier"],
  },
  {
    ...district,
    author: "author@demo.test",
    key: "schools-kitchen-program",
    state: "published",
    ageHours: 33,
    kind: "community",
    headline: "Riverbend Unified Schools and Millwright Kitchen open a cooking class for eighth graders",
    summary:
      "Every eighth grader at Osgood Middle School will spend six mornings in a professional kitchen this year.",
    body: `All 284 eighth graders at Osgood Middle School will learn to plan, cook and serve a meal for 20 people this school year, in a course that Riverbend Unified Schools has built with Millwright Kitchen.
Classes of 16 spend six mornings at the restaurant on Water Street, on the two days a week when it is closed. The course replaces a unit of family science that had been taught from a textbook since the school's stoves were condemned.
Students cost the menu, keep to a budget of $3.40 a head and eat what they make. The sixth meal is served to residents of the Orchard Hill senior apartments.
The district pays $22,000 a year for instructors and insurance. The restaurant gives the room, the knives and the dishwasher.`,
    quotes: [
      {
        text: "By the third morning they stop asking what it is for and start asking who has the salt.",
        speaker: "Bettina Okafor-Lund",
        role: "family science teacher, Osgood Middle School",
      },
    ],
    contacts: [dolores],
    sections: ["community"],
    places: ["Riverbend"],
    publications: ["courier"],
    noteToEditor: "One of the authors of this release works at the restaurant as well as for the district.",
  },
  {
    ...district,
    key: "schools-principal",
    state: "published",
    ageHours: 74,
    kind: "appointment",
    headline: "Riverbend Unified Schools appoints Gideon Prewitt principal of Riverbend High School",
    summary: "The board voted 7–0 for the longtime chemistry teacher, who succeeds Alma Sorensen.",
    body: `The board of Riverbend Unified Schools has appointed Gideon Prewitt principal of Riverbend High School. The vote was unanimous.
Prewitt, 47, has taught chemistry at the school for 19 years and has been its assistant principal for the past three. He takes up the post on {start}, succeeding Alma Sorensen, who is retiring after eleven years.
He told the board that he would keep one section of first-year chemistry. He also plans to open the school library until 7 p.m. on weekdays.
Riverbend High School has 1,140 students and a graduation rate of 94 percent.`,
    quotes: [
      {
        text: "A principal who no longer teaches is guessing. I would rather know.",
        speaker: "Gideon Prewitt",
        role: "incoming principal",
      },
    ],
    contacts: [dolores],
    sections: ["local"],
    places: ["Riverbend"],
    publications: ["courier"],
    appointment: {
      person: "Gideon Prewitt",
      role: "Principal, Riverbend High School",
      previousRole: "Assistant principal and chemistry teacher",
      startsInDays: 25,
    },
  },
  {
    ...district,
    key: "schools-volleyball",
    state: "published",
    ageHours: 41,
    kind: "sports",
    headline: "Riverbend High School volleyball beats Harlan Falls in five sets for the valley title",
    summary: "The Ferrymen came back from two sets down before 1,300 people in the Osgood gymnasium.",
    body: `Riverbend High School won the Alder Valley volleyball title on {played}, coming back from two sets down to beat Harlan Falls 3–2 in the Osgood gymnasium.
The Ferrymen lost the opening sets 25–19 and 25–21, then took the next three 25–23, 25–17 and 15–12. Junior setter Anneliese Tran had 41 assists; senior Dominique Farrow finished with 22 kills and served out the last four points.
Riverbend, 21–4, goes on to the regional round at Stonewell. It is the school's first valley title in nine years.`,
    quotes: [
      {
        text: "After the second set nobody said anything clever. Dominique just tied her shoes again, so everyone tied their shoes again.",
        speaker: "Coach Renata Birch",
        role: "Riverbend High School",
      },
    ],
    contacts: [desk],
    sections: ["sports"],
    places: ["Riverbend", "Harlan Falls"],
    publications: ["courier"],
    sports: {
      competition: "Alder Valley Conference final, girls' volleyball",
      homeTeam: "Riverbend",
      awayTeam: "Harlan Falls",
      score: "3–2 (19–25, 21–25, 25–23, 25–17, 15–12)",
      playedDaysAgo: 2,
    },
  },
  {
    ...district,
    author: "author@demo.test",
    key: "schools-budget-evenings",
    state: "in_review",
    ageHours: 4,
    kind: "event",
    headline: "Riverbend Unified Schools invites residents to three evenings on next year's budget",
    summary:
      "The district must close a gap of $1.3 million. Residents can weigh the choices at the first of three open evenings.",
    body: `Riverbend Unified Schools will hold the first of three open evenings about its budget on {event} in the Osgood Middle School cafeteria.
The district expects to spend $61.8 million next year and to take in $60.5 million. The board has published four ways of closing the gap, from a later replacement of buses to larger elective classes in the high school.
Each table of eight will work through the same figures with a board member and a timer. The results go to the board unedited.
Child care and interpreting in Spanish and Hmong are provided without registration.`,
    contacts: [dolores],
    sections: ["local", "community"],
    places: ["Riverbend"],
    publications: ["courier"],
    event: {
      startsInDays: 8,
      from: "18:30",
      to: "20:30",
      venue: "Osgood Middle School cafeteria",
      address: "212 Orchard Hill Road, Riverbend",
      price: "Free",
      organiser: "Riverbend Unified Schools",
      url: "https://riverbendschools.example/budget",
    },
  },
  {
    ...district,
    author: "author@demo.test",
    key: "schools-reading-scores",
    state: "changes_requested",
    ageHours: 27,
    reason: "A claim needs a source",
    note: "Please link the state's table so that readers can compare for themselves.",
    points: [
      {
        field: "headline",
        text: "“Best ever” covers five years of figures only. Say “highest in five years”.",
      },
      {
        field: "body",
        text: "Third grade rose, but fifth grade fell by two points. Both belong in the text.",
      },
    ],
    kind: "other",
    headline: "Riverbend Unified Schools reports its best ever third-grade reading scores",
    summary: "Seventy-one percent of third graders read at or above grade level.",
    body: `Seventy-one percent of third graders in Riverbend Unified Schools now read at or above grade level, six points more than a year ago.
The district credits daily half-hour reading groups, introduced in all five elementary schools, and the 64 retired residents who listen to children read.`,
    contacts: [dolores],
    sections: ["local"],
    places: ["Riverbend"],
    publications: ["courier"],
  },
  {
    ...district,
    author: "author@demo.test",
    key: "schools-band-fundraiser",
    state: "rejected",
    ageHours: 96,
    reason: "Advertising rather than news",
    note: "The raffle and the price list belong in an advertisement. If the band is invited to the state parade, we would be glad to have that as a release.",
    points: [{ field: "body", text: "Four of five paragraphs are prices and order links." }],
    kind: "community",
    headline: "Riverbend Unified Schools band boosters offer mattress sale discounts",
    summary: "Mattresses from $299 in the high school gymnasium this weekend.",
    body: `The band boosters of Riverbend Unified Schools are selling mattresses in the high school gymnasium this weekend, from $299 for a twin to $1,149 for a king.
Every buyer enters a raffle for a weekend at a lake cabin. Orders can be placed in advance.`,
    contacts: [desk],
    sections: ["community"],
    publications: ["courier"],
  },
  {
    ...district,
    author: "author@demo.test",
    key: "schools-night-classes",
    state: "draft",
    ageHours: 30,
    kind: "community",
    headline: "Riverbend Unified Schools night classes: welding, Spanish, bookkeeping",
    summary: "",
    body: `Riverbend Unified Schools will offer 22 evening classes for adults this term, among them welding, conversational Spanish and bookkeeping for farms.
To do: dates from Leonard, fee table, photo of the welding shop.`,
    contacts: [{ name: "Dolores Whitcombe", email: "dolores@riverbendschools.example", public: false }],
    sections: ["community"],
    publications: ["courier"],
  },
];
