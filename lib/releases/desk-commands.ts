import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/core/db";
import { CLAIM_OVER, claimOf } from "./claims";
import { cleanContent, columnsOf, submittable } from "./commands";
import type { Approval, ChangeRequest, Rejection } from "./decisions-schema";
import { findingsOn } from "./findings-on";
import { mailChangesRequested, mailPublished, mailRejected, mailScheduled } from "./letters";
import { approvedState, HOLD_MS, publicTime } from "./lifecycle";
import { type Move, type Moved, move, type ReleaseRow, storeVersion } from "./move";
import { RULESET } from "./preflight";
import { creditOf, publishNews } from "./publication";
import { appoint } from "./scheduled";
import { type ReleaseContent, releaseContent } from "./schema";

/** An editor's change before approval: attributed, kept as a version, visible to the author (P8). */
export const editRelease = (
  actor: Actor,
  input: Move & { content: ReleaseContent },
  now: Date,
): Promise<Moved> =>
  move.make(actor, "edit", input, now, async (tx, release) => {
    const content = cleanContent(input.content);
    await storeVersion(tx, actor, "editor", release, content, now);
    return { data: { ...columnsOf(content), ...claimOf(actor.userId, now) } };
  });

async function decide(
  tx: Tx,
  actor: Actor,
  release: ReleaseRow,
  decision: { decision: string; reason?: string; note?: string; points?: Prisma.InputJsonValue },
  now: Date,
): Promise<void> {
  await tx.reviewDecision.create({
    data: {
      releaseId: release.id,
      versionNumber: release.version,
      editorId: actor.userId as string,
      editorName: actor.name,
      ruleset: RULESET,
      submittedAt: release.submittedAt,
      dueAt: release.dueAt,
      findings: (await findingsOn(
        actor,
        release,
        releaseContent.parse(release.content),
        now,
        tx,
      )) as unknown as Prisma.InputJsonValue,
      createdAt: now,
      ...decision,
    },
  });
}

/** What the public ledger counts by: since when it waited, what was promised, and whether it is a second look. */
const waited = ({ submittedAt, dueAt, appealedAt }: ReleaseRow) => ({
  submittedAt: submittedAt?.toISOString() ?? null,
  dueAt: dueAt?.toISOString() ?? null,
  appeal: appealedAt !== null && appealedAt.getTime() === submittedAt?.getTime(),
});

/** Whoever does not ask for the time to undo publishes at once. */
type Order = Omit<Approval, "undoable"> & Partial<Pick<Approval, "undoable">>;

/**
 * Approves: checks the text once more (P8), then publishes at once, or schedules for the later of publication
 * time and embargo (P12); what has passed while it waited has no effect. An undoable approval goes public only when it cannot be undone any more.
 */
export const approveRelease = (actor: Actor, input: Move & Order, now: Date): Promise<Moved> =>
  move.make(actor, "approve", input, now, async (tx, release) => {
    const content = await submittable(tx, release.content, release.organisationId, now, { waited: true });
    const publishAt = input.publishAt ? new Date(input.publishAt) : release.publishAt;
    const goPublicAt = publicTime(publishAt, release.embargoUntil);
    const status = approvedState(goPublicAt, now);
    await decide(tx, actor, release, { decision: "approve", note: input.note }, now);
    const credit = await creditOf(tx, { ...release, creditName: null, creditUrl: null });
    const data = {
      ...CLAIM_OVER,
      publishAt,
      goPublicAt,
      decidedAt: now,
      dueAt: null,
      creditName: credit.name,
      creditUrl: credit.website,
    };
    const audit = { ...waited(release), note: input.note, goPublicAt: goPublicAt?.toISOString() ?? null };
    if (status === "scheduled" && goPublicAt) {
      await appoint(tx, release.id, goPublicAt);
      await mailScheduled(tx, release, goPublicAt, content.timeZone, now);
      return { status, data, audit };
    }
    // Public a few seconds later, so that a slip of the finger is never read by anybody.
    if (input.undoable) {
      const at = new Date(now.getTime() + HOLD_MS);
      await appoint(tx, release.id, at);
      return { status: "scheduled", data: { ...data, goPublicAt: at }, audit };
    }
    const news = await publishNews(tx, { ...release, creditName: null, creditUrl: null }, now, now);
    await mailPublished(tx, release, news);
    return { status, data: { ...data, publishedAt: now, newsItemId: news.id }, audit };
  });

/** Sends a release back with what to change, each point anchored to its rule, field or words (P6). */
export const requestChanges = (actor: Actor, input: Move & ChangeRequest, now: Date): Promise<Moved> =>
  move.make(actor, "request_changes", input, now, async (tx, release) => {
    await decide(
      tx,
      actor,
      release,
      { decision: "request_changes", note: input.note, points: input.points },
      now,
    );
    await mailChangesRequested(tx, release, input.points, input.note, now);
    return {
      data: { ...CLAIM_OVER, decidedAt: now, dueAt: null },
      audit: { ...waited(release), note: input.note, points: input.points },
    };
  });

/** Rejects with a reason the author reads (P6). An appeal is decided by somebody else. */
export const rejectRelease = (actor: Actor, input: Move & Rejection, now: Date): Promise<Moved> =>
  move.make(actor, "reject", input, now, async (tx, release) => {
    await decide(
      tx,
      actor,
      release,
      { decision: "reject", reason: input.reason, note: input.note, points: input.points },
      now,
    );
    await mailRejected(tx, release, input.reason, input.points, input.note, now);
    return {
      data: { ...CLAIM_OVER, decidedAt: now, dueAt: null },
      audit: { ...waited(release), reason: input.reason, note: input.note, points: input.points },
    };
  });
