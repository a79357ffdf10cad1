import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { type Tx, transaction, violates } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { queueMail } from "@/lib/core/mail";
import { signInPath, verifyEmailPath } from "@/lib/core/paths";
import { hashSecret, newSecret } from "@/lib/core/secret";
import { createOrganisation } from "@/lib/organisations/commands";
import { hashPassword } from "./password";
import type { SignUp } from "./schema";

const VERIFY_MS = 48 * 3_600_000;

/** A user as an actor, for the log, before any session exists. */
export const asActor = (user: { id: string; name: string; email: string }): Actor => ({
  kind: "user",
  userId: user.id,
  name: user.name,
  email: user.email,
  emailVerified: false,
  staffRole: null,
  withheld: [],
  memberships: [],
});

/** Makes a link to mail; only its hash is kept. */
export async function issueLink(
  tx: Tx,
  userId: string,
  purpose: "verify_email" | "reset_password",
  ms: number,
  now: Date,
) {
  const secret = newSecret();
  await tx.emailToken.create({
    data: {
      userId,
      purpose,
      hash: hashSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + ms),
    },
  });
  return { secret, key: hashSecret(secret) };
}

async function mailVerification(tx: Tx, user: { id: string; name: string; email: string }, now: Date) {
  const { secret, key } = await issueLink(tx, user.id, "verify_email", VERIFY_MS, now);
  await queueMail(tx, {
    key: `verify:${key}`,
    to: user.email,
    subject: "Confirm your email address",
    paragraphs: [
      `Hello ${user.name},`,
      "Please confirm this address. Then your organisation can send its news to the desk. The link works for two days.",
    ],
    action: { label: "Confirm address", url: publicUrl() + verifyEmailPath(secret) },
  });
}

/**
 * Makes a person and their organisation (as its owner) and mails the link that confirms the address. An address
 * that is known gets a mail that says so; the caller learns nothing (A3).
 */
export async function signUp(input: SignUp, now: Date): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  const attempt = () => found(input, passwordHash, now);
  try {
    // The organisation's slug was taken meanwhile: a second look sees that, and gives it an ending.
    await attempt().catch((error) =>
      violates(error, "organisations_slug_key") ? attempt() : Promise.reject(error),
    );
  } catch (error) {
    if (!violates(error, "users_email_key")) throw error;
    await mailAlreadyKnown(input.email, now);
  }
}

const found = (input: SignUp, passwordHash: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const user = await tx.user.create({
      data: { email: input.email, name: input.name, passwordHash, createdAt: now },
      select: { id: true, name: true, email: true },
    });
    const actor = asActor(user);
    await record(tx, actor, "user.sign_up", { type: "user", id: user.id, name: user.name }, now);
    await createOrganisation(
      tx,
      actor,
      { name: input.organisation, website: input.website, ownerId: user.id },
      now,
    );
    await mailVerification(tx, user, now);
  });

async function mailAlreadyKnown(email: string, now: Date): Promise<void> {
  await transaction((tx) =>
    queueMail(tx, {
      key: `known:${email}:${now.toISOString().slice(0, 13)}`,
      to: email,
      subject: "You already have an account",
      paragraphs: [
        "Somebody, perhaps you, tried to sign up with this address. It already has an account: sign in, or set a new password there.",
      ],
      action: { label: "Sign in", url: publicUrl() + signInPath() },
    }),
  );
}

/** Mails a fresh confirmation link to somebody signed in who has not confirmed yet. */
export async function resendVerification(actor: Actor, now: Date): Promise<void> {
  if (!actor.userId || actor.emailVerified) return;
  const user = { id: actor.userId, name: actor.name, email: actor.email };
  await transaction((tx) => mailVerification(tx, user, now));
}

export const deadLink = () =>
  new DomainError("invalid", "This link has been used or has expired. Ask for a new one.");

/** Uses a mailed link up. @throws DomainError invalid when it was used or is too old. */
export async function redeem(tx: Tx, secret: string, purpose: "verify_email" | "reset_password", now: Date) {
  const used = await tx.emailToken.updateManyAndReturn({
    where: { hash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true },
  });
  if (!used[0]) throw deadLink();
  return tx.user.findUniqueOrThrow({
    where: { id: used[0].userId },
    select: { id: true, name: true, email: true },
  });
}

/** Confirms the address a link was mailed to. @throws DomainError invalid when it was used or is too old. */
export async function verifyEmail(secret: string, now: Date): Promise<{ email: string }> {
  return transaction(async (tx) => {
    const user = await redeem(tx, secret, "verify_email", now);
    await tx.user.updateMany({
      where: { id: user.id, emailVerifiedAt: null },
      data: { emailVerifiedAt: now },
    });
    await record(tx, asActor(user), "user.verify_email", { type: "user", id: user.id, name: user.name }, now);
    return { email: user.email };
  });
}
