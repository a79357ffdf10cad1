import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { announceToReaders } from "@/lib/core/changes";
import { db, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { card, publicAt, toCard } from "./queries";
import type { NewsCard } from "./schema";

const HOUR_MS = 3_600_000;

function assertMayLead(actor: Actor): void {
  if (!holds(actor, "wire") && !holds(actor, "review"))
    throw forbidden("Only editors may choose what leads a front page.");
}

async function titleOf(id: string) {
  const title = await db().publication.findUnique({ where: { id }, select: { id: true, name: true } });
  if (!title) throw notFound("The title");
  return title;
}

/**
 * Puts a public item at the head of a title's front page for some hours, instead of what leads it by itself; readers
 * get the new page at once. @throws DomainError forbidden, not_found, conflict when it is not public in that title.
 */
export async function setLead(
  actor: Actor,
  { itemId, publicationId, hours }: { itemId: string; publicationId: string; hours: number },
  now: Date,
): Promise<{ until: Date }> {
  assertMayLead(actor);
  const title = await titleOf(publicationId);
  const until = new Date(now.getTime() + hours * HOUR_MS);
  await transaction(async (tx) => {
    const item = await tx.newsItem.findFirst({
      where: { id: itemId, ...publicAt(now), placements: { some: { publicationId } } },
      select: { headline: true },
    });
    if (!item) throw conflict(`Only what is public in ${title.name} can lead its front page.`);
    const chosen = { itemId, chosenBy: actor.name, at: now, until };
    await tx.frontLead.upsert({
      where: { publicationId },
      create: { publicationId, ...chosen },
      update: chosen,
    });
    await record(
      tx,
      actor,
      "publication.lead",
      { type: "publication", id: title.id, name: title.name },
      now,
      {
        after: { item: itemId, headline: item.headline, until: until.toISOString() },
      },
    );
    await announceToReaders(tx, [`${publicationId}/front`]);
  });
  return { until };
}

/** Lets a front page find its lead by itself again. */
export async function clearLead(actor: Actor, publicationId: string, now: Date): Promise<void> {
  assertMayLead(actor);
  const title = await titleOf(publicationId);
  await transaction(async (tx) => {
    const { count } = await tx.frontLead.deleteMany({ where: { publicationId } });
    if (count === 0) return;
    await record(
      tx,
      actor,
      "publication.unlead",
      { type: "publication", id: title.id, name: title.name },
      now,
    );
    await announceToReaders(tx, [`${publicationId}/front`]);
  });
}

export type ChosenLead = { item: NewsCard; until: Date; chosenBy: string };

/** What an editor has put at the head of a title's front page, while its time runs and readers may see it; or null. */
export async function chosenLead(publicationId: string, now: Date): Promise<ChosenLead | null> {
  const lead = await db().frontLead.findFirst({
    where: {
      publicationId,
      until: { gt: now },
      item: { ...publicAt(now), placements: { some: { publicationId } } },
    },
    select: { until: true, chosenBy: true, item: { select: card } },
  });
  return lead && { ...lead, item: toCard(lead.item) };
}
