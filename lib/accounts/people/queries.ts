import "server-only";
import type { Actor, OrgRole, StaffRole } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, type Prisma } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { searchWords } from "@/lib/core/search-words";
import type { PeopleFilter } from "./filter";

export function assertKeepsPeople(actor: Actor): void {
  if (!holds(actor, "people")) throw forbidden("Only administrators may do this.");
}

export type PersonLine = {
  id: string;
  name: string;
  email: string;
  staffRole: StaffRole | null;
  withheld: string[];
  suspendedAt: Date | null;
  emailVerifiedAt: Date | null;
  createdAt: Date;
};

const line = {
  id: true,
  name: true,
  email: true,
  staffRole: true,
  withheld: true,
  suspendedAt: true,
  emailVerifiedAt: true,
  createdAt: true,
} as const;

const where = (show: PeopleFilter["show"]): Prisma.UserWhereInput =>
  show === "desk" ? { staffRole: { not: null } } : show === "suspended" ? { suspendedAt: { not: null } } : {};

/**
 * Accounts, newest first; keyset over (created, id), words of name and address by their beginnings.
 * @throws DomainError forbidden, invalid for a foreign cursor.
 */
export async function listPeople(
  actor: Actor,
  { show, search, cursor, limit = 50 }: PeopleFilter & { limit?: number },
): Promise<{ items: PersonLine[]; nextCursor: string | null }> {
  assertKeepsPeople(actor);
  const after = cursor ? decodeCursor(cursor) : null;
  const words = searchWords(search);
  const rows = await db().user.findMany({
    where: {
      AND: [
        where(show),
        words.length ? { searchKeys: { hasEvery: words } } : {},
        after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: line,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

export type Person = PersonLine & {
  suspendedFor: string;
  /** Browsers they are signed in with now. */
  sessions: number;
  tokens: number;
  lastSeenAt: Date | null;
  memberships: { id: string; name: string; role: OrgRole; suspended: boolean }[];
};

/** One account with what it is used for. @throws DomainError forbidden, not_found. */
export async function personFor(actor: Actor, id: string, now: Date): Promise<Person> {
  assertKeepsPeople(actor);
  const living = { revokedAt: null, expiresAt: { gt: now } };
  const found = isId(id)
    ? await db().user.findUnique({
        where: { id },
        select: {
          ...line,
          suspendedFor: true,
          sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
          memberships: {
            orderBy: { createdAt: "asc" },
            take: 100,
            select: {
              role: true,
              organisation: { select: { id: true, name: true, suspendedAt: true } },
            },
          },
          _count: {
            select: {
              sessions: { where: living },
              tokens: {
                where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
              },
            },
          },
        },
      })
    : null;
  if (!found) throw notFound("The account");
  const { sessions, memberships, _count, ...rest } = found;
  return {
    ...rest,
    sessions: _count.sessions,
    tokens: _count.tokens,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    memberships: memberships.map(({ role, organisation: { suspendedAt, ...organisation } }) => ({
      ...organisation,
      role,
      suspended: suspendedAt !== null,
    })),
  };
}
