import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { takeArrivals } from "@/lib/news/arrivals";
import { openAlert } from "./open-alert";
import { askedOf } from "./wishes";

/** So many items are looked at in one transaction. */
const ROUND = 25;

/**
 * Opens an alert for each item that has become public and that somebody wants to be told of; a title whose daily email
 * is paused tells of none. What an item becomes later, a correction above all, is no arrival.
 * @returns how many items were looked at.
 */
export async function tellOfArrivals(clock: () => Date): Promise<number> {
  let looked = 0;
  for (let last = ROUND; last === ROUND; looked += last) last = await oneRound(clock());
  return looked;
}

/** Time zones of the titles whose daily email is not paused, by id. */
async function zonesOfTitles(tx: Tx): Promise<Map<string, string>> {
  const paused = await tx.newsletterTitle.findMany({
    where: { pausedAt: { not: null } },
    select: { publicationId: true },
  });
  const titles = await tx.publication.findMany({
    where: { id: { notIn: paused.map(({ publicationId }) => publicationId) } },
    select: { id: true, timeZone: true },
  });
  return new Map(titles.map(({ id, timeZone }) => [id, timeZone]));
}

const oneRound = (now: Date): Promise<number> =>
  transaction(async (tx) => {
    const arrivals = await takeArrivals(tx, now, ROUND);
    if (arrivals.length === 0) return 0;
    const zones = await zonesOfTitles(tx);
    const items = new Map(arrivals.map((item) => [item.id, item]));
    const standings = arrivals.flatMap(({ id, newsroom, titles: stands }) =>
      stands
        .filter(({ publicationId }) => zones.has(publicationId))
        .map((stand) => ({ itemId: id, newsroom, ...stand })),
    );
    for (const { publicationId, itemId, sections, asked } of await askedOf(tx, standings)) {
      const [item, timeZone] = [items.get(itemId), zones.get(publicationId)];
      if (item && timeZone)
        await openAlert(tx, { kind: "alert", publicationId, timeZone, item, sections, asked }, now);
    }
    return arrivals.length;
  });
