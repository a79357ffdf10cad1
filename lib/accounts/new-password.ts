import "server-only";
import { record } from "@/lib/audit/commands";
import { db, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { enqueue } from "@/lib/core/jobs";
import { queueMail } from "@/lib/core/mail";
import { resetPath } from "@/lib/core/paths";
import { hashSecret } from "@/lib/core/secret";
import { asActor, deadLink, issueLink, redeem } from "./commands";
import { hashPassword } from "./password";

const RESET_MS = 3_600_000;

/**
 * Asks for a link for a new password. Whether the address has an account is looked at later, by the worker:
 * the answer takes as long either way (A3).
 */
export const requestReset = (email: string): Promise<void> =>
  transaction((tx) => enqueue(tx, "account-mail", { kind: "reset", email }, { maxAttempts: 5 }));

/** Mails a link for a new password, if the address has an account. */
export async function mailReset(email: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, name: true, email: true },
    });
    if (!user) return;
    const { secret, key } = await issueLink(tx, user.id, "reset_password", RESET_MS, now);
    await queueMail(tx, {
      key: `reset:${key}`,
      to: user.email,
      subject: "Set a new password",
      paragraphs: [
        `Hello ${user.name},`,
        "With this link you can set a new password within the hour. If you did not ask for it, nothing happens.",
      ],
      action: { label: "Set a new password", url: publicUrl() + resetPath(secret) },
    });
  });
}

/** A look before the costly hash, so that made-up links cost a stranger more than us; `redeem` decides. */
async function assertLinkLives(secret: string, now: Date): Promise<void> {
  const found = await db().emailToken.findFirst({
    where: { hash: hashSecret(secret), purpose: "reset_password", usedAt: null, expiresAt: { gt: now } },
    select: { userId: true },
  });
  if (!found) throw deadLink();
}

/**
 * Sets a new password by a mailed link, ends every session of the account (A1) and every other link for a new
 * password: an older mail in somebody's hands opens nothing any more.
 * @throws DomainError invalid when the link was used or is too old.
 */
export async function resetPassword(secret: string, password: string, now: Date): Promise<void> {
  await assertLinkLives(secret, now);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const user = await redeem(tx, secret, "reset_password", now);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    // Whoever could open the link has shown that the address is theirs.
    await tx.user.updateMany({
      where: { id: user.id, emailVerifiedAt: null },
      data: { emailVerifiedAt: now },
    });
    await tx.emailToken.updateMany({
      where: { userId: user.id, purpose: "reset_password", usedAt: null },
      data: { usedAt: now },
    });
    await tx.session.updateMany({ where: { userId: user.id, revokedAt: null }, data: { revokedAt: now } });
    const subject = { type: "user" as const, id: user.id, name: user.name };
    await record(tx, asActor(user), "user.reset_password", subject, now);
  });
}
