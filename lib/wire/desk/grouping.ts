import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { persistentTransaction, type Tx } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { part, putIntoStory, storyLedBy, takeOutOfStory } from "@/lib/stories/desk";
import { lockStories } from "@/lib/stories/places";
import { settle, unite } from "../items/merging";
import { assertMayTriage } from "./handle";

type Item = { id: string; title: string; sameAsId: string | null };

/**
 * The path of every word of the desk on what belongs together: one at a time with the machine that groups
 * (lockStories), the event in the same transaction. @throws DomainError forbidden, not_found
 */
async function decide(
  actor: Actor,
  id: string,
  verb: string,
  now: Date,
  work: (tx: Tx, item: Item) => Promise<Record<string, string>>,
): Promise<void> {
  assertMayTriage(actor);
  return persistentTransaction(async (tx) => {
    await lockStories(tx);
    const item = await itemOf(tx, id);
    const data = await work(tx, item);
    await record(tx, actor, verb, { type: "wire_item", id, name: item.title }, now, { data });
    await announce(tx, ["wire"]);
  });
}

async function itemOf(tx: Tx, id: string): Promise<Item> {
  const item = isId(id)
    ? await tx.wireItem.findUnique({ where: { id }, select: { id: true, title: true, sameAsId: true } })
    : null;
  if (!item) throw notFound("The item");
  return item;
}

/**
 * Makes one public story of two items: the oldest that readers may see stands for both, and its page names both
 * agencies. No machine undoes it. @throws DomainError forbidden, not_found, conflict (the two are one already)
 */
export const mergeInto = (actor: Actor, input: { id: string; intoId: string }, now: Date): Promise<void> =>
  decide(actor, input.id, "wire.merge", now, async (tx, item) => {
    const into = await itemOf(tx, input.intoId);
    if ((item.sameAsId ?? item.id) === (into.sameAsId ?? into.id))
      throw conflict("These two are one story already.");
    await putIntoStory(tx, [{ kind: "wire", id: item.id }], await storyLedBy(tx, "wire", into.id, now), now);
    await settle(tx, await unite(tx, [{ one: item.id, other: into.id }]), now);
    return { into: into.id };
  });

/**
 * Gives an item that stands under another, or for others, a public life of its own again. The machine remembers and
 * does not put it back. @throws DomainError forbidden, not_found, conflict (it stands under none and for none)
 */
export const split = (actor: Actor, input: { id: string }, now: Date): Promise<void> =>
  decide(actor, input.id, "wire.split", now, async (tx, item) => {
    const under = await tx.wireItem.findMany({
      where: { sameAsId: item.id },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    const [next] = under;
    const others = item.sameAsId ?? next?.id;
    if (!others) throw conflict("This item stands by itself already.");
    const rest = await tx.wireItem.findMany({
      where: { OR: [{ id: others }, { sameAsId: { in: [others, item.id] } }], NOT: { id: item.id } },
      select: { id: true },
    });
    await tx.wireItem.update({ where: { id: item.id }, data: { sameAsId: null, standsAt: null } });
    await tx.wireItem.updateMany({
      where: { sameAsId: item.id, NOT: { id: others } },
      data: { sameAsId: others },
    });
    await tx.wireItem.updateMany({ where: { id: others }, data: { sameAsId: null } });
    for (const each of rest) await part(tx, actor.name, { kind: "wire", id: item.id }, each.id, now);
    await takeOutOfStory(tx, actor.name, { kind: "wire", id: item.id }, now);
    await settle(tx, [item.id, others], now);
    return { from: others };
  });

/**
 * Lets an item stand for its copies: readers see its words under its agency's name, the others are credited there, and
 * their addresses lead to it. It stands again after a while in which readers could not see it.
 * @throws DomainError forbidden, not_found, conflict (it has no copies, it stands already, it is not for readers)
 */
export const standFor = (actor: Actor, input: { id: string }, now: Date): Promise<void> =>
  decide(actor, input.id, "wire.stand", now, async (tx, item) => {
    if (!item.sameAsId) throw conflict("This item stands under no other.");
    await tx.wireItem.update({ where: { id: item.id }, data: { standsAt: now } });
    await settle(tx, [item.sameAsId], now);
    if ((await itemOf(tx, item.id)).sameAsId)
      throw conflict("Readers could not see this item: publish it, or wait until it may be public.");
    return { instead: item.sameAsId };
  });

/** Puts an item into the story another item stands in, by the desk's word. @throws DomainError forbidden, not_found */
export const moveToStory = (actor: Actor, input: { id: string; withId: string }, now: Date): Promise<void> =>
  decide(actor, input.id, "wire.group", now, async (tx, item) => {
    const other = await itemOf(tx, input.withId);
    if (other.id === item.id) throw conflict("An item is in its own story already.");
    await putIntoStory(tx, [{ kind: "wire", id: item.id }], await storyLedBy(tx, "wire", other.id, now), now);
    return { with: other.id };
  });

/**
 * Attaches an item to a release: both tell one story, and readers of either find the other as soon as both are public.
 * @throws DomainError forbidden, not_found (a draft is nobody's but its author's)
 */
export const attachToRelease = (
  actor: Actor,
  input: { id: string; releaseId: string },
  now: Date,
): Promise<void> =>
  decide(actor, input.id, "wire.attach", now, async (tx, item) => {
    const release = await releaseOf(tx, input.releaseId);
    await putIntoStory(
      tx,
      [{ kind: "wire", id: item.id }],
      await storyLedBy(tx, "release", release.id, now),
      now,
    );
    return { release: release.id };
  });

/**
 * Takes an item out of the story it stands in; the machine does not put it back.
 * @throws DomainError forbidden, not_found, conflict (it stands in none)
 */
export const detach = (actor: Actor, input: { id: string }, now: Date): Promise<void> =>
  decide(actor, input.id, "wire.detach", now, async (tx, item) => {
    const story = await takeOutOfStory(tx, actor.name, { kind: "wire", id: item.id }, now);
    if (!story) throw conflict("This item stands in no story.");
    return { story };
  });

/**
 * Takes a release out of the story it stands in with wire items; the machine does not put it back.
 * @throws DomainError forbidden, not_found, conflict (it stands in none)
 */
export const detachRelease = async (actor: Actor, input: { id: string }, now: Date): Promise<void> => {
  assertMayTriage(actor);
  return persistentTransaction(async (tx) => {
    await lockStories(tx);
    const release = await releaseOf(tx, input.id);
    const story = await takeOutOfStory(tx, actor.name, { kind: "release", id: release.id }, now);
    if (!story) throw conflict("This release stands in no story.");
    // No event of the release itself: its authors read those, and what agencies report is none of their business.
    const subject = { type: "story", id: story, name: release.headline } as const;
    await record(tx, actor, "wire.detach_release", subject, now, { data: { release: release.id } });
    await announce(tx, ["wire"]);
  });
};

/** A release that has been handed in: a draft is nobody's but its author's. */
async function releaseOf(tx: Tx, id: string): Promise<{ id: string; headline: string }> {
  const release = isId(id)
    ? await tx.release.findFirst({
        where: { id, status: { not: "draft" } },
        select: { id: true, headline: true },
      })
    : null;
  if (!release) throw notFound("The release");
  return release;
}
