import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, belongings, belongsTo, isStaff } from "@/lib/auth/actor";
import { announce } from "@/lib/core/changes";
import { db, Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { scopeOf } from "../move";
import { can, refusal } from "../policy";
import { assertStaff } from "../queries";
import { type CommentInput, type CommentSettling, type DeskCommentView, storedSpan } from "./comment-schema";

/** A page shows them all. */
const MOST = 300;

/**
 * What the desk has said about a release among itself, oldest first. Its organisation is never shown any of it, and an
 * editor who belongs to that organisation is no exception.
 * @throws DomainError forbidden unless staff.
 */
export async function deskComments(actor: Actor, releaseId: string): Promise<DeskCommentView[]> {
  assertStaff(actor);
  const rows = await db().deskComment.findMany({
    where: {
      releaseId,
      release: {
        AND: [scopeOf(actor), { organisationId: { notIn: belongings(actor) } }],
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map((row) => ({
    id: row.id,
    field: row.field,
    span: storedSpan.parse(row.span),
    quoted: row.quoted,
    text: row.text,
    actorName: row.actorName,
    at: row.createdAt,
    settledAt: row.settledAt,
    settledByName: row.settledByName,
  }));
}

async function commentedOn(tx: Tx, actor: Actor, id: string) {
  const release = isId(id)
    ? await tx.release.findFirst({
        where: { id, ...scopeOf(actor) },
        select: { id: true, headline: true, organisationId: true, authorId: true },
      })
    : null;
  if (!release) throw notFound("The release");
  if (!isStaff(actor) || belongsTo(actor, release.organisationId) || !can(actor, "claim", release))
    throw forbidden(refusal(actor, "claim", release));
  return release;
}

/** The log names the comment, not the release: what a release's organisation reads of its history tells none of it. */
const recordComment = (
  tx: Tx,
  actor: Actor,
  verb: string,
  comment: { id: string; text: string },
  release: { id: string; headline: string },
  now: Date,
) =>
  record(
    tx,
    actor,
    `desk_comment.${verb}`,
    { type: "desk_comment", id: comment.id, name: release.headline || "Untitled" },
    now,
    { data: { release: release.id, text: comment.text } },
  );

/** Tells the rest of the desk something about a release. @throws DomainError not_found, forbidden, conflict. */
export async function addComment(actor: Actor, input: CommentInput, now: Date): Promise<{ id: string }> {
  const { id: releaseId, span, ...words } = input;
  return transaction(async (tx) => {
    const release = await commentedOn(tx, actor, releaseId);
    await tx.$queryRaw`select id from releases where id = ${releaseId}::uuid for update`;
    if ((await tx.deskComment.count({ where: { releaseId } })) >= MOST)
      throw conflict(`A release takes ${MOST} comments. Talk to each other.`);
    const { id } = await tx.deskComment.create({
      data: {
        ...words,
        span: span ?? Prisma.DbNull,
        releaseId,
        actorId: actor.userId,
        actorName: actor.name,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordComment(tx, actor, "added", { id, text: input.text }, release, now);
    await announce(tx, [`release:${releaseId}`]);
    return { id };
  });
}

/**
 * Settles a comment, or opens it again. Of two who settle one at once the first is named.
 * @throws DomainError not_found, forbidden, conflict (it stands that way already).
 */
export async function settleComment(
  actor: Actor,
  input: CommentSettling,
  now: Date,
): Promise<{ id: string; settled: boolean }> {
  return transaction(async (tx) => {
    const release = await commentedOn(tx, actor, input.id);
    const where = { id: input.commentId, releaseId: release.id };
    const comment = await tx.deskComment.findFirst({ where, select: { id: true, text: true } });
    if (!comment) throw notFound("The comment");
    const { count } = await tx.deskComment.updateMany({
      where: { ...where, settledAt: input.settled ? null : { not: null } },
      data: input.settled
        ? { settledAt: now, settledByName: actor.name }
        : { settledAt: null, settledByName: "" },
    });
    if (count === 0) throw conflict(input.settled ? "It is settled already." : "It is open already.");
    await recordComment(tx, actor, input.settled ? "settled" : "reopened", comment, release, now);
    await announce(tx, [`release:${release.id}`]);
    return { id: comment.id, settled: input.settled };
  });
}
