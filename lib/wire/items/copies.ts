import "server-only";
import type { Tx } from "@/lib/core/db";
import type { NewsInput } from "@/lib/news/schema";
import type { WireRow } from "./incoming";
import { ROW, rowOf } from "./row";
import { type Place, placesOf, standingOf } from "./standing";

type Credit = NewsInput["details"]["alsoFrom"][number];
/** What the copies of an item add to it: whom to name beside its own agency, and where they would stand. */
export type FromCopies = { credits: Credit[]; places: Place[] };

/** Whether readers might see an item if it were not merged: only such a copy is credited or takes over. */
export const couldBePublic = (row: WireRow, routes: readonly Place[], now: Date): boolean =>
  standingOf({ ...row, sameAsId: null }, routes, now) === "public";

/**
 * What the copies that stand under these items add to them, by the item's id. Of an agency with several feeds one
 * credit; whatever is cancelled, held, spiked or expired is not credited. One statement, however many items.
 */
export async function fromCopies(tx: Tx, ids: string[], now: Date): Promise<Map<string, FromCopies>> {
  if (ids.length === 0) return new Map();
  const copies = await tx.wireItem.findMany({
    where: { sameAsId: { in: ids } },
    orderBy: { id: "asc" },
    select: { ...ROW, source: { select: { name: true, routes: true } } },
  });
  const added = new Map<string, FromCopies>();
  for (const { source, ...read } of copies) {
    const row = rowOf(read);
    if (!row.sameAsId || !couldBePublic(row, source.routes, now)) continue;
    const all = added.get(row.sameAsId) ?? { credits: [], places: [] };
    if (!all.credits.some((each) => each.name === source.name))
      all.credits.push({ name: source.name, url: row.item.url });
    all.places.push(...placesOf(row, source.routes));
    added.set(row.sameAsId, all);
  }
  return added;
}

/** An item as readers see it with what its copies add. */
export const credited = (input: NewsInput, copies: FromCopies | undefined): NewsInput =>
  copies
    ? {
        ...input,
        details: {
          ...input.details,
          alsoFrom: copies.credits.filter((each) => each.name !== input.creditName),
        },
      }
    : input;

/** Every place once. */
export const allPlaces = (own: readonly Place[], more: readonly Place[]): Place[] => [
  ...new Map(
    [...own, ...more].map(({ publicationId, section }) => [
      `${publicationId}/${section}`,
      { publicationId, section },
    ]),
  ).values(),
];
