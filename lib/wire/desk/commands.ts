import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { conflict, DomainError } from "@/lib/core/errors";
import { placesOf } from "../items/standing";
import type { RulePlace } from "../routing/schema";
import { assertNotKilled, type Handled, handle, placesNamed } from "./handle";

const nowhere = () =>
  new DomainError("invalid", "Say where it goes first: nothing places this item.", {
    issues: [{ path: "places", message: "Choose a title and a section." }],
  });

/**
 * Lets an item that is held, or was spiked, become public: at once, or as soon as the agency's word and the embargo
 * allow. @param input.places where; left out or empty: where the rules or the source place it.
 * @throws DomainError forbidden, not_found, conflict (cancelled), invalid (nothing places it, an unknown place)
 */
export const publishHeld = (
  actor: Actor,
  input: { id: string; places?: RulePlace[] | undefined },
  now: Date,
): Promise<Handled> =>
  handle(actor, input.id, "wire.publish", now, async (row, source, tx) => {
    if (row.status === "canceled") throw conflict("The agency has cancelled this item.");
    await assertNotKilled(tx, row);
    const places = input.places?.length ? await placesNamed(tx, input.places) : row.places;
    if (placesOf({ places }, source.routes).length === 0) throw nowhere();
    if (row.handling === "released" && !input.places?.length) return null;
    return { handling: "released", why: "", places };
  });

/** Sets an item aside: off every public surface, found again among the spiked. */
export const spike = (actor: Actor, input: { id: string; why: string }, now: Date): Promise<Handled> =>
  handle(actor, input.id, "wire.spike", now, (row) =>
    row.handling === "spiked" ? null : { handling: "spiked", why: input.why, places: row.places },
  );

/** Takes a spiked item back: public again if it has been public, else held for the desk. */
export const restore = (actor: Actor, input: { id: string }, now: Date): Promise<Handled> =>
  handle(actor, input.id, "wire.restore", now, async (row, _source, tx) => {
    if (row.handling !== "spiked") return null;
    await assertNotKilled(tx, row);
    return { handling: row.newsItemId ? "released" : "held", why: "", places: row.places };
  });

/** Takes a released item back among the held: the way back from publishing one. */
export const holdAgain = (actor: Actor, input: { id: string }, now: Date): Promise<Handled> =>
  handle(actor, input.id, "wire.hold", now, (row) =>
    row.handling === "released" ? { handling: "held", why: "", places: row.places } : null,
  );

/** Places an item as an editor says, instead of the rules or the source; what is public moves at once. */
export const setPlaces = (
  actor: Actor,
  input: { id: string; places: RulePlace[] },
  now: Date,
): Promise<Handled> =>
  handle(actor, input.id, "wire.place", now, async (row, _source, tx) => {
    const places = await placesNamed(tx, input.places);
    if (places.length === 0) throw nowhere();
    if (JSON.stringify(places) === JSON.stringify(row.places)) return null;
    return { handling: row.handling, why: row.handlingWhy, places };
  });

/** What became of each of many items; one that cannot be handled holds up no other. */
export type HandledEach = (Handled & { ok: true }) | { id: string; ok: false; message: string };

/**
 * One order for many items. @throws what is no answer to the person who asked.
 */
async function many(ids: string[], one: (id: string) => Promise<Handled>): Promise<HandledEach[]> {
  const results: HandledEach[] = [];
  for (const id of new Set(ids))
    try {
      results.push({ ...(await one(id)), ok: true });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === "forbidden") throw error;
      results.push({ id, ok: false, message: error.message });
    }
  return results;
}

type Many = { ids: string[] };

/** `publishHeld` for each, in a transaction of its own. */
export const publishMany = (actor: Actor, input: Many & { places?: RulePlace[] | undefined }, now: Date) =>
  many(input.ids, (id) => publishHeld(actor, { id, places: input.places }, now));
/** `spike` for each, in a transaction of its own. */
export const spikeMany = (actor: Actor, input: Many & { why: string }, now: Date) =>
  many(input.ids, (id) => spike(actor, { id, why: input.why }, now));
/** `restore` for each, in a transaction of its own. */
export const restoreMany = (actor: Actor, input: Many, now: Date) =>
  many(input.ids, (id) => restore(actor, { id }, now));
/** `holdAgain` for each, in a transaction of its own. */
export const holdMany = (actor: Actor, input: Many, now: Date) =>
  many(input.ids, (id) => holdAgain(actor, { id }, now));
/** `setPlaces` for each, in a transaction of its own. */
export const placeMany = (actor: Actor, input: Many & { places: RulePlace[] }, now: Date) =>
  many(input.ids, (id) => setPlaces(actor, { id, places: input.places }, now));
