import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db, type Tx, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { queueMail } from "@/lib/core/mail";
import { provePath } from "@/lib/core/paths";
import { hashSecret } from "@/lib/core/secret";
import { announceFace } from "../face-changed";
import { evidence } from "./schema";
import { linksEnded, RENEWED } from "./term";

/** What is kept of the mailed secret. */
export const mailedToken = hashSecret;

/** Mails the link that proves a mailbox; opening it alone changes nothing. */
export async function mailProof(
  tx: Tx,
  actor: Actor,
  { organisationId, address, secret }: { organisationId: string; address: string; secret: string },
): Promise<void> {
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  await queueMail(tx, {
    key: `identity:${mailedToken(secret)}`,
    to: address,
    subject: `Does ${name} belong to you?`,
    paragraphs: [
      "Hello,",
      `${actor.name} sends news here in the name of ${name} and says that this mailbox is the organisation's. If that is so, confirm it on the page behind this link; it works for a week.`,
    ],
    facts: [
      { label: "Organisation", value: name },
      { label: "Asked by", value: actor.name },
    ],
    action: { label: "See what is asked", url: publicUrl() + provePath(secret) },
    why: "You get this mail because somebody gave your address. If you do not know them, do nothing: then nothing is proved.",
  });
}

const open = (secret: string, now: Date) => ({
  method: "mailbox",
  token: mailedToken(secret),
  status: "pending",
  createdAt: { gt: linksEnded(now) },
});

/** What a mailed link asks to be confirmed, or null when it is worth nothing (any more). */
export async function mailboxQuestion(
  secret: string,
  now: Date,
): Promise<{ organisation: string; website: string; domain: string; askedBy: string } | null> {
  const found = await db().identityProof.findFirst({
    where: open(secret, now),
    select: {
      domain: true,
      requestedByName: true,
      organisation: { select: { name: true, website: true } },
    },
  });
  if (!found) return null;
  const { name, website } = found.organisation;
  return { organisation: name, website, domain: found.domain, askedBy: found.requestedByName };
}

/**
 * Confirms a mailbox: whoever holds the secret reads its mail, which is all that is proved.
 * @throws DomainError invalid when the link was used, given up or is older than a week.
 */
export async function confirmMailbox(secret: string, now: Date): Promise<{ organisation: string }> {
  return transaction(async (tx) => {
    const found = await tx.identityProof.findFirst({
      where: open(secret, now),
      include: { organisation: { select: { id: true, name: true } } },
    });
    const { count } = await tx.identityProof.updateMany({
      where: open(secret, now),
      data: {
        status: "proved",
        provedAt: now,
        checkedAt: now,
        evidence: {
          ...evidence.parse(found?.evidence ?? {}),
          found: "the link mailed there was opened and confirmed",
          at: now.toISOString(),
        },
      },
    });
    if (!found || count === 0)
      throw new DomainError("invalid", "This link has been used or has expired. Ask for a new one.");
    const { id, name } = found.organisation;
    await tx.identityProof.updateMany({
      where: {
        organisationId: id,
        method: "mailbox",
        domain: found.domain,
        status: "proved",
        NOT: { id: found.id },
      },
      data: { status: "expired", endedAt: now, trouble: RENEWED },
    });
    const subject = { type: "organisation", id, name, organisationId: id } as const;
    await record(tx, SYSTEM, "organisation.identity_proved", subject, now, {
      before: { status: "pending" },
      after: { status: "proved" },
      data: { method: "mailbox", domain: found.domain },
    });
    await announceFace(tx, id);
    return { organisation: name };
  });
}

/**
 * Ends what mailboxes have confirmed, and what they are still asked: it was said of another name than the one the
 * organisation has from now on.
 */
export async function endMailboxProofs(
  tx: Tx,
  actor: Actor,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<void> {
  const which = { organisationId: id, method: "mailbox", status: { in: ["pending", "proved"] } };
  const trouble = "The organisation has another name since: have the new one confirmed.";
  const before = await tx.identityProof.findMany({ where: which, select: { domain: true, status: true } });
  await tx.identityProof.updateMany({ where: which, data: { status: "lost", endedAt: now, trouble } });
  const subject = { type: "organisation", id, name, organisationId: id } as const;
  for (const { domain, status } of before)
    await record(tx, actor, "organisation.identity_lost", subject, now, {
      before: { status },
      after: { status: "lost" },
      data: { method: "mailbox", domain, trouble },
    });
}
