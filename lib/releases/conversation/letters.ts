import "server-only";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { desk, portal } from "@/lib/core/paths";
import { holder } from "../lifecycle";
import type { Talked } from "./release";
import { REQUEST_LABELS, type RequestKind } from "./schema";

type Words = { key: string; subject: string; says: string; quoted: string };

const titleOf = (release: Talked) => release.headline || "Untitled release";

async function send(
  tx: Tx,
  userId: string,
  url: string,
  { key, subject, says, quoted }: Words,
): Promise<void> {
  const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true, name: true } });
  if (!person) return;
  await queueMail(tx, {
    key,
    to: person.email,
    subject,
    paragraphs: [`Hello ${person.name},`, says],
    note: quoted,
    action: { label: "Open the release", url },
  });
}

const toAuthor = (tx: Tx, release: Talked, words: Words) =>
  send(tx, release.authorId, publicUrl() + portal.release(release.id), words);

/** To the editor who has it in hand, or who decided on it last; nobody else on the desk is disturbed. */
async function toEditor(tx: Tx, release: Talked, now: Date, words: Words): Promise<void> {
  const last = await tx.reviewDecision.findFirst({
    where: { releaseId: release.id },
    orderBy: { createdAt: "desc" },
    select: { editorId: true },
  });
  const editor = holder(release, now) ?? last?.editorId;
  if (editor) await send(tx, editor, publicUrl() + desk.release(release.id), words);
}

/** Tells the other side that something was written. */
export function mailMessage(
  tx: Tx,
  release: Talked,
  from: { side: "author" | "editor"; name: string; messageId: string; text: string },
  now: Date,
): Promise<void> {
  const words = {
    key: `message:${from.messageId}`,
    subject: `A message about: ${titleOf(release)}`,
    says: `${from.name} has written to you about “${titleOf(release)}”.`,
    quoted: from.text,
  };
  return from.side === "editor" ? toAuthor(tx, release, words) : toEditor(tx, release, now, words);
}

/** Tells the editor who approved it that its organisation wants something done. */
export const mailRequested = (
  tx: Tx,
  release: Talked,
  asked: { id: string; kind: RequestKind; text: string; by: string },
  now: Date,
): Promise<void> =>
  toEditor(tx, release, now, {
    key: `request:${asked.id}`,
    subject: `${REQUEST_LABELS[asked.kind]} asked for: ${titleOf(release)}`,
    says: `${asked.by} of ${release.organisation.name} asks for a ${asked.kind} of “${titleOf(release)}”.`,
    quoted: asked.text,
  });

/** Tells the author that a request was declined, and why. What is done has letters of its own. */
export const mailDeclined = (
  tx: Tx,
  release: Talked,
  declined: { id: string; kind: RequestKind; answer: string },
): Promise<void> =>
  toAuthor(tx, release, {
    key: `request-declined:${declined.id}`,
    subject: `${REQUEST_LABELS[declined.kind]} declined: ${titleOf(release)}`,
    says: `The desk has declined the ${declined.kind} you asked for. The reason:`,
    quoted: declined.answer,
  });
