import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { newsPath, portal } from "@/lib/core/paths";
import type { DecisionPoint } from "./decisions-schema";

type Subject = { id: string; authorId: string; headline: string; version: number };

const title = (release: Subject) => release.headline || "Untitled release";

/** One mail to the author per move; the key makes a repeated move silent. */
async function toAuthor(
  tx: Tx,
  release: Subject,
  verb: string,
  subject: string,
  paragraphs: string[],
  action?: { label: string; url: string },
): Promise<void> {
  const author = await tx.user.findUnique({
    where: { id: release.authorId },
    select: { email: true, name: true },
  });
  if (!author) return;
  await queueMail(tx, {
    key: `release:${release.id}:${release.version}:${verb}`,
    to: author.email,
    subject,
    paragraphs: [`Hello ${author.name},`, ...paragraphs],
    action: action ?? { label: "Open the release", url: publicUrl() + portal.release(release.id) },
  });
}

export const mailSubmitted = (tx: Tx, actor: Actor, release: Subject, _now: Date) =>
  toAuthor(tx, release, "submitted", `Received: ${title(release)}`, [
    `“${title(release)}” has reached the desk${actor.userId === release.authorId ? "" : `, sent by ${actor.name}`}. An editor answers within a day. You can follow it, and take it back until an editor takes it up.`,
  ]);

export const mailScheduled = (tx: Tx, release: Subject, at: Date, timeZone: string) =>
  toAuthor(tx, release, "scheduled", `Approved: ${title(release)}`, [
    `“${title(release)}” is approved and will be public at ${new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "long", timeZone }).format(at)}.`,
  ]);

export const mailPublished = (tx: Tx, release: Subject, news: { id: string; slug: string }) =>
  toAuthor(tx, release, "published", `Published: ${title(release)}`, [`“${title(release)}” is public.`], {
    label: "Read it",
    url: publicUrl() + newsPath(news),
  });

const listed = (points: DecisionPoint[]) =>
  points
    .map(
      (point) =>
        `• ${point.field ? `${point.field}: ` : ""}${point.text}${point.quoted ? ` (“${point.quoted}”)` : ""}`,
    )
    .join("\n");

export const mailChangesRequested = (tx: Tx, release: Subject, points: DecisionPoint[], note: string) =>
  toAuthor(tx, release, "changes", `Changes requested: ${title(release)}`, [
    `the desk asks for changes to “${title(release)}” before it can be published:`,
    ...(points.length ? [listed(points)] : []),
    ...(note ? [note] : []),
    "Change the text and send it again; it keeps its place in the conversation.",
  ]);

export const mailRejected = (
  tx: Tx,
  release: Subject,
  reason: string,
  points: DecisionPoint[],
  note: string,
) =>
  toAuthor(tx, release, "rejected", `Not accepted: ${title(release)}`, [
    `the desk will not publish “${title(release)}”. The reason: ${reason}`,
    ...(points.length ? [listed(points)] : []),
    ...(note ? [note] : []),
    "You may ask once for a second editor's view.",
  ]);

export const mailUnpublished = (tx: Tx, release: Subject, verb: "unpublish" | "kill", reason: string) =>
  toAuthor(tx, release, verb, `${verb === "kill" ? "Killed" : "Taken offline"}: ${title(release)}`, [
    `“${title(release)}” is no longer public. The reason: ${reason}`,
  ]);
