import "server-only";
import { type Actor, isStaff, type OrgRole } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, type Prisma } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { searchWords } from "@/lib/core/search-words";
import { type OrganisationProfile, profileColumns } from "../profile-schema";
import type { OrganisationFilter } from "./filter";
import type { Tie } from "./policy";
import { tieTo } from "./ties";

const NEW_MS = 30 * 24 * 3_600_000;

export type OrganisationLine = {
  id: string;
  name: string;
  slug: string;
  website: string;
  createdAt: Date;
  suspendedAt: Date | null;
  members: number;
  alarms: number;
  proved: string[];
};

function where(show: OrganisationFilter["show"], now: Date): Prisma.OrganisationWhereInput {
  if (show === "unproved") return { proofs: { none: { status: "proved" } } };
  if (show === "suspended") return { suspendedAt: { not: null } };
  if (show === "alarms") return { alarms: { some: { settledAt: null } } };
  if (show === "new") return { createdAt: { gt: new Date(now.getTime() - NEW_MS) } };
  return {};
}

/**
 * Organisations for the desk, newest first; keyset over (created, id), words by their beginnings.
 * @throws DomainError forbidden unless staff, invalid for a foreign cursor.
 */
export async function listOrganisations(
  actor: Actor,
  { show, search, cursor, limit = 50 }: OrganisationFilter & { limit?: number },
  now: Date,
): Promise<{ items: OrganisationLine[]; nextCursor: string | null }> {
  if (!isStaff(actor)) throw forbidden("Only editors may see this.");
  const after = cursor ? decodeCursor(cursor) : null;
  const words = searchWords(search);
  const rows = await db().organisation.findMany({
    where: {
      AND: [
        where(show, now),
        words.length ? { searchKeys: { hasEvery: words } } : {},
        after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: {
      id: true,
      name: true,
      slug: true,
      website: true,
      createdAt: true,
      suspendedAt: true,
      _count: { select: { memberships: true, alarms: { where: { settledAt: null } } } },
      proofs: { where: { status: "proved" }, select: { domain: true }, take: 5 },
    },
  });
  const items = rows.slice(0, limit).map(({ _count, proofs, ...row }) => ({
    ...row,
    members: _count.memberships,
    alarms: _count.alarms,
    proved: [...new Set(proofs.map((proof) => proof.domain))],
  }));
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

export type AlarmLine = {
  id: string;
  otherId: string;
  otherName: string;
  kind: string;
  detail: string;
  createdAt: Date;
  settledAt: Date | null;
  settledByName: string;
  settlement: string;
};
export type OrganisationForDesk = OrganisationProfile & {
  id: string;
  slug: string;
  agency: boolean;
  createdAt: Date;
  suspendedAt: Date | null;
  suspendedFor: string;
  people: { id: string; name: string; email: string; role: OrgRole; suspended: boolean }[];
  alarms: AlarmLine[];
  /** What keeps whoever asks from judging it. */
  tie: Tie;
};

/** One organisation as the desk sees it, open alarms first. @throws DomainError not_found, also for everybody else. */
export async function organisationForDesk(actor: Actor, id: string): Promise<OrganisationForDesk> {
  const found =
    isStaff(actor) && isId(id)
      ? await db().organisation.findUnique({
          where: { id },
          select: {
            ...profileColumns,
            id: true,
            slug: true,
            agency: true,
            createdAt: true,
            suspendedAt: true,
            suspendedFor: true,
            memberships: {
              orderBy: { createdAt: "asc" },
              take: 200,
              select: {
                role: true,
                user: { select: { id: true, name: true, email: true, suspendedAt: true } },
              },
            },
            alarms: {
              orderBy: [{ settledAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }],
              take: 50,
            },
          },
        })
      : null;
  if (!found) throw notFound("The organisation");
  const { memberships, ...rest } = found;
  return {
    ...rest,
    tie: await tieTo(db(), actor, id),
    people: memberships.map(({ role, user: { suspendedAt, ...user } }) => ({
      ...user,
      role,
      suspended: suspendedAt !== null,
    })),
  };
}
