import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { asActor } from "./commands";
import { passwordFits } from "./password";

/** A session ends this long after sign-in, whatever happens. */
export const SESSION_MS = 30 * 24 * 3_600_000;
const SEEN_EVERY_MS = 60_000;

/**
 * Checks an email and password and opens a session.
 * @returns the user and the session's id, or null: never why, and always after the same work.
 */
export async function openSession(
  credentials: { email: string; password: string },
  userAgent: string,
  now: Date,
): Promise<{ id: string; name: string; email: string; sessionId: string } | null> {
  const user = await db().user.findUnique({ where: { email: credentials.email } });
  const fits = await passwordFits(user?.passwordHash ?? null, credentials.password);
  if (!user || !fits || user.suspendedAt) return null;
  return transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        userId: user.id,
        userAgent: userAgent.slice(0, 300),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_MS),
      },
      select: { id: true },
    });
    await record(tx, asActor(user), "user.sign_in", { type: "user", id: user.id, name: user.name }, now);
    return { id: user.id, name: user.name, email: user.email, sessionId: session.id };
  });
}

/** Ends one session of this actor, or all of them but `except`. */
export async function endSessions(
  actor: Actor,
  which: { id: string } | { except: string | null },
  now: Date,
): Promise<number> {
  if (!actor.userId) return 0;
  const { userId } = actor;
  const chosen = "id" in which ? { id: which.id } : which.except ? { id: { not: which.except } } : {};
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { userId, revokedAt: null, ...chosen },
      data: { revokedAt: now },
    });
    if (count)
      await record(tx, actor, "user.end_sessions", { type: "user", id: userId, name: actor.name }, now, {
        data: { count },
      });
    return count;
  });
}

/** The actor behind a session, or null when it is over, revoked, or its person suspended. */
export async function actorOfSession(sessionId: string, now: Date): Promise<Actor | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now }, user: { suspendedAt: null } },
    select: { lastSeenAt: true, user: { select: actorFields } },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  return toActor("user", session.user);
}

/** What an actor is made of; used for sessions and tokens alike. */
export const actorFields = {
  id: true,
  name: true,
  email: true,
  emailVerifiedAt: true,
  staffRole: true,
  withheld: true,
  memberships: {
    select: { role: true, organisation: { select: { id: true, slug: true, name: true, suspendedAt: true } } },
    orderBy: { createdAt: "asc" },
  },
} as const;

type ActorRow = {
  id: string;
  name: string;
  email: string;
  emailVerifiedAt: Date | null;
  staffRole: "editor" | "admin" | null;
  withheld: string[];
  memberships: {
    role: "owner" | "manager" | "contributor";
    organisation: { id: string; slug: string; name: string; suspendedAt: Date | null };
  }[];
};

export const toActor = (kind: "user" | "token", row: ActorRow): Actor => ({
  kind,
  userId: row.id,
  name: row.name,
  email: row.email,
  emailVerified: row.emailVerifiedAt !== null,
  staffRole: row.staffRole,
  withheld: row.withheld,
  memberships: row.memberships
    .filter(({ organisation }) => !organisation.suspendedAt)
    .map(({ role, organisation }) => ({
      organisationId: organisation.id,
      slug: organisation.slug,
      name: organisation.name,
      role,
    })),
  suspendedIn: row.memberships
    .filter(({ organisation }) => organisation.suspendedAt)
    .map(({ organisation }) => organisation.id),
});
