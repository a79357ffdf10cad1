import "server-only";
import { isOverdue, transaction } from "@/lib/core/db";
import { type Matches, MOST_FETCHED, matchesAmong, matchesSince, RANKED } from "./matches";
import type { Ask, Scope, Slice } from "./scope";
import { commonIn, publishedAbout, survey } from "./survey";

/** Ids in their order, one more than asked for if there are more. `cut`: time was over, older ones were left out. */
export type Finds = { ids: string[]; cut: boolean };

/** So many of the newest items are looked at first: what they match tells how to go on. */
const SAMPLE = 500;
/** Looking at items one by one goes on while it takes no more than so many. */
const WALKED = 2_000;
/** With fewer matches in the sample all times are asked at once: they are few enough. */
const FEW = 3;
/** A stretch of time is made so long that it should have so many times more: too short a one is paid for twice. */
const MARGIN = 2;
/** Where all times have too many, so many of the newest items are next. */
const FEWER = 20_000;

/**
 * The newest matches in order, by the cheapest way to them: what many items match is found by looking at the newest one
 * by one; what few do, by the index of words, whatever their time; what lies between, by the index as well, in the
 * stretch of time that should hold enough, and in longer ones while it does not.
 * @param patienceMs for all of it; when they are over, what was found until then has to do
 * @returns null when they were over before anything was looked at
 */
export async function findsOf(
  scope: Scope,
  ask: Ask,
  slice: Slice,
  patienceMs: number,
): Promise<Finds | null> {
  // No statement begins after half of it, and none takes longer than the other half.
  const half = Math.ceil(patienceMs / 2);
  const until = performance.now() + half;
  let best: Finds | null = null;
  /** @returns whether no more is to be looked for */
  const took = ({ ids, count }: Matches, all: boolean) => {
    best = { ids, cut: count < RANKED && !all };
    return !best.cut || performance.now() > until;
  };
  try {
    await transaction(async (tx) => {
      const place = await survey(tx, scope, SAMPLE, half);
      const among = (items: number) => matchesAmong(tx, place.list, items, scope, ask, slice);
      const sample = await among(SAMPLE);
      const begin = latest(place.at, scope.from);
      if (took(sample, begin === scope.from)) return;
      const enough = Math.ceil((SAMPLE * RANKED * 1.2) / (sample.count + 1));
      if (enough <= WALKED && took(await among(enough), false)) return;
      const asked = { ...ask, checked: await commonIn(tx, place.list, scope, ask) };
      const stretch = { shortest: SAMPLE, longest: Number.POSITIVE_INFINITY };
      let items = sample.count < FEW ? Number.POSITIVE_INFINITY : itemsFor(SAMPLE, sample.count);
      while (items > stretch.shortest) {
        const known = { items: SAMPLE, at: place.at ?? scope.to };
        const since = latest(await publishedAbout(tx, items, scope, place.list, known), scope.from);
        const found = await matchesSince(tx, since, place.rare, scope, asked, slice);
        if (found.fetched < MOST_FETCHED) {
          if (took(found, since === scope.from)) return;
          stretch.shortest = items;
          items = Math.min(itemsFor(items, found.count), stretch.longest / 2);
        } else {
          // Not the newest of them: what the sample had few of, other times are full of.
          if (performance.now() > until) return;
          stretch.longest = items;
          items = items === Number.POSITIVE_INFINITY ? FEWER : items / 8;
        }
      }
    });
  } catch (error) {
    if (!isOverdue(error)) throw error;
  }
  return best;
}

/** So many items should have enough matches if so many had so few. */
const itemsFor = (items: number, matches: number) => Math.ceil((items * RANKED * MARGIN) / (matches + 1));

const latest = (since: Date | null, from: Date | null) => (since && (!from || from < since) ? since : from);
