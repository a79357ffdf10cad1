import { dice, inTurn } from "../random.ts";
import { type BulletinDay, bulletinDays } from "./bulletin-days.ts";
import { type League, leagues } from "./leagues.ts";
import { print } from "./picture-credit.ts";
import type { Story } from "./shape.ts";

const zone = "America/New_York";

interface Match {
  winner: string;
  loser: string;
  score: string;
  hero: string;
  number: number;
}

function played(league: League, seed: string): Match[] {
  const roll = dice(seed);
  const teams = roll.some(league.teams, league.teams.length);
  const heroes = roll.some(league.heroes, league.heroes.length);
  const count = Math.min(Math.floor(teams.length / 2), roll.whole(3, 4));
  return Array.from({ length: count }, (_, match) => {
    const [low, high] = league.scores;
    const lost = roll.whole(low, high - 1);
    const won = roll.whole(lost + 1, Math.min(high, lost + Math.max(3, Math.round((high - low) / 3))));
    return {
      winner: teams[match * 2]!,
      loser: teams[match * 2 + 1]!,
      score: `${won}–${lost}`,
      hero: heroes[match]!,
      number: roll.whole(4, 9),
    };
  });
}

/** Takes from `left` the first way of telling that fits the match. */
function tell(left: string[], match: Match): string {
  const [won, lost] = match.score.split("–").map(Number) as [number, number];
  const fits = left.findIndex((each) => won - lost === 1 || !each.startsWith("~"));
  return left.splice(Math.max(0, fits), 1)[0]!.replace(/^~/, "");
}

const fill = (text: string, match: Match) =>
  text
    .replaceAll("$W", match.winner)
    .replaceAll("$L", match.loser)
    .replaceAll("$S", match.score)
    .replaceAll("$H", match.hero)
    .replaceAll("$N", String(match.number));

function roundUp(league: League, day: BulletinDay, ageHours: number): Story {
  const seed = `${league.key} ${day.date}`;
  const matches = played(league, seed);
  const roll = dice(`words ${seed}`);
  const left = roll.some(league.told, league.told.length);
  const top = matches[0]!;
  const standing = roll.some(league.teams, 4);
  const points = roll.whole(29, 41);
  return {
    key: `${league.key}-${day.date}`,
    ageHours,
    place: league.place,
    headline: `${league.name}: ${fill(inTurn(league.titles, Math.floor(day.number / 2)), top)}`,
    summary: `Results of {day}: ${matches.map((match) => `${match.winner} ${match.score} ${match.loser}`).join("; ")}.`,
    tags: [league.sport, "results"],
    picture: roll.chance(0.3)
      ? print("stadium", `${top.winner} and ${top.loser} under the lights on {day}.`, "Chalkline Sports Wire")
      : undefined,
    body: `${matches.map((match) => fill(tell(left, match), match)).join("\n")}
| Winner | Score | Loser |
${matches.map((match) => `| ${match.winner} | ${match.score} | ${match.loser} |`).join("\n")}
Top of the table: ${standing.map((team, rank) => `${rank + 1}. ${team}, ${points - rank * 2 - (rank > 1 ? 1 : 0)}`).join("; ")}.`,
  };
}

/** Two rounds of results a day, each league every other day. */
export const results = (base: Date, until: Date): Story[] =>
  bulletinDays(base, until, zone).flatMap((day) =>
    (["17:45", "22:50"] as const).flatMap((time, slot) => {
      const age = day.age(time);
      return age === null ? [] : [roundUp(inTurn(leagues, day.number * 2 + slot), day, age)];
    }),
  );
