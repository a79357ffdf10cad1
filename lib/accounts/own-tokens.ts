import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { MAX_TOKENS, type TokenInput } from "./token-schema";
import { storeToken } from "./tokens";

export type TokenView = {
  id: string;
  name: string;
  /** Its last four characters; empty for those of old. */
  hint: string;
  /** Null: for all that its person may do; the operator makes such tokens. */
  organisation: { id: string; name: string } | null;
  /** Whom it acts as. */
  person: string;
  mine: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
};

/**
 * What an actor may see and revoke: their own tokens, and all of the organisations they own or manage. Tokens that
 * are bound to no organisation are for their person to see, and for no other token.
 */
const inReach = (actor: Actor) => {
  const all = actor.memberships.map((each) => each.organisationId);
  const kept = actor.memberships
    .filter((each) => each.role !== "contributor")
    .map((each) => each.organisationId);
  const own = { userId: actor.userId ?? "" };
  return {
    revokedAt: null,
    OR: [
      { organisationId: { in: kept } },
      { organisationId: { in: all }, ...own },
      ...(actor.kind === "user" ? [{ organisationId: null, ...own }] : []),
    ],
  };
};

/** Live tokens in the actor's reach, newest first. */
export async function listTokens(actor: Actor, now: Date): Promise<TokenView[]> {
  if (!actor.userId) return [];
  const rows = await db().apiToken.findMany({
    where: { ...inReach(actor), AND: { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 500,
    include: { user: { select: { name: true } }, organisation: { select: { id: true, name: true } } },
  });
  return rows.map(({ id, name, hint, user, organisation, userId, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    name,
    hint,
    organisation,
    person: user.name,
    mine: userId === actor.userId,
    createdAt,
    lastUsedAt,
    expiresAt,
  }));
}

/**
 * Makes a token that acts as this person for one organisation, and never can more than they can at that moment.
 * A person makes it: a token begets no tokens.
 * @returns the token itself, shown this once.
 * @throws DomainError not_found, forbidden, conflict (too many).
 */
export async function createOwnToken(actor: Actor, input: TokenInput, now: Date): Promise<{ token: string }> {
  const { organisationId, name, days } = input;
  if (!membershipOf(actor, organisationId) || !actor.userId) throw notFound("The organisation");
  if (actor.kind !== "user") throw forbidden("Tokens are made by people, in the portal.");
  if (!actor.emailVerified) throw forbidden("Confirm your email address first: the link is in your inbox.");
  const { userId } = actor;
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`;
    const live = { userId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
    if ((await tx.apiToken.count({ where: live })) >= MAX_TOKENS)
      throw conflict(`You have ${MAX_TOKENS} tokens: revoke one that is not used any more.`);
    const expiresAt = days === null ? null : new Date(now.getTime() + days * 86_400_000);
    return { token: await storeToken(tx, actor, { userId, organisationId, name, expiresAt }, now) };
  });
}

/** Ends a token at once. @throws DomainError not_found for those out of reach. */
export async function revokeToken(actor: Actor, id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const token =
      isId(id) && actor.userId ? await tx.apiToken.findFirst({ where: { id, ...inReach(actor) } }) : null;
    if (!token) throw notFound("The token");
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (!count) return;
    const subject = { type: "token", id, name: token.name, organisationId: token.organisationId } as const;
    await record(tx, actor, "token.revoke", subject, now);
  });
}
