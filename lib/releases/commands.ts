import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { membershipOf } from "@/lib/auth/actor";
import { db, type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError, forbidden, invalid, notFound } from "@/lib/core/errors";
import { sanitizeText } from "@/lib/core/html";
import { clientProblems } from "./client";
import { publicationsFor } from "./destinations";
import { findingsOn } from "./findings-on";
import { keepSnapshot, keepWhatIsWritten, presentOf } from "./history/snapshots";
import { mailAppealed, mailSubmitted } from "./letters";
import { publicTime } from "./lifecycle";
import { type Move, type Moved, move, storeVersion } from "./move";
import { can, refusal } from "./policy";
import { RULESET } from "./preflight";
import { placeOf } from "./queue/place";
import { type ReleaseContent, releaseContent } from "./schema";
import { releaseSubmission } from "./submission";
import { askToTellDesk } from "./telling/ask";
import { pastTimes } from "./time-problem";
import { uploadProblems } from "./uploads";
import { instantOf } from "./well-formed";

/** Body HTML is sanitised at every door that writes it; the schema of lib/core/rich-text.ts is the only one. */
export const cleanContent = (content: ReleaseContent): ReleaseContent => ({
  ...content,
  body: sanitizeText(content.body),
});

/** What of the content is also a column, for lists and the scheduler. */
export const columnsOf = (content: ReleaseContent) => ({
  kind: content.kind,
  headline: content.headline.trim(),
  publishAt: instantOf(content.publishAt),
  embargoUntil: instantOf(content.embargoUntil),
  content: content as unknown as Prisma.InputJsonValue,
});

/**
 * Starts a draft for an organisation of the actor's.
 * @throws DomainError not_found (no such organisation of theirs), forbidden (address not confirmed).
 */
export async function createRelease(
  actor: Actor,
  organisationId: string,
  input: ReleaseContent,
  now: Date,
  idempotency?: { scope: string; key: string; requestHash: string },
): Promise<Moved> {
  const content = cleanContent(input);
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  const thing = { organisationId, authorId: actor.userId ?? "" };
  if (!can(actor, "create", thing)) throw forbidden(refusal(actor, "create", thing));
  return transaction(async (tx) => {
    const release = await tx.release.create({
      data: {
        organisationId,
        authorId: thing.authorId,
        ...columnsOf(content),
        createdAt: now,
        updatedAt: now,
        changedById: actor.userId,
        changedByName: actor.name,
      },
      select: { id: true, status: true, version: true },
    });
    await keepWhatIsWritten(tx, actor, { id: release.id, written: null }, content, now);
    if (idempotency)
      await tx.idempotencyKey.create({ data: { ...idempotency, releaseId: release.id, createdAt: now } });
    await move.record(tx, actor, "create", { ...thing, ...release, headline: content.headline }, null, now);
    return release;
  });
}

/**
 * Saves the working text (autosave and PATCH). Stale versions are refused with the current text (P3, S5).
 * @param input.lost what its writer gave up of their own when two versions met; it stays in the history.
 */
export async function saveRelease(
  actor: Actor,
  input: Move & { content: ReleaseContent; lost?: ReleaseContent | undefined },
  now: Date,
): Promise<Moved> {
  const content = cleanContent(input.content);
  const lost = input.lost && cleanContent(input.lost);
  return move.make(actor, "save", input, now, async (tx, release) => {
    await keepWhatIsWritten(tx, actor, { id: release.id, written: release }, content, now, lost);
    return { data: columnsOf(content), quiet: true };
  });
}

/**
 * Hands a release to the desk: the text is checked whole, frozen as an immutable version, and due in a day.
 * @param input.attested handing in says itself that the text may be published; otherwise the text has to say so.
 * @throws DomainError invalid with a message per field.
 */
export async function submitRelease(
  actor: Actor,
  input: Move & { attested?: boolean },
  now: Date,
): Promise<Moved> {
  return move.make(actor, "submit", input, now, async (tx, release) => {
    const written = {
      ...(release.content as object),
      ...(input.attested ? { rightsConfirmed: true } : {}),
    };
    const content = await submittable(tx, written, release.organisationId, now);
    await storeVersion(tx, actor, "author", release, content, now);
    await keepSnapshot(tx, release.id, "submitted", { ...presentOf(release), content });
    await mailSubmitted(tx, actor, release, now);
    await askToTellDesk(tx, release.id);
    const findings = await findingsOn(actor, release, content, now, tx);
    return {
      data: {
        ...columnsOf(content),
        submittedAt: now,
        ...(await placeOf(tx, release, { as: "submit", findings, content }, now)),
        decidedAt: null,
      },
      audit: {
        ruleset: RULESET,
        findings: findings.map(({ rule, severity, field }) => ({ rule, severity, field })),
      },
    };
  });
}

/**
 * Parses a stored text as a submission and checks what only the server knows: sections, titles, uploads, the clock.
 * @param tx the move's own: one that waited for a second connection could wait for others that do the same.
 * @param waited its times lay ahead when it was handed in: that they are over by now is no fault of the text.
 */
export async function submittable(
  tx: Tx,
  stored: unknown,
  organisationId: string,
  now: Date,
  { waited = false }: { waited?: boolean } = {},
): Promise<ReleaseContent> {
  const parsed = releaseSubmission.safeParse(stored);
  const soft = releaseContent.safeParse(stored);
  const issues = parsed.success ? [] : invalid(parsed.error).issues;
  if (soft.success) {
    issues.push(...(await publicationsFor(soft.data, tx)).issues);
    issues.push(...(await uploadProblems(organisationId, soft.data.media, tx)));
    issues.push(...(await clientProblems(organisationId, soft.data, tx)));
  }
  const time = soft.success
    ? publicTime(instantOf(soft.data.publishAt), instantOf(soft.data.embargoUntil))
    : null;
  if (time && time.getTime() - now.getTime() > 366 * 86_400_000)
    issues.push({ path: "publishAt", message: "Choose a time within a year from now." });
  if (soft.success && !waited) issues.push(...pastTimes(soft.data, now));
  if (issues.length || !parsed.success)
    throw new DomainError("invalid", "Some fields need attention.", { issues });
  return parsed.data;
}

/** Takes a release back before the desk has opened it; it is a draft again (S7). */
export const withdrawRelease = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "withdraw", input, now, async () => ({
    data: { submittedAt: null, dueAt: null, rankAt: null, rankTerms: [], flags: [] },
  }));

/** Asks once for another editor's view of a rejection (P6). */
export const appealRelease = (actor: Actor, input: Move & { note: string }, now: Date): Promise<Moved> =>
  move.make(actor, "appeal", input, now, async (tx, release) => {
    if (release.appealedAt) throw conflict("An appeal was made before; the second decision is final.");
    await mailAppealed(tx, release);
    await askToTellDesk(tx, release.id);
    return {
      data: {
        appealedAt: now,
        submittedAt: now,
        ...(await placeOf(tx, release, { as: "appeal" }, now)),
      },
      audit: { note: input.note },
    };
  });

/** The release an Idempotency-Key already made, when the request was the same one. */
export async function releaseOfKey(scope: string, key: string, requestHash: string): Promise<string | null> {
  const found = await db().idempotencyKey.findUnique({ where: { scope_key: { scope, key } } });
  if (!found) return null;
  if (found.requestHash !== requestHash)
    throw new DomainError("invalid", "This Idempotency-Key was used for a different request.", {
      issues: [{ path: "Idempotency-Key", message: "was used for a different request" }],
    });
  return found.releaseId;
}
