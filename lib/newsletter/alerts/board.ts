import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { getItem, listChannel, publicAt } from "@/lib/news/queries";
import type { NewsCard } from "@/lib/news/schema";
import { assertMaySeeFigures, sumsNow } from "../figures/queries";
import type { Sums } from "../figures/sums";

/** So many of the newest items are offered, and so many of what was told are shown. */
const SHOWN = 20;

/** An item that may be sent; `sent`: it was sent as breaking news before. */
export type Candidate = NewsCard & { version: number; sent: boolean };

/** Breaking news or an alert, and how far it has come. */
export type Told = {
  editionId: string;
  kind: "breaking" | "alert";
  /** "" of an item that was killed. */
  headline: string;
  /** Who sent breaking news; "" of an alert. */
  by: string;
  leavesAt: Date;
  /** As in prisma/schema/alerts.prisma, AlertRun. */
  state: string;
  reason: string;
  sums: Sums;
};

/** Ids of the titles whose readers see an item now. @throws DomainError forbidden. */
export async function titlesShowing(actor: Actor, itemId: string, now: Date): Promise<string[]> {
  assertMaySeeFigures(actor);
  if (!isId(itemId)) return [];
  const placed = await db().placement.findMany({
    where: { itemId, item: publicAt(now) },
    select: { publicationId: true },
    distinct: ["publicationId"],
  });
  return placed.map(({ publicationId }) => publicationId);
}

/**
 * The newest public items of a title.
 * @param wanted an item that stands first although it may be older, if readers of the title see it.
 * @throws DomainError forbidden.
 */
export async function breakingCandidates(
  actor: Actor,
  publicationId: string,
  now: Date,
  wanted?: string,
): Promise<Candidate[]> {
  assertMaySeeFigures(actor);
  const { items: newest } = await listChannel({ publicationId, channel: "front" }, now, { limit: SHOWN });
  const isThere = !wanted || newest.some((item) => item.id === wanted);
  const found = isThere ? null : await getItem(publicationId, wanted, now);
  const items: NewsCard[] = found && "item" in found ? [found.item, ...newest] : newest;
  const id = { in: items.map((item) => item.id) };
  const [versions, runs] = await Promise.all([
    db().newsItem.findMany({ where: { id }, select: { id: true, version: true } }),
    db().alertRun.findMany({
      where: { itemId: id, edition: { publicationId, kind: "breaking" } },
      select: { itemId: true },
    }),
  ]);
  const versionOf = new Map(versions.map((each) => [each.id, each.version]));
  const sent = new Set(runs.map(({ itemId }) => itemId));
  return items.map((item) => ({
    ...item,
    version: versionOf.get(item.id) ?? 1,
    sent: sent.has(item.id),
  }));
}

/** What readers of a title were told at once lately, the newest first. @throws DomainError forbidden. */
export async function toldAtOnce(actor: Actor, publicationId: string): Promise<Told[]> {
  assertMaySeeFigures(actor);
  const editions = await db().edition.findMany({
    where: { publicationId, kind: { in: ["breaking", "alert"] } },
    orderBy: [{ frozenAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: { id: true, kind: true, dueAt: true, alert: true },
  });
  const [sums, items] = await Promise.all([
    sumsNow(editions.map(({ id }) => id)),
    db().newsItem.findMany({
      where: { id: { in: editions.flatMap(({ alert }) => alert?.itemId ?? []) }, killedAt: null },
      select: { id: true, headline: true },
    }),
  ]);
  const headlines = new Map(items.map(({ id, headline }) => [id, headline]));
  return editions.flatMap(({ id, kind, dueAt, alert }) => {
    const counted = sums.get(id);
    return alert && counted
      ? {
          editionId: id,
          kind: kind as Told["kind"],
          headline: headlines.get(alert.itemId) ?? "",
          by: alert.by,
          leavesAt: dueAt,
          state: alert.state,
          reason: alert.reason,
          sums: counted,
        }
      : [];
  });
}
