import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { escapeHtml } from "@/lib/core/escape";
import { desk, newsPath, portal } from "@/lib/core/paths";
import { publicTraces } from "@/lib/news/by-origin";
import { inBatches, indexTexts } from "@/lib/similarity/commands";
import { type SimilarHit, similarTo } from "@/lib/similarity/queries";
import { scopeOf } from "./move";
import type { Earlier } from "./rules/rule";
import { type ReleaseContent, releaseDraft } from "./schema";

/** The news of a release: its text with the quotes that stand in fields of their own. */
const storyOf = (content: ReleaseContent) => ({
  headline: content.headline,
  html: content.body + content.quotes.map((quote) => `<p>“${escapeHtml(quote.text)}”</p>`).join(""),
});

/** Brings the index in line with these releases as they are now; drafts stay out of it. */
export async function indexReleases(ids: string[]): Promise<void> {
  const rows = await db().release.findMany({
    where: { id: { in: ids }, status: { not: "draft" } },
    include: { organisation: { select: { name: true } } },
  });
  await indexTexts(
    rows.map((row) => ({
      kind: "release",
      id: row.id,
      credit: row.organisation.name,
      organisationId: row.organisationId,
      at: row.submittedAt ?? row.createdAt,
      ...storyOf(releaseDraft.parse(row.content)),
    })),
  );
}

/** Walks over every release that has left its author, in batches. @returns how many were looked at. */
export const allReleases = (
  each: (ids: string[]) => Promise<void>,
  progress: (done: number) => void,
): Promise<number> =>
  inBatches(
    (after, take) =>
      db().release.findMany({
        where: { id: { gt: after }, status: { not: "draft" } },
        orderBy: { id: "asc" },
        take,
        select: { id: true },
      }),
    each,
    progress,
  );

/** The text asked about, and whose it is; `id` is null while it has never been saved. */
export type Asked = {
  id: string | null;
  organisationId: string;
  organisation: string;
  content: ReleaseContent;
  /** When it was handed in: what came later is no earlier text. */
  handedIn?: Date | null;
};

async function inScope(actor: Actor, hits: SimilarHit[], asked: Asked, client: Tx): Promise<Earlier[]> {
  const rows = await client.release.findMany({
    where: { id: { in: hits.map((hit) => hit.id) }, ...scopeOf(actor), status: { not: "draft" } },
    select: { id: true, status: true, headline: true, organisationId: true, publishedAt: true },
  });
  return rows.flatMap((row) => {
    const hit = hits.find((each) => each.id === row.id);
    const own = row.organisationId === asked.organisationId;
    // What was killed has its hour still, and is the desk's alone again.
    const publishedAt = row.status === "published" ? row.publishedAt : null;
    const path = isStaff(actor) ? desk.release(row.id) : portal.release(row.id);
    return hit
      ? [
          {
            id: row.id,
            headline: row.headline,
            credit: hit.credit,
            at: (publishedAt ?? hit.at).toISOString(),
            published: publishedAt !== null,
            own,
            degree: hit.degree,
            href: path,
          },
        ]
      : [];
  });
}

/**
 * Earlier texts that tell the same news, the most alike first. The public's are told to everybody; others only to
 * whom they may be known: members hear of their own organisation's releases, the desk of all releases that were
 * handed in and of wire items it holds.
 */
export async function nearDuplicates(
  actor: Actor,
  asked: Asked,
  now: Date,
  client: Tx = db(),
): Promise<Earlier[]> {
  const issuer = `${asked.organisation} ${asked.content.onBehalfOf}`;
  const except = asked.id ? { kind: "release" as const, id: asked.id } : null;
  const alike = await similarTo({ ...storyOf(asked.content), issuer }, except, client);
  const { handedIn } = asked;
  const hits = handedIn ? alike.filter((hit) => hit.at <= handedIn) : alike;
  if (hits.length === 0) return [];
  const known = await inScope(
    actor,
    hits.filter((hit) => hit.kind === "release"),
    asked,
    client,
  );
  const traces = await publicTraces(
    hits.map((hit) => hit.id),
    now,
    client,
  );
  return hits.flatMap((hit): Earlier[] => {
    const trace = traces.find((each) => each.originKey === hit.id);
    const mine = known.find((each) => each.id === hit.id);
    if (mine) return [{ ...mine, href: trace ? newsPath(trace) : mine.href }];
    if (trace)
      return [
        {
          id: hit.id,
          headline: trace.headline,
          credit: trace.creditName,
          at: trace.publishedAt.toISOString(),
          published: true,
          own: hit.organisationId === asked.organisationId,
          degree: hit.degree,
          href: newsPath(trace),
        },
      ];
    const told = hit.kind === "wire" && isStaff(actor);
    return told
      ? [
          {
            id: hit.id,
            headline: hit.headline,
            credit: hit.credit,
            at: hit.at.toISOString(),
            published: false,
            own: false,
            degree: hit.degree,
            href: null,
          },
        ]
      : [];
  });
}
