import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db, type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { RULES } from "../preflight";
import { assertStaff } from "../queries";
import type { Reply, ReplyInput } from "./replies-schema";

/** More of them nobody finds again. */
const MOST = 200;
const REPLIES_LOCK = "saved-replies";

const shown = { id: true, kind: true, rule: true, text: true, createdByName: true } as const;

/** The desk's own replies, oldest first. @throws DomainError forbidden unless staff. */
export async function replies(actor: Actor): Promise<Reply[]> {
  assertStaff(actor);
  const rows = await db().savedReply.findMany({
    orderBy: [{ kind: "asc" }, { rule: "asc" }, { createdAt: "asc" }],
    take: MOST,
    select: shown,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as Reply["kind"] }));
}

function assertReviews(actor: Actor): void {
  if (!holds(actor, "review")) throw forbidden("Only who decides on releases keeps the desk's replies.");
}

const recordReply = (tx: Tx, actor: Actor, verb: string, id: string, text: string, now: Date) =>
  record(tx, actor, `reply.${verb}`, { type: "reply", id, name: text.slice(0, 80) }, now, {
    data: { text },
  });

/** Keeps a sentence for the whole desk. @throws DomainError forbidden, invalid (no such rule), conflict (too many). */
export async function saveReply(actor: Actor, input: ReplyInput, now: Date): Promise<Reply> {
  assertReviews(actor);
  if (input.rule && !RULES.some((rule) => rule.id === input.rule))
    throw new DomainError("invalid", "There is no such rule.", {
      issues: [{ path: "rule", message: "Choose a rule of the pack." }],
    });
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${REPLIES_LOCK}))`;
    if ((await tx.savedReply.count()) >= MOST)
      throw conflict(`The desk keeps ${MOST} replies at most. Remove one that is not used.`);
    const row = await tx.savedReply.create({
      data: { ...input, createdByName: actor.name, createdAt: now },
      select: shown,
    });
    await recordReply(tx, actor, "saved", row.id, row.text, now);
    return { ...row, kind: input.kind };
  });
}

/** @throws DomainError forbidden, not_found (somebody else was quicker). */
export async function removeReply(actor: Actor, input: { id: string }, now: Date): Promise<{ id: string }> {
  assertReviews(actor);
  return transaction(async (tx) => {
    const row = isId(input.id)
      ? await tx.savedReply.findUnique({ where: { id: input.id }, select: shown })
      : null;
    const { count } = row ? await tx.savedReply.deleteMany({ where: { id: row.id } }) : { count: 0 };
    if (!row || count === 0) throw notFound("The reply");
    await recordReply(tx, actor, "removed", row.id, row.text, now);
    return { id: row.id };
  });
}
