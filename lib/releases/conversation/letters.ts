import "server-only";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { desk, portal } from "@/lib/core/paths";
import { notify } from "@/lib/notices/commands";
import type { NoticeKind } from "@/lib/notices/schema";
import { holder } from "../lifecycle";
import { reviewers, tellReviewers } from "../telling/reviewers";
import type { Talked } from "./release";
import { REQUEST_LABELS, type RequestKind } from "./schema";

type Words = { kind: NoticeKind; key: string; subject: string; says: string; quoted: string };

const titleOf = (release: Talked) => release.headline || "Untitled release";

/** A letter, and a notice that leads to the same page. */
async function send(
  tx: Tx,
  to: { userId: string; href: string; releaseId: string },
  { kind, key, subject, says, quoted }: Words,
  now: Date,
): Promise<void> {
  const { userId, href, releaseId } = to;
  const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true, name: true } });
  if (!person) return;
  await queueMail(tx, {
    key,
    to: person.email,
    subject,
    paragraphs: [`Hello ${person.name},`, says],
    note: quoted,
    action: { label: "Open the release", url: publicUrl() + href },
  });
  await notify(
    tx,
    [{ userId, kind, key: `${key}:${userId}`, text: subject, href, releaseId, hasLetter: true }],
    now,
  );
}

const toAuthor = (tx: Tx, release: Talked, words: Words, now: Date) =>
  send(tx, { userId: release.authorId, href: portal.release(release.id), releaseId: release.id }, words, now);

/**
 * To the editor who has it in hand, to whom it was given, or who decided on it last, while they sit at the desk; no
 * mail to anybody else.
 */
async function toEditor(tx: Tx, release: Talked, now: Date, words: Words): Promise<void> {
  const last = await tx.reviewDecision.findFirst({
    where: { releaseId: release.id, undoneAt: null },
    orderBy: { createdAt: "desc" },
    select: { editorId: true },
  });
  const able = new Set((await reviewers(tx)).map(({ userId }) => userId));
  const editor = [holder(release, now), release.assignedToId, last?.editorId].find(
    (id) => id && able.has(id),
  );
  if (editor)
    await send(tx, { userId: editor, href: desk.release(release.id), releaseId: release.id }, words, now);
}

/** Tells the other side that something was written. */
export function mailMessage(
  tx: Tx,
  release: Talked,
  from: { side: "author" | "editor"; name: string; messageId: string; text: string },
  now: Date,
): Promise<void> {
  const words = {
    kind: "message" as const,
    key: `message:${from.messageId}`,
    subject: `A message about: ${titleOf(release)}`,
    says: `${from.name} has written to you about “${titleOf(release)}”.`,
    quoted: from.text,
  };
  return from.side === "editor" ? toAuthor(tx, release, words, now) : toEditor(tx, release, now, words);
}

/** Tells the editor who approved it that its organisation wants something done, and the desk by notices. */
export async function mailRequested(
  tx: Tx,
  release: Talked,
  asked: { id: string; kind: RequestKind; text: string; by: string },
  now: Date,
): Promise<void> {
  const told = {
    kind: "request" as const,
    key: `request:${asked.id}`,
    subject: `${REQUEST_LABELS[asked.kind]} asked for: ${titleOf(release)}`,
  };
  await toEditor(tx, release, now, {
    ...told,
    says: `${asked.by} of ${release.organisation.name} asks for a ${asked.kind} of “${titleOf(release)}”.`,
    quoted: asked.text,
  });
  await tellReviewers(tx, release, told, now);
}

/** Tells the author that a request was declined, and why. What is done has letters of its own. */
export const mailDeclined = (
  tx: Tx,
  release: Talked,
  declined: { id: string; kind: RequestKind; answer: string },
  now: Date,
): Promise<void> =>
  toAuthor(
    tx,
    release,
    {
      kind: "decision",
      key: `request-declined:${declined.id}`,
      subject: `${REQUEST_LABELS[declined.kind]} declined: ${titleOf(release)}`,
      says: `The desk has declined the ${declined.kind} you asked for. The reason:`,
      quoted: declined.answer,
    },
    now,
  );
