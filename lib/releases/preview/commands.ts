import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf, SYSTEM } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { hashSecret, newSecret } from "@/lib/core/secret";
import { signedHash } from "../content-hash";
import { scopeOf } from "../move";
import { can, refusal } from "../policy";
import { releaseDraft } from "../schema";
import { mailCountersigned } from "./letters";
import { liveLink } from "./queries";
import { type ClientAnswer, type LinkOrder, mayAnswer } from "./schema";

const DAY_MS = 86_400_000;
/** More live links than this for one release are a mistake, or a script. */
const LIVE_MAX = 20;

const subjectOf = (release: { id: string; headline: string; organisationId: string }) => ({
  type: "release" as const,
  id: release.id,
  name: release.headline || "Untitled",
  organisationId: release.organisationId,
});

async function ownRelease(tx: Tx, actor: Actor, id: string, action: "save" | "submit") {
  const release = isId(id) ? await tx.release.findFirst({ where: { id, ...scopeOf(actor) } }) : null;
  if (!release || !membershipOf(actor, release.organisationId)) throw notFound("The release");
  if (!can(actor, action, release)) throw forbidden(refusal(actor, action, release));
  return release;
}

/**
 * Makes a secret address under which a client sees the release (S6). The secret is handed out here and never
 * again: only its SHA-256 is kept.
 * @throws DomainError not_found, forbidden, conflict (killed; too many live links).
 */
export async function createPreviewLink(
  actor: Actor,
  input: { id: string } & LinkOrder,
  now: Date,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const secret = newSecret();
  return transaction(async (tx) => {
    // Nothing leaves the house from an unconfirmed address (A1), to a client as little as to the desk.
    const release = await ownRelease(tx, actor, input.id, "submit");
    if (release.status === "killed") throw conflict("A killed release is shown to nobody.");
    await tx.$queryRaw`select id from releases where id = ${release.id}::uuid for update`;
    const live = await tx.previewLink.count({
      where: { releaseId: release.id, revokedAt: null, expiresAt: { gt: now } },
    });
    if (live >= LIVE_MAX) throw conflict(`There are ${LIVE_MAX} live links already. Revoke one first.`);
    const link = await tx.previewLink.create({
      data: {
        releaseId: release.id,
        hash: hashSecret(secret),
        label: input.label,
        createdById: actor.userId,
        createdByName: actor.name,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.days * DAY_MS),
      },
      select: { id: true, expiresAt: true },
    });
    await record(tx, actor, "release.preview_link", subjectOf(release), now, {
      data: { link: link.id, label: input.label, expiresAt: link.expiresAt.toISOString() },
    });
    return { ...link, secret };
  });
}

/** Ends a link at once; ending it twice changes nothing. @throws DomainError not_found, forbidden. */
export async function revokePreviewLink(
  actor: Actor,
  input: { id: string; linkId: string },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const release = await ownRelease(tx, actor, input.id, "save");
    const link = isId(input.linkId)
      ? await tx.previewLink.findFirst({ where: { id: input.linkId, releaseId: release.id } })
      : null;
    if (!link) throw notFound("The link");
    const { count } = await tx.previewLink.updateMany({
      where: { id: link.id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count)
      await record(tx, actor, "release.preview_revoke", subjectOf(release), now, {
        data: { link: link.id, label: link.label },
      });
    return { id: link.id };
  });
}

/**
 * Takes a client's answer to the text they had on screen. The release is locked meanwhile, so that no edit
 * slips in between.
 * @throws DomainError not_found (no live link), conflict (the text has changed, or is no longer theirs to approve).
 */
export async function countersign(secret: string, answer: ClientAnswer, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const link = await tx.previewLink.findFirst({ where: liveLink(secret, now) });
    if (!link) throw notFound("The preview");
    await tx.$queryRaw`select id from releases where id = ${link.releaseId}::uuid for update`;
    const release = await tx.release.findUniqueOrThrow({ where: { id: link.releaseId } });
    if (!mayAnswer(release.status)) throw conflict("This release is no longer waiting for your approval.");
    if (signedHash(releaseDraft.parse(release.content)) !== answer.text)
      throw conflict("The text has changed since you opened it. Please read it again.", { changed: true });
    const made = await tx.countersign.create({
      data: {
        releaseId: release.id,
        linkId: link.id,
        contentHash: answer.text,
        decision: answer.decision,
        name: answer.name,
        comment: answer.comment,
        createdAt: now,
      },
      select: { id: true },
    });
    // Nobody is signed in: the name is the client's own word, and the link says who vouched for it.
    const client: Actor = { ...SYSTEM, name: `${answer.name} (by preview link)` };
    await record(tx, client, "release.countersign", subjectOf(release), now, {
      data: {
        link: link.id,
        label: link.label,
        decision: answer.decision,
        comment: answer.comment,
        text: answer.text,
        version: release.version,
      },
    });
    await mailCountersigned(tx, release, made.id, answer);
  });
}
