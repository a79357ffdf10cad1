import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, belongsTo } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { cancelJob } from "@/lib/core/jobs";
import { publicAt } from "@/lib/news/queries";
import { newsDetails } from "@/lib/news/schema";
import { organisationBehind } from "@/lib/organisations/newsroom";
import { letterTitle } from "../issue/change";
import { maySendBreaking } from "../policy";
import { freezingKey, openAlert } from "./open-alert";
import { countReaders, daysOf } from "./recipients";
import type { BreakingItem } from "./schema";
import { lockTitle, NOTHING } from "./tell";

/** For so long breaking news can be taken back before the first of it leaves. */
export const TAKE_BACK_MS = 20_000;

function assertMaySend(actor: Actor): void {
  if (!maySendBreaking(actor))
    throw forbidden("This is not among the things you may do at the desk. An administrator can change that.");
}

/** The item as readers see it now. @throws DomainError conflict, forbidden. */
async function itemToSend(tx: Tx, actor: Actor, { publicationId, itemId, version }: BreakingItem, now: Date) {
  const item = await tx.newsItem.findFirst({
    where: { id: itemId, ...publicAt(now), placements: { some: { publicationId } } },
    include: { placements: { where: { publicationId, channel: { startsWith: "section/" } } } },
  });
  if (!item) throw conflict("Only what readers of this title can see now can be sent as breaking news.");
  const organisation = item.newsroom ? await organisationBehind(item.newsroom) : null;
  if (organisation && belongsTo(actor, organisation))
    throw forbidden("You belong to this organisation: another editor has to decide.");
  if (item.version !== version)
    throw conflict("This was changed since you looked at it. Read it again, then send it.");
  return item;
}

async function assertNotPaused(tx: Tx, { id, name }: { id: string; name: string }): Promise<void> {
  if (await tx.newsletterTitle.count({ where: { publicationId: id, pausedAt: { not: null } } }))
    throw conflict(`The daily email of ${name} is paused: nothing goes to its readers.`);
}

/**
 * Sends a public item at once to every reader of a title who wants breaking news and has room for it that day. It
 * leaves in twenty seconds; until then it can be taken back. An item is sent once, ever.
 * @throws DomainError forbidden, not_found, conflict: not public, changed meanwhile, paused, sent before.
 */
export async function sendBreaking(
  actor: Actor,
  chosen: BreakingItem,
  now: Date,
): Promise<{ editionId: string; leavesAt: Date }> {
  assertMaySend(actor);
  return transaction(async (tx) => {
    const title = await letterTitle(tx, chosen.publicationId);
    await assertNotPaused(tx, title);
    const item = await itemToSend(tx, actor, chosen, now);
    const runAt = new Date(now.getTime() + TAKE_BACK_MS);
    const details = newsDetails.parse(item.details);
    const editionId = await openAlert(
      tx,
      {
        kind: "breaking",
        publicationId: title.id,
        timeZone: title.timeZone,
        item: { ...item, places: [...new Set([item.place, ...details.places])].filter(Boolean) },
        sections: item.placements.map(({ channel }) => channel.slice("section/".length)),
        runAt,
        by: actor.name,
      },
      now,
    );
    if (!editionId) throw conflict("This was sent as breaking news already.");
    await record(tx, actor, "newsletter.breaking", subjectOf(title), now, {
      after: { item: item.id, version: item.version, headline: item.headline },
    });
    await announce(tx, ["newsletter"]);
    return { editionId, leavesAt: runAt };
  });
}

const subjectOf = ({ id, name }: { id: string; name: string }) => ({ type: "newsletter" as const, id, name });

/**
 * Takes breaking news back before it leaves; the item may be sent again later.
 * @throws DomainError forbidden, not_found, conflict: it is on its way.
 */
export async function takeBackBreaking(actor: Actor, editionId: string, now: Date): Promise<void> {
  assertMaySend(actor);
  await transaction(async (tx) => {
    const edition = await tx.edition.findFirst({
      where: { id: editionId, kind: "breaking" },
      select: { publicationId: true },
    });
    if (!edition) throw notFound("This breaking news");
    await lockTitle(tx, edition.publicationId);
    const title = await letterTitle(tx, edition.publicationId);
    const run = await tx.alertRun.findUnique({ where: { editionId } });
    if (run?.state !== "waiting") throw conflict("It is too late to take this back: it is on its way.");
    await cancelJob(tx, freezingKey(editionId));
    await tx.edition.delete({ where: { id: editionId } });
    await record(tx, actor, "newsletter.breaking_taken_back", subjectOf(title), now, {
      before: { item: run.itemId },
    });
    await announce(tx, ["newsletter"]);
  });
}

/**
 * To how many readers an item would go, were it sent now.
 * @throws DomainError forbidden.
 */
export async function breakingReach(
  actor: Actor,
  { publicationId, itemId }: Omit<BreakingItem, "version">,
  now: Date,
): Promise<number> {
  assertMaySend(actor);
  const seeking = {
    editionId: null,
    publicationId,
    kind: "breaking",
    itemId,
    asked: NOTHING,
    cursor: null,
  } as const;
  const days = await daysOf(publicationId, now);
  return transaction((tx) => countReaders(tx, seeking, days));
}
