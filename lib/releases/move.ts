import "server-only";
import { record as recordAudit } from "@/lib/audit/commands";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, type DomainError, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { requestIndex } from "@/lib/similarity/commands";
import { announceMove } from "./announce";
import { contentHash } from "./content-hash";
import { holder, next, type ReleaseAction, type ReleaseState, STATE_LABELS } from "./lifecycle";
import { can, refusal } from "./policy";
import type { ReleaseContent } from "./schema";
import { tellAuthor } from "./telling/author";

/** What every move names: which release, and the version it was made on (If-Match). */
export type Move = { id: string; version: number };
export type Moved = { id: string; status: ReleaseState; version: number };

type Row = Prisma.ReleaseGetPayload<{ include: { organisation: { select: { name: true; slug: true } } } }>;
export type ReleaseRow = Row;

type Effect = {
  data?: Prisma.ReleaseUncheckedUpdateManyInput;
  /** Where the move leads when the table leaves a choice (approve: published or scheduled). */
  status?: ReleaseState;
  audit?: Record<string, Prisma.InputJsonValue | null>;
  /** Autosaves leave no audit event: the version that is submitted does. */
  quiet?: boolean;
};

/** What an actor may see at all (law 1): members their organisation's, staff whatever has left the author. */
export function scopeOf(actor: Actor): Prisma.ReleaseWhereInput {
  const own = { organisationId: { in: actor.memberships.map((membership) => membership.organisationId) } };
  if (actor.kind === "system") return {};
  return isStaff(actor) ? { OR: [own, { status: { not: "draft" } }] } : own;
}

const DESK_HELD = new Set<ReleaseAction>(["unclaim", "edit", "approve", "request_changes", "reject"]);
/** A release under review is given on by whoever reviews it. */
const heldFor = (action: ReleaseAction, release: Row) =>
  DESK_HELD.has(action) || (action === "assign" && release.status === "in_review");

async function refuseForeignClaim(tx: Tx, actor: Actor, action: ReleaseAction, release: Row, now: Date) {
  const held = holder(release, now);
  if (held === actor.userId && held) return;
  if (action !== "claim" && !heldFor(action, release)) return;
  if (!held) {
    if (action === "claim" || actor.kind === "system") return;
    throw conflict("Your claim on this release has ended. Claim it again.", {
      current: { status: release.status, version: release.version },
    });
  }
  const person = await tx.user.findUnique({ where: { id: held }, select: { name: true } });
  throw conflict(`${person?.name ?? "Another editor"} is working on this release.`, {
    heldBy: person?.name ?? null,
    until: release.claimExpiresAt?.toISOString() ?? null,
  });
}

function stale(release: Row): DomainError {
  return conflict("This release has changed since you opened it.", {
    // Apart from a wrong moment: over HTTP this one is a failed precondition.
    stale: true,
    current: {
      id: release.id,
      status: release.status,
      version: release.version,
      content: release.content as Prisma.JsonObject,
      by: release.changedByName,
      at: release.updatedAt.toISOString(),
    },
  });
}

function assertAllowed(actor: Actor, action: ReleaseAction, release: Row): ReleaseState {
  if (!can(actor, action, release)) throw forbidden(refusal(actor, action, release));
  const to = next(release.status, action);
  if (!to)
    throw conflict(
      `This cannot be done now: the release is “${STATE_LABELS[release.status].toLowerCase()}”.`,
      {
        current: { status: release.status, version: release.version },
      },
    );
  return to;
}

/**
 * The path of every move (laws 1–3): load in scope (404) → may they (403) → is it the moment (409) → one
 * transaction with the compare-and-set on status and version, the audit event and the jobs.
 */
async function make(
  actor: Actor,
  action: ReleaseAction,
  input: Move,
  now: Date,
  effect: (tx: Tx, release: Row) => Promise<Effect>,
): Promise<Moved> {
  if (!isId(input.id)) throw notFound("The release");
  return transaction(async (tx) => {
    const release = await tx.release.findFirst({
      where: { id: input.id, ...scopeOf(actor) },
      include: { organisation: { select: { name: true, slug: true } } },
    });
    if (!release) throw notFound("The release");
    const to = assertAllowed(actor, action, release);
    // Before the version: a second editor should read who holds it, not that it has changed (P4).
    await refuseForeignClaim(tx, actor, action, release, now);
    if (release.version !== input.version) throw stale(release);
    // The compare-and-set comes first: it takes the row's lock, so that of two at once the second stops here.
    const set = await tx.release.updateMany({
      where: { id: release.id, status: release.status, version: input.version },
      data: {
        status: to,
        version: { increment: 1 },
        updatedAt: now,
        changedById: actor.userId,
        changedByName: actor.name,
      },
    });
    if (set.count === 0)
      throw stale({ ...release, ...(await tx.release.findUniqueOrThrow({ where: { id: release.id } })) });
    const { data, status = to, audit, quiet } = await effect(tx, release);
    if (data || status !== to)
      await tx.release.updateMany({ where: { id: release.id }, data: { ...data, status } });
    const moved = { id: release.id, status, version: input.version + 1 };
    if (!quiet) await record(tx, actor, action, { ...release, ...moved }, release, now, audit);
    return moved;
  });
}

type Subject = {
  id: string;
  organisationId: string;
  authorId: string;
  headline: string;
  status: ReleaseState;
  version: number;
};

async function record(
  tx: Tx,
  actor: Actor,
  verb: ReleaseAction | "create",
  after: Subject,
  before: Pick<Subject, "status" | "version"> | null,
  now: Date,
  data: Record<string, Prisma.InputJsonValue | null> = {},
): Promise<void> {
  await recordAudit(
    tx,
    actor,
    `release.${verb}`,
    {
      type: "release",
      id: after.id,
      name: after.headline || "Untitled",
      organisationId: after.organisationId,
    },
    now,
    {
      ...(before ? { before: { status: before.status, version: before.version } } : {}),
      after: { status: after.status, version: after.version },
      data: data as Prisma.InputJsonObject,
    },
  );
  await announceMove(tx, verb, after, before?.status ?? null, now, data);
  await tellAuthor(tx, verb, after, now);
  await announce(tx, [`release:${after.id}`, "desk"]);
}

export const move = { make, record };

/** Freezes the text as it was handed in or changed by an editor, and has it compared with others' from now on. */
export async function storeVersion(
  tx: Tx,
  actor: Actor,
  side: "author" | "editor",
  release: { id: string; version: number },
  content: ReleaseContent,
  now: Date,
): Promise<void> {
  await tx.releaseVersion.create({
    data: {
      releaseId: release.id,
      number: release.version + 1,
      content: content as unknown as Prisma.InputJsonValue,
      contentHash: contentHash(content),
      actorId: actor.userId,
      actorName: actor.name,
      actorSide: side,
      createdAt: now,
    },
  });
  await requestIndex(tx, "release", [release.id]);
}
