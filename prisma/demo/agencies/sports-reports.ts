import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const credit = "Roy Cantrell / Chalkline Sports Wire";

/** Match reports and sports features. */
export const sportsReports: Story[] = [
  {
    key: "herons-late-goal",
    ageHours: 8,
    place: "Harlan Falls",
    by: "Petra Lonsdale",
    headline: "Herons 2, Millers 1: a goalkeeper's header wins the valley derby",
    summary: "Goalkeeper Joss Whitlow came up for a last corner and scored his first goal in 214 matches.",
    tags: ["soccer"],
    urgency: 4,
    picture: print("stadium", "Under the lights at Falls Park, where 6,214 saw the derby.", credit),
    body: `The 94th minute belonged to the one player who had no business being there. Joss Whitlow, goalkeeper of the Riverbend Herons, rose at the far post on {day-1} and headed his team past the Harlan Falls Millers, 2–1.
It was the first goal of his career, in his 214th match. He ran the length of the field back to his own goal because, he said, he could think of nowhere else to go.
The Millers had led from the 11th minute through Dario Finch, who turned a loose ball in off the crossbar. Riverbend leveled just after the break, when Cass Ibarra's free kick went through a wall that had jumped.
After that the home side had the better chances. Whitlow saved twice from Finch and once with his face.
The Herons are third with 31 points, two behind Point Garnet and one behind Stonewell. They receive bottom-placed Oxbow on {day+6}.
> Riverbend: Whitlow; Aldana, Pruitt, Koss, Beale; Ibarra, Tenney (Okoro 70), Lusk; Marsh, Devlin, Yates (Coe 85).`,
  },
  {
    key: "gales-overtime",
    ageHours: 18,
    place: "Lakeshore",
    by: "Owen Treadwell",
    headline: "Lakeshore Gales outlast Wickham Bay in triple overtime, 4–3",
    summary: "The longest hockey game in the rink's history ended at 12:47 a.m.",
    tags: ["hockey"],
    picture: print("stadium", "The Pier Street rink, full until after midnight.", credit),
    body: `It took 109 minutes, 97 shots and a borrowed stick. Defenseman Lars Holmgren-Pike scored in the third overtime to give the Lakeshore Gales a 4–3 win over the Wickham Bay Anchors at 12:47 a.m. on {day}.
His own stick had broken on the shift before. The one he scored with belonged to goalkeeper coach Sam Dufour, who is left-handed. So is Holmgren-Pike, as it turned out.
The Gales had led 3–1 with six minutes to play. Two goals in 48 seconds by Wickham Bay's Artie Moss, the second with the goalkeeper withdrawn, sent the game on.
Gales goalkeeper Benoit Achard made 52 saves, 23 of them in overtime.
The concession stand ran out of everything but pickles at 11:30. The best-of-five series stands at 1–1.`,
  },
  {
    key: "marathon-valley",
    ageHours: 31,
    place: "Riverbend",
    by: "Petra Lonsdale",
    headline: "Teacher wins the Valley Marathon in her first race over the distance",
    summary: "Tirzah Mbeki-Stone, 31, took the women's title in 2:41:08.",
    tags: ["athletics"],
    picture: print("bridge", "The course crosses the river at mile 19.", credit),
    body: `Tirzah Mbeki-Stone had never run farther than 20 miles before {day-1}. She covered the last six of the Valley Marathon faster than any of those, and won in 2 hours 41 minutes 8 seconds.
The third-grade teacher from Stonewell passed the favorite, Lena Corrigan, on the river bridge at mile 19 and was alone from there.
"My class had made a sign that said *Read the question first*," she said. "So I started slowly."
Hugh Delacroix of Lakeshore won the men's race in 2:24:50, his third title. Of 2,916 starters, 2,703 finished, the last of them in 7:11, to the loudest cheer of the day.`,
  },
  {
    key: "baseball-trade",
    ageHours: 44,
    place: "Terrace Heights",
    headline: "Foundrymen trade two pitchers for a shortstop and a bus",
    summary: "The bus seats 48 and has 190,000 miles on it. The shortstop is batting .291.",
    tags: ["baseball"],
    body: `The Terrace Heights Foundrymen have sent right-handers Clay Osgood-Ruiz and Dutch Haller to the Marlow Springs Geysers for shortstop Manny Escobedo and, to balance the trade, the Geysers' second bus.
Escobedo, 24, batted .291 with 31 stolen bases last season. The bus has 190,000 miles on it and a new transmission.
The Foundrymen's own bus failed four times in the autumn, once with the team two innings late. "We needed range at short," said general manager Stella Kirkbride, "and range in general."`,
  },
  {
    key: "curling-novices",
    ageHours: 60,
    place: "Wickham Bay",
    by: "Owen Treadwell",
    headline: "Four dairy farmers curl their way to the state final",
    summary: "They practice after the evening milking and have lost only twice.",
    tags: ["curling"],
    picture: print("snow", "The curling shed at Wickham Bay.", credit),
    body: `The rink from Ashgrove that will curl for the state title on {day+4} learned the game three winters ago, on a flooded barnyard, with stones made of concrete.
Skip Henrike Dahl and her three neighbors milk 410 cows among them. They practice from nine to eleven at night and have won 23 of 25 matches this season.
In the semifinal on {day-1} they beat the defending champions of Grindle Head 7–5, stealing two in the ninth end when the last opposing stone picked up a straw.
"It was not ours," Dahl said. "We sweep."`,
  },
  {
    key: "basketball-record",
    ageHours: 84,
    place: "Stonewell",
    headline: "Stonewell guard makes 61 free throws in a row, then passes",
    summary: "With the record one shot away, Imani Crowder gave the ball to a teammate.",
    tags: ["basketball"],
    body: `Imani Crowder of Stonewell College had made 61 free throws in a row, one short of the conference record, when she was fouled on {day-1} with her team 20 points ahead.
She asked to be replaced, and the coach agreed. Freshman Dot Lindley, who had not scored all season, made both.
Stonewell won 78–56. Crowder's run goes on, since a shot not taken is not missed. She plays again at Lakeshore State on {day+3}.`,
  },
  {
    key: "sailing-single",
    ageHours: 106,
    place: "Point Garnet",
    by: "Owen Treadwell",
    headline: "Retired postman wins the overnight lake race in a boat he built",
    summary: "Ambrose Teal, 72, sailed 84 miles alone in 13 hours and 20 minutes.",
    tags: ["sailing"],
    picture: print("lake", "First light over the finish at Point Garnet.", credit),
    body: `Ambrose Teal crossed the line off Point Garnet at 7:50 a.m. on {day}, poured himself a coffee, and learned that he had beaten 41 boats with crews of up to nine.
He had sailed the 84 miles alone, in a 26-foot sloop that he built in a shed over eleven winters. His time of 13 hours 20 minutes also won on handicap.
The wind died at 3 a.m. and the leaders stood far out to look for it. Teal stayed under the shore, where, he said, he had delivered letters for 34 years and knew which valleys breathe.`,
  },
  {
    key: "wrestling-twins",
    ageHours: 133,
    place: "Mill Prairie",
    headline: "Twins meet in wrestling final; their mother sits in the middle",
    summary: "Ezra beat Silas 5–4. The score at home is said to be even.",
    tags: ["wrestling"],
    picture: print("school", "The Mill Prairie school, host of the county finals.", credit),
    body: `Ezra Bontrager beat his twin brother Silas 5–4 on {day-1} in the 152-pound final of the county wrestling championships at Mill Prairie.
The brothers, 17, had avoided each other all season by taking turns at two weights. The draw ended that.
Silas led 4–2 with 40 seconds left. Ezra escaped, took him down at the edge of the mat, and helped him up.
Their mother, who has driven both to every meet, sat exactly opposite the center line and clapped for each hold. "I only wanted it to be over," she said, "and for somebody to do the dishes."`,
  },
  {
    key: "cycling-gravel",
    ageHours: 179,
    place: "Cutler's Landing",
    headline: "Gravel race is decided by a ferry timetable",
    summary: "The leader reached the landing 40 seconds after the boat had left.",
    tags: ["cycling"],
    picture: print("hills", "The hill road above Cutler's Landing.", credit),
    body: `Fenna Brouwer-Hayes was four minutes ahead of the field after 71 miles of gravel on {day-1}. At Cutler's Landing she had to wait 19 of them for the ferry.
When it came, eleven riders were on the dock. On the far bank Josie Amaral had the fresher legs and won the 94-mile Two Banks race by a wheel in 5 hours 8 minutes.
The organizers print the timetable on the back of every number. Brouwer-Hayes finished third. She said that next year she would turn hers over.`,
  },
];
