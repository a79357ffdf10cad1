/** A competition of the results service: who plays, how it is scored and how a match may be told. */
export interface League {
  key: string;
  name: string;
  sport: string;
  place: string;
  teams: string[];
  /** Lowest and highest score of a side. */
  scores: [low: number, high: number];
  heroes: string[];
  /** `$W` winner, `$L` loser, `$S` score, `$H` hero, `$N` a number from 4 to 9; "~" only after a close match. */
  told: string[];
  titles: string[];
}

/** The competitions, one of which is reported each day in turn. */
export const leagues: League[] = [
  {
    key: "valley-soccer",
    name: "Valley Soccer League",
    sport: "soccer",
    place: "Harlan Falls",
    teams: [
      "Riverbend Herons",
      "Harlan Falls Millers",
      "Stonewell Quarry",
      "Oxbow Rovers",
      "Mill Prairie United",
      "Cutler's Landing",
      "Marlow Springs",
      "Terrace Heights",
    ],
    scores: [0, 4],
    heroes: [
      "Cass Ibarra",
      "Dario Finch",
      "Milo Trent",
      "Wes Abara",
      "Jonah Pike",
      "Rafe Sundstrom",
      "Teddy Kowal",
    ],
    told: [
      "$W beat $L $S; $H scored in the $N0th minute with what looked like a cross.",
      "$H made one and scored one as $W saw off $L, $S.",
      "$L hit the post twice and lost to $W all the same, $S.",
      "~A penalty in stoppage time, taken by $H at the second attempt, gave $W a $S win over $L.",
      "$W led from the first minute and were never caught by $L: $S.",
      "In fog at the river end, $W got past $L $S; most of the crowd took the goals on trust.",
    ],
    titles: [
      "$W go second after $S win over $L",
      "$H decides it as $W beat $L, $S",
      "$W take the points from $L, $S",
    ],
  },
  {
    key: "lake-hockey",
    name: "Lake Hockey League",
    sport: "hockey",
    place: "Lakeshore",
    teams: [
      "Lakeshore Gales",
      "Wickham Bay Anchors",
      "Point Garnet Lights",
      "Ashgrove Axes",
      "Terrace Heights Foundry",
      "Grindle Head Horns",
    ],
    scores: [1, 6],
    heroes: [
      "Artie Moss",
      "Lars Holmgren-Pike",
      "Dev Castellano",
      "Bo Lindgren",
      "Sunny Park-Ellis",
      "Nico Farrell",
    ],
    told: [
      "$H had a hand in $N shots and two goals as $W beat $L $S.",
      "~Short-handed for $N minutes of the third period, $W held off $L, $S.",
      "$W scored three times in the second period and went on to a $S win over $L.",
      "It was over early: $W scored in the first minute and again in the second, and beat $L $S.",
      "$W killed $N penalties and $L none; hence $S.",
      "$L outshot $W by $N but could not solve the goalkeeper; it ended $S.",
      "~A puck that struck a linesman's skate fell to $H, and $W had it, $S against $L.",
    ],
    titles: ["$W freeze out $L, $S", "$H nets winner for $W against $L", "$W skate past $L, $S"],
  },
  {
    key: "county-basketball",
    name: "County Basketball",
    sport: "basketball",
    place: "Stonewell",
    teams: [
      "Riverbend High",
      "Stonewell Central",
      "Harlan Falls",
      "Mill Prairie",
      "Oxbow Consolidated",
      "Osgood Academy",
      "Lakeshore North",
      "Ashgrove",
    ],
    scores: [38, 79],
    heroes: [
      "Imani Ferro",
      "Tess Aldridge",
      "Kofi Brandt",
      "Luz Marrow",
      "Andre Pell",
      "Gracie Wynn",
      "Silas Oduya",
    ],
    told: [
      "$H scored 2$N points and $W beat $L $S.",
      "$W were $N down at the half against $L and came back to win, $S.",
      "Eleven players scored for $W, who beat $L $S.",
      "~$L led until $H stole an inbound pass with $N seconds left; $W won $S.",
      "$W made $N three-pointers in the first quarter. $L made the rest of the noise, but lost, $S.",
      "The lights failed in the third quarter. When they came back $W did too, $S against $L.",
    ],
    titles: ["$H leads $W past $L, $S", "$W rally to beat $L, $S", "$W too deep for $L, $S"],
  },
  {
    key: "inland-baseball",
    name: "Inland Baseball Association",
    sport: "baseball",
    place: "Terrace Heights",
    teams: [
      "Terrace Heights Foundrymen",
      "Marlow Springs Geysers",
      "Fort Dunmore Sentries",
      "Riverbend Ferrymen",
      "Juniper Gap Lamps",
      "Lakeshore Pilots",
    ],
    scores: [0, 9],
    heroes: [
      "Manny Escobedo",
      "Clay Osgood-Ruiz",
      "Hap Donnelly",
      "Ossie Crane",
      "Vic Tamura",
      "Lefty Marchbanks",
    ],
    told: [
      "$H allowed $N hits over eight innings and $W beat $L $S.",
      "$H doubled off the scoreboard clock, which stopped, to put $W ahead of $L for good, $S.",
      "$W left $N runners on base and still beat $L, $S.",
      "~A bunt by $H in the $Nth rolled along the line and stayed fair; $W won $S over $L.",
      "$W batted around in the third and beat $L $S; $H had two of the hits.",
      "$L used $N pitchers. $W used one, and won $S.",
    ],
    titles: ["$H carries $W over $L, $S", "$W edge $L on a bunt and a prayer, $S", "$W down $L, $S"],
  },
];
