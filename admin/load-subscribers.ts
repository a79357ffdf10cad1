import type { SubscriberState } from "@/lib/newsletter/lifecycle";
import { type Preferences, WEEK, WEEKDAYS } from "@/lib/newsletter/schema";
import type { SyntheticSubscriber } from "@/lib/newsletter/synthetic";
import type { Ground } from "./load-ground";
import type { Story } from "./load-text";

const YEAR_MS = 365 * 86_400_000;
/** Mail providers of a town's readers, the commonest first; none of them exists. */
const PROVIDERS = ["post.test", "mail.test", "valley-net.test", "letterbox.test", "county-schools.test"];
/** Readers who have moved away, and what they set their clocks by. */
const ELSEWHERE = [
  "America/New_York",
  "America/Los_Angeles",
  "Europe/London",
  "Asia/Kathmandu",
  "Pacific/Apia",
];
const PLACES = ["Riverbend", "Cutler's Landing", "Harlan Falls", "Mill Street"];

const SEARCHED = ["bridge", "school", "council", "river", "bakery", "road*", "market -farmers"];

const pick = <T>(from: readonly T[], chance: number): T => from[Math.floor(chance * from.length)] as T;
/** Some of a list, fewer the longer it is. */
const some = <T>(from: readonly T[], share: number, chance: (n: number) => number, at: number): T[] =>
  from.filter((_, i) => chance(at + i) < share);

const STATES: [SubscriberState, number][] = [
  ["active", 0.92],
  ["unsubscribed", 0.04],
  ["pending", 0.02],
  ["suppressed", 0.02],
];

function stateOf(chance: number): SubscriberState {
  let left = chance;
  for (const [state, share] of STATES) {
    if (left < share) return state;
    left -= share;
  }
  return "active";
}

const daysOf = (chance: number) => {
  if (chance < 0.75) return [...WEEK];
  return chance < 0.92 ? [...WEEKDAYS] : [6];
};

function preferencesOf(chance: Story["chance"], { title, organisations }: Ground): Preferences {
  const choosy = chance(51) < 0.35;
  const newsrooms = chance(53) < 0.15 ? [pick(organisations, chance(54)).slug] : [];
  return {
    sections: choosy ? some(title.sections, 0.4, chance, 100).map(({ slug }) => slug) : [],
    places: chance(52) < 0.1 ? some(PLACES, 0.4, chance, 60) : [],
    newsrooms,
    days: daysOf(chance(55)),
    // Most take the usual hour; the rest read before work, at noon or in the evening.
    hour: chance(56) < 0.7 ? 6 : pick([5, 7, 8, 12, 18, 21], chance(57)),
    timeZone: chance(58) < 0.9 ? title.timeZone : pick(ELSEWHERE, chance(59)),
    ...alertsOf(chance, title, newsrooms),
  };
}

/** What a fifth of them wants to be told of at once: breaking news most of all, some a section or a search. */
function alertsOf(chance: Story["chance"], title: Ground["title"], newsrooms: string[]) {
  if (chance(50) >= 0.2)
    return {
      breakingPerDay: 0,
      alertBreaking: false,
      alertNewsrooms: [],
      alertSections: [],
      alertSearches: [],
    };
  return {
    breakingPerDay: 1 + Math.floor(chance(49) * 3),
    alertBreaking: chance(45) < 0.9,
    alertNewsrooms: chance(39) < 0.3 ? newsrooms : [],
    alertSections: chance(44) < 0.05 ? [pick(title.sections, chance(43)).slug] : [],
    alertSearches: chance(42) < 0.1 ? [`"${pick(PLACES, chance(41))}" ${pick(SEARCHED, chance(40))}`] : [],
  };
}

/** A subscriber like those a title has: most on the list and with the usual choices, some choosy, gone or away. */
export function subscriberOf(
  { chance }: Story,
  n: number,
  id: string,
  ground: Ground,
  now: Date,
): SyntheticSubscriber {
  return {
    ...preferencesOf(chance, ground),
    id,
    address: `reader-${n}@${pick(PROVIDERS, chance(48) ** 2)}`,
    state: stateOf(chance(47)),
    since: new Date(now.getTime() - Math.floor(chance(46) * 2 * YEAR_MS)),
  };
}
