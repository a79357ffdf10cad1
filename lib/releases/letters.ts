import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { dateFormat } from "@/lib/core/date-format";
import type { Tx } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { type Letter, queueMail, queueMails } from "@/lib/core/mail";
import { newsPath, portal } from "@/lib/core/paths";
import type { DecisionPoint } from "./decisions-schema";
import { fieldName } from "./field-names";
import { HOLD_MS } from "./lifecycle";

type Subject = { id: string; authorId: string; headline: string; version: number };

const title = (release: Subject) => release.headline || "Untitled release";

/** The mails of decisions that can be taken back: they leave when that time is over. */
const OF_DECISION: Record<string, string> = {
  approve: "scheduled",
  request_changes: "changes",
  reject: "rejected",
};

const keyOf = (release: { id: string; version: number }, verb: string) =>
  `release:${release.id}:${release.version}:${verb}`;

/** The key of the mail that tells of a decision on this version. */
export const decisionMailKey = (decision: string, release: { id: string; version: number }): string =>
  keyOf(release, OF_DECISION[decision] ?? decision);

/** When the mail of a decision made now may leave. */
const held = (now: Date) => new Date(now.getTime() + HOLD_MS);

type Says = Omit<Letter, "key" | "to" | "subject">;

/** One mail to the author per move; the key makes a repeated move silent. */
const letterTo = (
  author: { email: string; name: string },
  release: Subject,
  verb: string,
  subject: string,
  { paragraphs, ...says }: Says,
): Letter => ({
  key: keyOf(release, verb),
  to: author.email,
  subject,
  paragraphs: [`Hello ${author.name},`, ...paragraphs],
  action: { label: "Open the release", url: publicUrl() + portal.release(release.id) },
  why: "You get this mail because you wrote this release.",
  ...says,
});

async function toAuthor(
  tx: Tx,
  release: Subject,
  verb: string,
  subject: string,
  says: Says,
  notBefore?: Date,
): Promise<void> {
  const author = await tx.user.findUnique({
    where: { id: release.authorId },
    select: { email: true, name: true },
  });
  if (author) await queueMail(tx, letterTo(author, release, verb, subject, says), notBefore);
}

const inZone = (at: Date, timeZone: string) =>
  dateFormat("en", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone,
  }).format(at);

export const mailSubmitted = (tx: Tx, actor: Actor, release: Subject, _now: Date) =>
  toAuthor(tx, release, "submitted", `Received: ${title(release)}`, {
    paragraphs: [
      `“${title(release)}” has reached the desk${actor.userId === release.authorId ? "" : `, sent by ${actor.name}`}.`,
      "An editor answers within a day. You can follow it, and take it back until an editor takes it up.",
    ],
  });

export const mailScheduled = (tx: Tx, release: Subject, at: Date, timeZone: string, now: Date) =>
  toAuthor(
    tx,
    release,
    "scheduled",
    `Approved: ${title(release)}`,
    {
      paragraphs: [
        `“${title(release)}” is approved and will be public by itself. Until then nobody but the desk and you can read it.`,
      ],
      facts: publicOn(at, timeZone),
    },
    held(now),
  );

const publicOn = (at: Date, timeZone: string) => [
  { label: "Public on", value: `${inZone(at, timeZone)} (${timeZone})` },
  ...(timeZone === "UTC" ? [] : [{ label: "In UTC", value: inZone(at, "UTC") }]),
];

/** The key of the mail about a move in time made on this version. */
export const rescheduleMailKey = (release: { id: string; version: number }): string =>
  keyOf(release, "rescheduled");

/** Waits as decisions do: a time that is moved and moved back is nobody's news. */
export const mailRescheduled = (tx: Tx, release: Subject, at: Date, timeZone: string, now: Date) =>
  toAuthor(
    tx,
    release,
    "rescheduled",
    `Another time: ${title(release)}`,
    {
      paragraphs: [`The desk has moved the time at which “${title(release)}” goes public.`],
      facts: publicOn(at, timeZone),
    },
    held(now),
  );

type Address = { id: string; slug: string };

const published = (release: Subject, news: Address): [subject: string, says: Says] => [
  `Published: ${title(release)}`,
  {
    paragraphs: [`“${title(release)}” is public.`],
    closing: ["Found a mistake? Ask for a correction on the release's page: it costs nothing."],
    action: { label: "Read it", url: publicUrl() + newsPath(news) },
  },
];

export const mailPublished = (tx: Tx, release: Subject, news: Address) =>
  toAuthor(tx, release, "published", ...published(release, news));

/** The same to many authors at once. */
export async function mailAllPublished(tx: Tx, all: { release: Subject; news: Address }[]): Promise<void> {
  const rows = await tx.user.findMany({
    where: { id: { in: [...new Set(all.map(({ release }) => release.authorId))] } },
    select: { id: true, email: true, name: true },
  });
  const authors = new Map(rows.map((row) => [row.id, row]));
  await queueMails(
    tx,
    all.flatMap(({ release, news }) => {
      const author = authors.get(release.authorId);
      return author ? [letterTo(author, release, "published", ...published(release, news))] : [];
    }),
  );
}

const pointsOf = (points: DecisionPoint[]) =>
  points.map((point) => ({
    about: point.field ? fieldName(point.field) : "",
    text: point.text,
    quoted: point.quoted ?? "",
  }));

export const mailChangesRequested = (
  tx: Tx,
  release: Subject,
  points: DecisionPoint[],
  note: string,
  now: Date,
) =>
  toAuthor(
    tx,
    release,
    "changes",
    `Changes requested: ${title(release)}`,
    {
      paragraphs: [`The desk asks for changes to “${title(release)}” before it can be published.`],
      points: pointsOf(points),
      note,
      closing: ["Change the text, answer where you see it differently, and send it again."],
    },
    held(now),
  );

export const mailRejected = (
  tx: Tx,
  release: Subject,
  reason: string,
  points: DecisionPoint[],
  note: string,
  now: Date,
) =>
  toAuthor(
    tx,
    release,
    "rejected",
    `Not accepted: ${title(release)}`,
    {
      paragraphs: [`The desk will not publish “${title(release)}”.`],
      facts: [{ label: "The reason", value: reason }],
      points: pointsOf(points),
      note,
      closing: ["You may ask once for a second editor's view."],
    },
    held(now),
  );

export const mailUnpublished = (
  tx: Tx,
  release: Subject & { status: string },
  verb: "unpublish" | "kill",
  reason: string,
) =>
  toAuthor(tx, release, verb, `${verb === "kill" ? "Killed" : "Taken offline"}: ${title(release)}`, {
    paragraphs: [
      release.status === "scheduled"
        ? `“${title(release)}” will not go public as planned.`
        : `“${title(release)}” is no longer public.`,
    ],
    facts: [{ label: "The reason", value: reason }],
    closing: [
      verb === "kill"
        ? "It cannot return. If you think this is a mistake, open the release and write to the desk."
        : "It waits at the desk again and may still be published. To say something about it, open the release and write to the desk.",
    ],
  });

export const mailCorrected = (
  tx: Tx,
  release: Subject,
  note: string,
  news: { id: string; slug: string } | null,
) =>
  toAuthor(tx, release, "correct", `Corrected: ${title(release)}`, {
    paragraphs: [`The desk has corrected “${title(release)}” after publication. What was wrong:`],
    note,
    ...(news ? { action: { label: "Read it", url: publicUrl() + newsPath(news) } } : {}),
  });

/** Another editor has looked: `mailChangesRequested` and the others tell the outcome, this one that it began. */
export const mailAppealed = (tx: Tx, release: Subject) =>
  toAuthor(tx, release, "appeal", `A second look: ${title(release)}`, {
    paragraphs: [
      `Your appeal for “${title(release)}” has reached the desk. An editor who has not decided on it before will answer.`,
    ],
  });
