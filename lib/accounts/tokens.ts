import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db, type Tx, transaction } from "@/lib/core/db";
import { DomainError, notFound } from "@/lib/core/errors";
import { hashSecret, newSecret } from "@/lib/core/secret";
import { actorFields, toActor } from "./sessions";

const PREFIX = "dl_";

/**
 * Makes a bearer token for a person, optionally bound to one organisation of theirs.
 * @returns the token itself; it is shown once, only its SHA-256 is kept.
 */
export async function createToken(
  by: Actor,
  input: { email: string; organisation?: string; name: string },
  now: Date,
): Promise<string> {
  const user = await db().user.findUnique({
    where: { email: input.email.trim().toLowerCase() },
    select: { ...actorFields },
  });
  if (!user) throw notFound(`The account ${input.email}`);
  const person = toActor("user", user);
  const membership = person.memberships.find((each) => each.slug === input.organisation);
  if (input.organisation && !membership)
    throw new DomainError("invalid", `${input.email} is not a member of ${input.organisation}.`);
  const actor = by === SYSTEM ? by : person;
  const organisationId = membership?.organisationId ?? null;
  return transaction((tx) =>
    storeToken(tx, actor, { userId: user.id, organisationId, name: input.name, expiresAt: null }, now),
  );
}

type NewToken = { userId: string; organisationId: string | null; name: string; expiresAt: Date | null };

/** Makes a token and keeps its hash. @returns the token, which nobody will see again. */
export async function storeToken(tx: Tx, actor: Actor, token: NewToken, now: Date): Promise<string> {
  const secret = PREFIX + newSecret();
  const { id } = await tx.apiToken.create({
    data: { ...token, hash: hashSecret(secret), hint: secret.slice(-4), createdAt: now },
    select: { id: true },
  });
  const { name, organisationId } = token;
  await record(tx, actor, "token.create", { type: "token", id, name, organisationId }, now, {
    after: {
      person: token.userId,
      organisation: organisationId,
      expiresAt: token.expiresAt?.toISOString() ?? null,
    },
  });
  return secret;
}

/** The actor behind a bearer token, or null. A token of an organisation acts for it alone and is never staff. */
export async function actorOfToken(secret: string, now: Date): Promise<Actor | null> {
  if (!secret.startsWith(PREFIX) || secret.length > 100) return null;
  const token = await db().apiToken.findFirst({
    where: {
      hash: hashSecret(secret),
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      user: { suspendedAt: null },
    },
    select: { id: true, organisationId: true, lastUsedAt: true, user: { select: actorFields } },
  });
  if (!token) return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000)
    await db().apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  const actor = toActor("token", token.user);
  if (!token.organisationId) return actor;
  return {
    ...actor,
    staffRole: null,
    withheld: [],
    memberships: actor.memberships.filter((each) => each.organisationId === token.organisationId),
  };
}
