import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { publications } from "@/lib/publications/queries";
import { ruled, type WireRow } from "../items/incoming";
import { ROW, rowOf } from "../items/row";
import { placesOf, type Standing, standingOf } from "../items/standing";
import type { WireOrigin } from "../origin";
import { judge, type Verdict } from "../routing/rules";
import type { WireRouting } from "../routing/schema";
import { assertMayManage } from "./policy";

/** Items a dry run looks at, the newest. */
const LAST = 50;

/** What becomes of an item: where it stands, for what reason, and in which titles' sections. */
export type Outcome = { standing: Standing; why: string; places: { publication: string; section: string }[] };

export type DryRunLine = {
  id: string;
  title: string;
  firstSeenAt: Date;
  /** What has become of it. */
  is: Outcome;
  /** What would have, had it come under the draft. */
  wouldBe: Outcome;
  /** The draft's rules that hold for it, and what in the item met them. */
  trail: Verdict["trail"];
  /** An editor has decided on it: rules do not touch it, whatever they say of new items. */
  decided: boolean;
  changes: boolean;
};

/**
 * What rules on trial would have made of a source's last 50 items, beside what has become of them (I14). Nothing is
 * written. @param draft.autoPublish, draft.routes as the source's own where left out.
 * @throws DomainError forbidden, not_found
 */
export async function dryRun(
  actor: Actor,
  sourceId: string,
  draft: { routing: WireRouting; autoPublish?: boolean; routes?: { publication: string; section: string }[] },
  now: Date,
): Promise<DryRunLine[]> {
  assertMayManage(actor);
  const source = isId(sourceId)
    ? await db().wireSource.findUnique({ where: { id: sourceId }, include: { routes: true } })
    : null;
  if (!source) throw notFound("The source");
  const titles = await publications();
  const drafted = draftedSource(source, draft, titles);
  const rows = await db().wireItem.findMany({
    where: { sourceId },
    orderBy: { id: "desc" },
    take: LAST,
    select: { ...ROW, title: true },
  });
  const slugOf = (id: string) => titles.find((each) => each.id === id)?.slug ?? "";
  const outcome = (row: WireRow, { routes }: WireOrigin): Outcome => ({
    standing: standingOf(row, routes, now),
    why: row.handlingWhy,
    places: placesOf(row, routes).map(({ publicationId, section }) => ({
      publication: slugOf(publicationId),
      section,
    })),
  });
  return rows.map((read) => {
    const row = rowOf(read);
    const under = { ...row, ...ruled(row.item, { source: drafted, titles }, row.firstSeenAt, now) };
    const { trail } = judge(
      row.item,
      { routing: draft.routing, trusted: drafted.autoPublish },
      row.firstSeenAt,
      now,
    );
    const [is, would] = [outcome(row, source), outcome(under, drafted)];
    return {
      id: row.id,
      title: read.title,
      firstSeenAt: row.firstSeenAt,
      is,
      wouldBe: would,
      trail,
      decided: row.handledBy !== "",
      changes: JSON.stringify([is.standing, is.places]) !== JSON.stringify([would.standing, would.places]),
    };
  });
}

type Titles = Awaited<ReturnType<typeof publications>>;
type Draft = Parameters<typeof dryRun>[2];

const draftedSource = (source: WireOrigin, draft: Draft, titles: Titles): WireOrigin => ({
  ...source,
  routing: draft.routing,
  autoPublish: draft.autoPublish ?? source.autoPublish,
  routes: draft.routes
    ? draft.routes.flatMap(({ publication, section }) => {
        const title = titles.find((each) => each.slug === publication);
        return title ? [{ publicationId: title.id, section }] : [];
      })
    : source.routes,
});
