import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { cancelJob } from "@/lib/core/jobs";
import { killItems } from "@/lib/news/commands";
import { noteCorrection } from "@/lib/news/corrections";
import { isHeadlineTyped } from "@/lib/news/headline-typed";
import type { CorrectionClass } from "@/lib/news/schema";
import { publications } from "@/lib/publications/queries";
import { cleanContent, columnsOf, submittable } from "./commands";
import { settleRequests } from "./conversation/requests";
import { dropLetters } from "./held-letters";
import { mailCorrected, mailUnpublished } from "./letters";
import { type Move, type Moved, move, type ReleaseRow, storeVersion } from "./move";
import { publicChanges, toldChanges } from "./public-changes";
import { publishNews, retractNews } from "./publication";
import { placeOf } from "./queue/place";
import { type ReleaseContent, releaseContent } from "./schema";
import { askedTime } from "./well-formed";

/** Nothing makes it public any more, and no letter that still waits promises its author so. */
async function callOff(tx: Tx, release: ReleaseRow): Promise<void> {
  await cancelJob(tx, `publish:${release.id}`);
  const last = await tx.reviewDecision.findFirst({
    where: { releaseId: release.id, undoneAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { decision: true, versionNumber: true },
  });
  if (last) await dropLetters(tx, release, last);
}

/** Takes a published or scheduled release back to the desk; nothing public remains, and it may return (P2). */
export const unpublishRelease = (actor: Actor, input: Move & { reason: string }, now: Date): Promise<Moved> =>
  move.make(actor, "unpublish", input, now, async (tx, release) => {
    await retractNews(tx, release.newsItemId, now);
    await callOff(tx, release);
    await settleRequests(tx, actor, release.id, "all", input.reason, now);
    await mailUnpublished(tx, release, "unpublish", input.reason);
    return {
      data: {
        publishedAt: null,
        goPublicAt: null,
        // A time that an editor set was that approval's.
        publishAt: askedTime(release),
        ...(await placeOf(tx, release, { as: "unpublish" }, now)),
      },
      audit: { reason: input.reason },
    };
  });

/** Kills for good: every public surface drops it, its address answers 410 (P15). The headline is the confirmation. */
export const killRelease = (
  actor: Actor,
  input: Move & { reason: string; confirm: string },
  now: Date,
): Promise<Moved> =>
  move.make(actor, "kill", input, now, async (tx, release) => {
    if (!isHeadlineTyped(input.confirm, release.headline))
      throw new DomainError("invalid", "Type the headline to confirm.", {
        issues: [{ path: "confirm", message: "This is not the headline." }],
      });
    if (release.newsItemId) await killItems(tx, [release.newsItemId], input.reason, now);
    await callOff(tx, release);
    await settleRequests(tx, actor, release.id, "all", input.reason, now);
    await mailUnpublished(tx, release, "kill", input.reason);
    return { data: { goPublicAt: null }, audit: { reason: input.reason } };
  });

/** The times of a public text are history: they are neither corrected nor held against the clock again. */
const withoutTimes = (content: ReleaseContent) => ({ ...content, publishAt: null, embargoUntil: null });

async function sectionNames(tx: Tx) {
  const titles = await publications(tx);
  return Object.fromEntries(titles.flatMap((title) => title.sections).map(({ slug, name }) => [slug, name]));
}

/**
 * Corrects what is public: same address, a later `updated`, and a dated note with its class and what changed of
 * what readers saw, word by word (P14). All fields but the times can be corrected.
 * @param input.request the organisation's request that this answers.
 */
export const correctRelease = (
  actor: Actor,
  input: Move & {
    class: CorrectionClass;
    note: string;
    patch: Partial<ReleaseContent>;
    request?: string | undefined;
  },
  now: Date,
): Promise<Moved> =>
  move.make(actor, "correct", input, now, async (tx, release) => {
    const before = releaseContent.parse(release.content);
    const { publishAt, embargoUntil } = before;
    const patched = withoutTimes({ ...before, ...input.patch });
    const whole = await submittable(tx, patched, release.organisationId, now);
    const content = cleanContent({ ...whole, publishAt, embargoUntil });
    await storeVersion(tx, actor, "editor", release, content, now);
    const { publishAt: _, embargoUntil: __, ...columns } = columnsOf(content);
    const news = await publishNews(
      tx,
      { ...release, content: columns.content as never },
      release.publishedAt ?? now,
      now,
    );
    const changes = toldChanges(publicChanges(before, content, await sectionNames(tx)));
    await noteCorrection(tx, news.id, { class: input.class, note: input.note, changes }, now);
    if (input.request) await settleRequests(tx, actor, release.id, input.request, input.note, now);
    await mailCorrected(tx, release, input.note, news);
    return {
      data: columns,
      audit: { class: input.class, note: input.note, fields: Object.keys(input.patch) },
    };
  });
