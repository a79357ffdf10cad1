import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db, Prisma, persistentTransaction, type Tx } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { publications } from "@/lib/publications/queries";
import { follow } from "../items/follow";
import type { WireRow } from "../items/incoming";
import { ROW, rowOf } from "../items/row";
import { type Handling, nextTurn, type Place, type Standing, standingOf } from "../items/standing";
import type { WireOrigin } from "../origin";
import { unknownPlaces } from "../routing/resolve";
import type { RulePlace } from "../routing/schema";
import { lockSource } from "../sources/lock";

/** What became of an item: where it stands now, and whether this order changed it. */
export type Handled = { id: string; standing: Standing; changed: boolean };

/** What an order makes of a row; null: it is so already. */
export type Decision = { handling: Handling; why: string; places: readonly Place[] | null } | null;

export function assertMayTriage(actor: Actor): void {
  if (!holds(actor, "wire")) throw forbidden("Only the wire desk may do this.");
}

/**
 * The path of every decision on a wire item: its source's row is locked (the turn that polls and the clock take as
 * well), the row is read, decided on, changed by compare-and-set and followed by the public side, with the event in the
 * same transaction. What is so already is left alone. @throws DomainError forbidden, not_found, conflict.
 */
export async function handle(
  actor: Actor,
  id: string,
  verb: string,
  now: Date,
  decide: (row: WireRow, source: WireOrigin, tx: Tx) => Promise<Decision> | Decision,
): Promise<Handled> {
  assertMayTriage(actor);
  const found = isId(id)
    ? await db().wireItem.findUnique({ where: { id }, select: { sourceId: true } })
    : null;
  if (!found) throw notFound("The item");
  return persistentTransaction(async (tx) => {
    const source = await lockSource(tx, found.sourceId);
    const read = await tx.wireItem.findUnique({ where: { id }, select: { ...ROW, title: true } });
    if (!source || !read) throw notFound("The item");
    const row = rowOf(read);
    const origin: WireOrigin = source;
    const decision = await decide(row, origin, tx);
    if (!decision) return { id, standing: standingOf(row, source.routes, now), changed: false };
    const after = await save(tx, actor, row, decision, now);
    await follow(tx, origin, [after], now);
    await record(tx, actor, verb, { type: "wire_item", id, name: read.title }, now, {
      before: seen(row),
      after: seen(after),
      ...(decision.why ? { data: { reason: decision.why } } : {}),
    });
    return { id, standing: standingOf(after, source.routes, now), changed: true };
  });
}

const seen = ({ handling, places }: WireRow) => ({
  handling,
  places: places as Prisma.InputJsonValue | null,
});

async function save(tx: Tx, actor: Actor, row: WireRow, decision: NonNullable<Decision>, now: Date) {
  const after: WireRow = {
    ...row,
    handling: decision.handling,
    handlingWhy: decision.why,
    handledBy: actor.name || "The desk",
    places: decision.places,
    opensAt: null,
  };
  const { count } = await tx.wireItem.updateMany({
    where: { id: row.id, handling: row.handling },
    data: {
      handling: after.handling,
      handlingWhy: after.handlingWhy,
      handledBy: after.handledBy,
      handledAt: now,
      places: after.places === null ? Prisma.DbNull : (after.places as Prisma.InputJsonValue),
      opensAt: null,
      dueAt: nextTurn(after, now),
    },
  });
  if (count === 0) throw conflict("Somebody else has just decided on this item.");
  return after;
}

/** What an editor killed for good does not come back. @throws DomainError conflict */
export async function assertNotKilled(tx: Tx, row: WireRow): Promise<void> {
  if (!row.newsItemId) return;
  const news = await tx.newsItem.findUnique({ where: { id: row.newsItemId }, select: { killedAt: true } });
  if (news?.killedAt) throw conflict("This item was killed for good.");
}

/** Places as an editor names them, as they are stored. @throws DomainError invalid for a title or section there is not. */
export async function placesNamed(tx: Tx, named: RulePlace[]): Promise<Place[]> {
  const titles = await publications(tx);
  const issues = unknownPlaces(
    titles,
    named.map((place, n) => ({ path: `places.${n}`, place })),
  );
  if (issues.length) throw new DomainError("invalid", "Some fields need attention.", { issues });
  return named.map(({ publication, section }) => ({
    publicationId: titles.find((each) => each.slug === publication)!.id,
    section,
  }));
}
