import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { type Prisma, type Tx, transaction } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { publicAt } from "@/lib/news/queries";
import { assertMayEditLetters } from "../policy";
import { arranged, type Plan } from "./arrangement";
import { type Change, changeIssue } from "./change";
import type { Arranging, IssueAt, Wording } from "./schema";

const same = (a: Plan, b: Plan) => JSON.stringify(a) === JSON.stringify(b);

/** The headline of an item of this title that readers may see. @throws DomainError conflict. */
async function headlineOf(tx: Tx, publicationId: string, id: string, now: Date): Promise<string> {
  const item = await tx.newsItem.findFirst({
    where: { id, ...publicAt(now), placements: { some: { publicationId } } },
    select: { headline: true },
  });
  if (!item) throw conflict("Only what is public in this title can stand in its letter.");
  return item.headline;
}

/** Writes a change into the log; `data` says which item it was about. */
const note =
  (tx: Tx, actor: Actor, now: Date) =>
  ({ verb, subject, before, after }: Change, data: Prisma.InputJsonObject = {}) =>
    record(tx, actor, `newsletter.${verb}`, subject, now, { before, after, data });

/**
 * Makes an item the lead of a day's letter, pins, drops or takes one back, or orders those that are pinned. Letters
 * that have been frozen stay as they are.
 * @throws DomainError forbidden, not_found, conflict: changed meanwhile, over, or not public.
 */
export async function arrangeIssue(
  actor: Actor,
  { step, ...at }: IssueAt & { step: Arranging },
  now: Date,
): Promise<{ version: number }> {
  assertMayEditLetters(actor);
  return transaction(async (tx) => {
    const named = "itemId" in step ? step.itemId : null;
    const headline =
      named && (step.do === "lead" || step.do === "pin")
        ? await headlineOf(tx, at.publicationId, named, now)
        : "";
    const change = await changeIssue(tx, at, step.do, now, ({ leadId, pinned, dropped }) => {
      const before = { leadId, pinned, dropped };
      const after = arranged(before, step);
      return same(before, after) ? null : after;
    });
    if (change.changed)
      await note(tx, actor, now)(change, named ? { item: named, ...(headline ? { headline } : {}) } : {});
    return { version: change.version };
  });
}

/** Changes the subject and the note of a day's letter. @throws as `arrangeIssue`. */
export async function wordIssue(
  actor: Actor,
  { subject, note: words, was, ...at }: Wording,
  now: Date,
): Promise<{ version: number }> {
  assertMayEditLetters(actor);
  return transaction(async (tx) => {
    const change = await changeIssue(tx, at, "word", now, (issue) => {
      if (issue.subject !== was.subject || issue.note !== was.note)
        throw conflict("Somebody else has changed the words of this letter meanwhile: load the page anew.");
      return issue.subject === subject && issue.note === words ? null : { subject, note: words };
    });
    if (change.changed) await note(tx, actor, now)(change);
    return { version: change.version };
  });
}

/** Lets a day's letter go at its hours, where the title asks for that. @throws as `arrangeIssue`. */
export const approveIssue = (actor: Actor, at: IssueAt, now: Date) =>
  decide(actor, at, now, "approve", (issue) => {
    if (issue.approvedAt) throw conflict(`${issue.approvedBy} has approved this letter already.`);
    return { approvedAt: now, approvedBy: actor.name };
  });

/** Takes an approval back: what has not been frozen waits again. @throws as `arrangeIssue`. */
export const withdrawApproval = (actor: Actor, at: IssueAt, now: Date) =>
  decide(actor, at, now, "withdraw", (issue) => {
    if (!issue.approvedAt) throw conflict("Nobody has approved this letter.");
    return { approvedAt: null, approvedBy: "" };
  });

/** Holds a day's letter back: nothing more of it is frozen until it is let go. @throws as `arrangeIssue`. */
export const holdIssue = (actor: Actor, { reason, ...at }: IssueAt & { reason: string }, now: Date) =>
  decide(actor, at, now, "hold", (issue) => {
    if (issue.heldAt) throw conflict(`${issue.heldBy} holds this letter back already.`);
    return { heldAt: now, heldBy: actor.name, heldReason: reason };
  });

/** Lets a letter go that was held back. @throws as `arrangeIssue`. */
export const letIssueGo = (actor: Actor, at: IssueAt, now: Date) =>
  decide(actor, at, now, "let_go", (issue) => {
    if (!issue.heldAt) throw conflict("This letter is not held back.");
    return { heldAt: null, heldBy: "", heldReason: "" };
  });

async function decide(
  actor: Actor,
  at: IssueAt,
  now: Date,
  verb: string,
  make: Parameters<typeof changeIssue>[4],
): Promise<{ version: number }> {
  assertMayEditLetters(actor);
  return transaction(async (tx) => {
    const change = await changeIssue(tx, at, verb, now, make);
    if (change.changed) await note(tx, actor, now)(change);
    return { version: change.version };
  });
}
