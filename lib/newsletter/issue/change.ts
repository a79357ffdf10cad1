import "server-only";
import { Temporal } from "temporal-polyfill";
import type { AuditSubject } from "@/lib/audit/commands";
import { verbWords } from "@/lib/audit/verbs";
import { announce } from "@/lib/core/changes";
import type { Prisma, Tx } from "@/lib/core/db";
import { conflict, DomainError, notFound } from "@/lib/core/errors";
import type { NewsletterIssue } from "@/lib/core/generated/client";
import { dayWords } from "@/lib/core/moment";
import { dayAt } from "@/lib/core/month";
import type { IssueAt } from "./schema";

/** Letters are prepared so many days ahead at most. */
export const DAYS_AHEAD = 14;

type Stored = Omit<NewsletterIssue, "publicationId" | "day" | "version">;

const UNTOUCHED: Stored = {
  leadId: null,
  pinned: [],
  dropped: [],
  subject: "",
  note: "",
  approvedAt: null,
  approvedBy: "",
  heldAt: null,
  heldBy: "",
  heldReason: "",
};

export type Change = {
  verb: string;
  subject: AuditSubject;
  version: number;
  changed: boolean;
  before: Prisma.InputJsonObject;
  after: Prisma.InputJsonObject;
};

/** A title by id, as far as the log and the calendar need it. @throws DomainError not_found. */
export async function letterTitle(tx: Tx, publicationId: string) {
  const title = await tx.publication.findUnique({
    where: { id: publicationId },
    select: { id: true, name: true, timeZone: true },
  });
  if (!title) throw notFound("The title");
  return title;
}

/** A refusal that says who was quicker, and what they did, as the log of this letter has it. */
export async function overtaken(tx: Tx, subject: AuditSubject, version: number): Promise<DomainError> {
  const last = await tx.auditEvent.findFirst({
    where: { subjectType: "newsletter", subjectId: subject.id, subjectName: subject.name },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, verb: true, at: true },
  });
  const what = last
    ? `${last.actorName} ${verbWords(last.verb)} ${subject.name}`
    : "Somebody else changed this";
  return conflict(`${what} meanwhile. Look again: your change was not made.`, {
    version,
    ...(last ? { by: last.actorName, verb: last.verb, at: last.at.toISOString() } : {}),
  });
}

/** @throws DomainError conflict, invalid for a day whose letters cannot be decided about now. */
function assertOpen(day: string, timeZone: string, now: Date): void {
  const today = dayAt(now, timeZone);
  const asked = Temporal.PlainDate.from(day);
  if (Temporal.PlainDate.compare(asked, today) < 0)
    throw conflict(`The letter of ${dayWords(day)} is over: nothing about it can be changed.`);
  if (today.until(asked).days > DAYS_AHEAD)
    throw new DomainError("invalid", `Letters are prepared ${DAYS_AHEAD} days ahead at most.`);
}

const json = (part: Partial<Stored>) => JSON.parse(JSON.stringify(part)) as Prisma.InputJsonObject;

/**
 * Changes what was decided about a day's letter, compare-and-set on its version, and tells the desk's pages.
 * @param make what of it changes, by how it stands; null when nothing does.
 * @throws DomainError not_found, conflict with who was quicker, and what `make` throws.
 */
export async function changeIssue(
  tx: Tx,
  { publicationId, day, version }: IssueAt,
  verb: string,
  now: Date,
  make: (issue: Stored) => Partial<Stored> | null,
): Promise<Change> {
  const title = await letterTitle(tx, publicationId);
  assertOpen(day, title.timeZone, now);
  const subject: AuditSubject = { type: "newsletter", id: title.id, name: `${title.name}, ${dayWords(day)}` };
  const row = await tx.newsletterIssue.findUnique({ where: { publicationId_day: { publicationId, day } } });
  if ((row?.version ?? 0) !== version) throw await overtaken(tx, subject, row?.version ?? 0);
  const issue: Stored = row ?? UNTOUCHED;
  const part = make(issue);
  if (!part) return { verb, subject, version, changed: false, before: {}, after: {} };
  const { count } = row
    ? await tx.newsletterIssue.updateMany({
        where: { publicationId, day, version },
        data: { ...part, version: { increment: 1 } },
      })
    : await tx.newsletterIssue.createMany({
        data: { publicationId, day, ...part },
        skipDuplicates: true,
      });
  if (count === 0) throw await overtaken(tx, subject, version + 1);
  await announce(tx, ["newsletter"]);
  const keys = Object.keys(part) as (keyof Stored)[];
  const before = Object.fromEntries(keys.map((key) => [key, issue[key]]));
  return { verb, subject, version: version + 1, changed: true, before: json(before), after: json(part) };
}
