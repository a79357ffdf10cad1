import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, type Prisma } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { holder, moves, type ReleaseAction, type ReleaseState } from "./lifecycle";
import { scopeOf } from "./move";
import { can } from "./policy";
import { type ReleaseContent, type ReleaseKind, releaseDraft } from "./schema";

/** One release as its organisation and the desk see it. */
export type ReleaseView = {
  id: string;
  status: ReleaseState;
  version: number;
  organisation: { id: string; slug: string; name: string; website: string };
  authorId: string;
  authorName: string;
  content: ReleaseContent;
  /** What this actor may do now: policy ∩ lifecycle. Buttons show exactly these. */
  moves: ReleaseAction[];
  claim: { name: string; mine: boolean; until: Date } | null;
  submittedAt: Date | null;
  dueAt: Date | null;
  goPublicAt: Date | null;
  publishedAt: Date | null;
  newsItem: { id: string; slug: string } | null;
  createdAt: Date;
  updatedAt: Date;
  /** Who moved or wrote it last; "" when that was not recorded. */
  changedBy: string;
};

/** A release in the scope of the actor. @throws DomainError not_found for all else: existence is not told. */
export async function getRelease(actor: Actor, id: string, now: Date): Promise<ReleaseView> {
  if (!isId(id)) throw notFound("The release");
  const row = await db().release.findFirst({
    where: { id, ...scopeOf(actor) },
    include: { organisation: { select: { id: true, slug: true, name: true, website: true } } },
  });
  if (!row) throw notFound("The release");
  const held = holder(row, now);
  const people = await db().user.findMany({
    where: { id: { in: [row.authorId, ...(held ? [held] : [])] } },
    select: { id: true, name: true },
  });
  const nameOf = (userId: string) => people.find((person) => person.id === userId)?.name ?? "Somebody";
  const item = row.newsItemId
    ? await db().newsItem.findUnique({ where: { id: row.newsItemId }, select: { id: true, slug: true } })
    : null;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    organisation: row.organisation,
    authorId: row.authorId,
    authorName: nameOf(row.authorId),
    content: releaseDraft.parse(row.content),
    moves: moves(row.status).filter((each) => can(actor, each, row)),
    claim: held
      ? { name: nameOf(held), mine: held === actor.userId, until: row.claimExpiresAt as Date }
      : null,
    submittedAt: row.submittedAt,
    dueAt: row.dueAt,
    goPublicAt: row.goPublicAt,
    publishedAt: row.publishedAt,
    newsItem: row.status === "published" ? item : null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    changedBy: row.changedByName,
  };
}

export type ReleaseSummary = {
  id: string;
  status: ReleaseState;
  version: number;
  kind: ReleaseKind;
  headline: string;
  organisation: { slug: string; name: string };
  submittedAt: Date | null;
  goPublicAt: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
};

/** Who wrote a release and for whom, beside what a list shows of it. */
export type Byline = { authorName: string; onBehalfOf: string };

/** The bylines of releases of the actor's own organisations, by id. */
export async function bylinesOf(actor: Actor, ids: string[]): Promise<Map<string, Byline>> {
  if (!ids.length) return new Map();
  const own = actor.memberships.map((each) => each.organisationId);
  const rows = await db().$queryRaw<(Byline & { id: string })[]>`
    select r.id, coalesce(r.content->>'onBehalfOf', '') as "onBehalfOf", coalesce(u.name, '') as "authorName"
    from releases r left join users u on u.id = r.author_id
    where r.id = any(${ids}::uuid[]) and r.organisation_id = any(${own}::uuid[])`;
  return new Map(rows.map(({ id, ...byline }) => [id, byline]));
}

/** Releases of the actor's own organisations, last changed first; keyset over (organisation, updated, id). */
export async function listReleases(
  actor: Actor,
  {
    status,
    organisationId,
    cursor,
    limit = 30,
  }: { status?: ReleaseState; organisationId?: string; cursor?: string; limit?: number },
): Promise<{ items: ReleaseSummary[]; nextCursor: string | null }> {
  const own = actor.memberships
    .map((each) => each.organisationId)
    .filter((id) => !organisationId || id === organisationId);
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().release.findMany({
    where: {
      organisationId: { in: own },
      ...(status ? { status } : {}),
      ...(after
        ? { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: summary,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.updatedAt, id: last.id }) : null,
  };
}

const summary = {
  id: true,
  status: true,
  version: true,
  kind: true,
  headline: true,
  organisation: { select: { slug: true, name: true } },
  submittedAt: true,
  goPublicAt: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.ReleaseSelect;

export type DecisionView = {
  id: string;
  at: Date;
  decision: string;
  editorName: string;
  reason: string;
  note: string;
  points: Prisma.JsonValue;
  version: number;
};

/** The desk's decisions on a release, newest first; its author reads every word of them. */
export async function decisionsOn(actor: Actor, releaseId: string): Promise<DecisionView[]> {
  const rows = await db().reviewDecision.findMany({
    where: { releaseId, undoneAt: null, release: scopeOf(actor) },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.createdAt,
    decision: row.decision,
    editorName: row.editorName,
    reason: row.reason,
    note: row.note,
    points: row.points,
    version: row.versionNumber,
  }));
}

/** The texts as handed in and as changed by editors, newest first. */
export async function versionsOf(actor: Actor, releaseId: string) {
  const rows = await db().releaseVersion.findMany({
    where: { releaseId, release: scopeOf(actor) },
    orderBy: { number: "desc" },
    take: 50,
  });
  return rows.map((row) => ({
    number: row.number,
    at: row.createdAt,
    actorName: row.actorName,
    side: row.actorSide as "author" | "editor",
    content: releaseDraft.parse(row.content),
  }));
}

/** Which it is in the order the desk looks at them, from 1; null when it does not wait. */
export async function placeInQueue(actor: Actor, id: string): Promise<number | null> {
  const row = await db().release.findFirst({
    where: { id, status: "submitted", ...scopeOf(actor) },
    select: { rankAt: true },
  });
  if (!row?.rankAt) return null;
  return 1 + (await db().release.count({ where: { status: "submitted", rankAt: { lt: row.rankAt } } }));
}

/** @throws DomainError forbidden unless the actor is staff. */
export function assertStaff(actor: Actor): void {
  if (!isStaff(actor)) throw forbidden("Only editors may see this.");
}

/** Ids of scheduled releases whose instant has passed, oldest first; for the worker. */
export async function overdueReleases(actor: Actor, now: Date): Promise<string[]> {
  if (actor.kind !== "system") throw forbidden("Only the scheduler may ask this.");
  const rows = await db().release.findMany({
    // What is held for a suspended organisation would fill the page and keep others waiting.
    where: { status: "scheduled", goPublicAt: { lte: now }, organisation: { suspendedAt: null } },
    orderBy: { goPublicAt: "asc" },
    take: 500,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
