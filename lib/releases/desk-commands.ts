import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { cleanContent, columnsOf, submittable } from "./commands";
import type { Approval, ChangeRequest, Rejection } from "./decisions-schema";
import { findingsOn } from "./findings-on";
import { mailChangesRequested, mailPublished, mailRejected, mailScheduled } from "./letters";
import { approvedState, CLAIM_MS, publicTime } from "./lifecycle";
import { type Move, type Moved, move, type ReleaseRow, storeVersion } from "./move";
import { RULESET } from "./preflight";
import { creditOf, publishNews } from "./publication";
import { type ReleaseContent, releaseContent } from "./schema";

const CLAIM_OVER = { claimedById: null, claimedAt: null, claimExpiresAt: null };

/**
 * Takes a release for review; a second editor gets a conflict with the holder's name (P4), and who rejected it
 * before an appeal leaves it to another (P6).
 */
export const claimRelease = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "claim", input, now, async (tx, release) => {
    if (release.appealedAt) await refuseSecondLook(tx, actor, release);
    return {
      data: { claimedById: actor.userId, claimedAt: now, claimExpiresAt: new Date(now.getTime() + CLAIM_MS) },
    };
  });

/** Puts a claimed release back into the queue. */
export const unclaimRelease = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "unclaim", input, now, async () => ({ data: CLAIM_OVER }));

/** Keeps a claim alive while its holder is at work; changes nothing else, so no version. */
export async function keepClaim(actor: Actor, id: string, now: Date): Promise<boolean> {
  if (!isStaff(actor)) return false;
  return transaction(async (tx) => {
    const { count } = await tx.release.updateMany({
      where: { id, status: "in_review", claimedById: actor.userId, claimExpiresAt: { gt: now } },
      data: { claimExpiresAt: new Date(now.getTime() + CLAIM_MS) },
    });
    return count === 1;
  });
}

/** An editor's change before approval: attributed, kept as a version, visible to the author (P8). */
export const editRelease = (
  actor: Actor,
  input: Move & { content: ReleaseContent },
  now: Date,
): Promise<Moved> =>
  move.make(actor, "edit", input, now, async (tx, release) => {
    const content = cleanContent(input.content);
    await storeVersion(tx, actor, "editor", release, content, now);
    return { data: { ...columnsOf(content), claimExpiresAt: new Date(now.getTime() + CLAIM_MS) } };
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

/**
 * Approves: checks the text once more (P8), then publishes at once, or schedules for the later of publication
 * time and embargo (P12).
 */
export const approveRelease = (actor: Actor, input: Move & Approval, now: Date): Promise<Moved> =>
  move.make(actor, "approve", input, now, async (tx, release) => {
    const content = await submittable(tx, release.content, release.organisationId, now);
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
    const audit = { note: input.note, goPublicAt: goPublicAt?.toISOString() ?? null };
    if (status === "scheduled" && goPublicAt) {
      await enqueue(
        tx,
        "release-publish",
        { id: release.id },
        { key: `publish:${release.id}`, runAt: goPublicAt },
      );
      await mailScheduled(tx, release, goPublicAt, content.timeZone);
      return { status, data, audit };
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
    await mailChangesRequested(tx, release, input.points, input.note);
    return {
      data: { ...CLAIM_OVER, decidedAt: now, dueAt: null },
      audit: { note: input.note, points: input.points },
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
    await mailRejected(tx, release, input.reason, input.points, input.note);
    return {
      data: { ...CLAIM_OVER, decidedAt: now, dueAt: null },
      audit: { reason: input.reason, note: input.note, points: input.points },
    };
  });

async function refuseSecondLook(tx: Tx, actor: Actor, release: ReleaseRow): Promise<void> {
  const first = await tx.reviewDecision.findFirst({
    where: { releaseId: release.id, decision: "reject", editorId: actor.userId as string },
  });
  if (first)
    throw new DomainError("forbidden", "You rejected this before the appeal: another editor has to decide.");
}

/**
 * The scheduler's move: publishes what is due. Idempotent: a second run finds it published, or not due, and
 * does nothing. What a suspended organisation has scheduled waits until the organisation is back.
 */
export async function publishDue(actor: Actor, id: string, now: Date): Promise<"published" | "not_due"> {
  const due = await transaction((tx) =>
    tx.release.findFirst({
      where: { id, status: "scheduled", goPublicAt: { lte: now } },
      select: { version: true, organisation: { select: { suspendedAt: true } } },
    }),
  );
  if (!due) return "not_due";
  if (due.organisation.suspendedAt) {
    log.warn({ release: id }, "held: its organisation is suspended");
    return "not_due";
  }
  await move.make(actor, "publish", { id, version: due.version }, now, async (tx, release) => {
    if (!release.goPublicAt || release.goPublicAt > now) throw conflict("This release is not due yet.");
    const news = await publishNews(tx, release, release.goPublicAt, now);
    await mailPublished(tx, release, news);
    return { data: { publishedAt: release.goPublicAt, newsItemId: news.id } };
  });
  return "published";
}
