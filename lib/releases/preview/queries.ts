import "server-only";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/core/db";
import { hashSecret } from "@/lib/core/secret";
import { signedHash } from "../content-hash";
import { scopeOf } from "../move";
import { getRelease, type ReleaseView } from "../queries";
import { releaseDraft } from "../schema";

/** A client's word, and whether it still holds: for exactly the text there is now. */
export type CountersignView = {
  id: string;
  decision: "approved" | "changes";
  name: string;
  comment: string;
  at: Date;
  holds: boolean;
  /** Whom the link was made for. */
  label: string;
};

/** A preview link as its organisation sees it; the secret itself is known to nobody any more. */
export type LinkView = {
  id: string;
  label: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  openedAt: Date | null;
  live: boolean;
};

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * Which link a secret opens at `now`; a malformed one opens none. A suspended organisation shows nothing under our
 * name: its links rest until it is back.
 */
export const liveLink = (secret: string, now: Date): Prisma.PreviewLinkWhereInput => ({
  hash: SECRET.test(secret) ? hashSecret(secret) : "",
  revokedAt: null,
  expiresAt: { gt: now },
  release: { status: { not: "killed" }, organisation: { suspendedAt: null } },
});

type Row = Prisma.CountersignGetPayload<{ include: { link: { select: { label: true } } } }>;

const viewOf = (row: Row, current: string): CountersignView => ({
  id: row.id,
  decision: row.decision as CountersignView["decision"],
  name: row.name,
  comment: row.comment,
  at: row.createdAt,
  holds: row.contentHash === current,
  label: row.link.label,
});

/** Clients' answers to a release, newest first, for its organisation and the desk. */
export async function countersignsOf(actor: Actor, releaseId: string): Promise<CountersignView[]> {
  const release = await db().release.findFirst({
    where: { id: releaseId, ...scopeOf(actor) },
    select: {
      content: true,
      countersigns: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 50,
        include: { link: { select: { label: true } } },
      },
    },
  });
  if (!release?.countersigns.length) return [];
  const current = signedHash(releaseDraft.parse(release.content));
  return release.countersigns.map((row) => viewOf(row, current));
}

/** The links made for a release, newest first, for its organisation. */
export async function previewLinksOf(actor: Actor, releaseId: string, now: Date): Promise<LinkView[]> {
  const own = { organisationId: { in: actor.memberships.map((each) => each.organisationId) } };
  const rows = await db().previewLink.findMany({
    where: { releaseId, release: own },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ hash: _, releaseId: __, createdById: ___, createdByName, ...row }) => ({
    ...row,
    createdBy: createdByName,
    live: row.revokedAt === null && row.expiresAt > now,
  }));
}

/** What a client sees: the release, the hash of its text, and what they answered last by this link. */
export type OpenPreview = {
  linkId: string;
  expiresAt: Date;
  release: ReleaseView;
  text: string;
  answer: CountersignView | null;
};

/** The preview behind a secret, or null: unknown, revoked, expired, killed and suspended are told apart to nobody. */
export async function openPreview(secret: string, now: Date): Promise<OpenPreview | null> {
  const link = await db().previewLink.findFirst({
    where: liveLink(secret, now),
    include: {
      countersigns: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        include: { link: { select: { label: true } } },
      },
    },
  });
  if (!link) return null;
  if (!link.openedAt) await db().previewLink.updateMany({ where: { id: link.id }, data: { openedAt: now } });
  const release = await getRelease(SYSTEM, link.releaseId, now);
  const text = signedHash(release.content);
  const [last] = link.countersigns;
  return {
    linkId: link.id,
    expiresAt: link.expiresAt,
    release,
    text,
    answer: last ? viewOf(last, text) : null,
  };
}

/** Whether a live link's release uses this file: its client may see it before the public does. */
export async function previewShows(secret: string, mediaKey: string, now: Date): Promise<boolean> {
  const link = await db().previewLink.findFirst({
    where: liveLink(secret, now),
    select: { release: { select: { content: true, organisationId: true } } },
  });
  if (!link) return false;
  const used = releaseDraft.parse(link.release.content).media.map((each) => each.id);
  if (used.length === 0) return false;
  const found = await db().media.findFirst({
    where: { key: mediaKey, id: { in: used }, organisationId: link.release.organisationId },
    select: { id: true },
  });
  return found !== null;
}
