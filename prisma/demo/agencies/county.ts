import { type Dice, dice, inTurn } from "../random.ts";
import { type BulletinDay, bulletinDays } from "./bulletin-days.ts";
import { callouts, notices, roadWorks } from "./police-log.ts";
import type { Story } from "./shape.ts";
import { shipping } from "./shipping.ts";

interface Town {
  slug: string;
  name: string;
  zone: string;
  streets: string[];
  /** Where this town begins in the common lists, so that the two never print the same entry together. */
  offset: number;
}

const riverbendTown: Town = {
  slug: "riverbend",
  name: "Riverbend",
  zone: "America/Chicago",
  streets: [
    "Water Street",
    "Cooper's Alley",
    "Orchard Hill Road",
    "Mill Street",
    "Ferry Lane",
    "Second Street",
    "Osgood Avenue",
    "County Road 9",
    "Levee Road",
    "Chandler Street",
  ],
  offset: 0,
};
const lakeshoreTown: Town = {
  slug: "lakeshore",
  name: "Lakeshore",
  zone: "America/New_York",
  streets: [
    "Pier Street",
    "Harbor Road",
    "Lantern Street",
    "Breakwater Drive",
    "Garnet Avenue",
    "Captain's Row",
    "Elm Terrace",
    "Coal Pier Road",
    "Signal Hill",
    "Third Street",
  ],
  offset: 20,
};

/** Public bodies meet and work on weekdays: the offset moved past a weekend (day 0 of 1970 was a Thursday). */
const workday = (day: BulletinDay, offset: number) => {
  const place = (day.number + offset + 3) % 7;
  return place >= 5 ? offset + 7 - place : offset;
};

const fill = (text: string, roll: Dice, town: Town, day: BulletinDay) => {
  const [first, second] = roll.some(town.streets, 2) as [string, string];
  const hour = roll.whole(1, 12);
  const minute = String(roll.whole(0, 59)).padStart(2, "0");
  return text
    .replaceAll("$T", `${hour}:${minute} ${roll.pick(["a.m.", "p.m."])}`)
    .replaceAll("$A", first)
    .replaceAll("$B", second)
    .replaceAll("$D", `{day+${workday(day, roll.whole(2, 6))}}`);
};

function policeLog(town: Town, day: BulletinDay, ageHours: number): Story {
  const roll = dice(`log ${town.slug} ${day.date}`);
  const entries = [0, 1, 2, 3].map((card) =>
    fill(inTurn(callouts, day.number * 4 + card + town.offset), roll, town, day),
  );
  const calls = roll.whole(17, 46);
  const lead = entries[0]!.replace(/^[^.]*\.m\., [^.]*\. /, "").split(/(?<=[.?!]) /)[0]!;
  return {
    key: `log-${day.date}`,
    ageHours,
    place: town.name,
    headline: `${town.name} police log: ${lead[0]!.toLowerCase()}${lead.slice(1, -1)}`,
    summary: `${calls} calls in the 24 hours to 6 a.m. on {day}.`,
    tags: ["police log"],
    body: `Officers answered ${calls} calls in the 24 hours to 6 a.m. on {day}. Among them:
${entries.map((entry) => `- ${entry}`).join("\n")}`,
  };
}

function roads(town: Town, day: BulletinDay, ageHours: number): Story {
  const roll = dice(`roads ${town.slug} ${day.date}`);
  const works = [0, 1, 2].map((card) => inTurn(roadWorks, day.number + card * 3 + town.offset));
  const lines = works.map((each) => fill(each, roll, town, day));
  const streets = town.streets.filter((street) => lines.some((line) => line.includes(street))).slice(0, 2);
  return {
    key: `roads-${day.date}`,
    ageHours,
    place: town.name,
    headline: `Roads in ${town.name}: ${roll.pick(["work on", "delays on", "crews on", "changes on"])} ${streets.join(" and ")} from {day+1}`,
    summary: "What is closed, what is slow, and until when.",
    tags: ["roads"],
    body: `${lines.map((line) => `- ${line}`).join("\n")}
Questions: the road desk, weekdays from 7 a.m.`,
  };
}

function notice(town: Town, day: BulletinDay, ageHours: number): Story {
  const roll = dice(`notice ${town.slug} ${day.date}`);
  const turn = Math.floor(day.number / 2) + (town.offset === 0 ? 0 : 6);
  const [headline, body] = inTurn(notices, turn);
  const filled = fill(`${headline}\n${body}`, roll, town, day).split("\n");
  return {
    key: `notice-${day.date}`,
    ageHours,
    place: town.name,
    headline: filled[0]!,
    summary: filled[1]!.split(/(?<=[a-z]{3}\.) /)[0]!,
    tags: ["public notices"],
    body: filled.slice(1).join("\n"),
  };
}

const bulletins = (town: Town) => (base: Date, until: Date) =>
  bulletinDays(base, until, town.zone).flatMap((day) => {
    const slots: [string, typeof policeLog][] = [
      ["06:50", (each, entry, age) => shipping(each.slug, entry, age)],
      ["08:20", policeLog],
      day.number % 2 === 0 ? ["16:40", roads] : ["11:15", notice],
    ];
    return slots.flatMap(([time, write]) => {
      const age = day.age(time);
      return age === null ? [] : [write(town, day, age)];
    });
  });

/** Police log every day; road works and public notices on alternate days. */
export const riverbend = bulletins(riverbendTown);
export const lakeshore = bulletins(lakeshoreTown);
