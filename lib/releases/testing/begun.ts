import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { claimOf } from "../claims";
import { columnsOf } from "../commands";
import type { Crew, Scenario } from "./shift";
import { content } from "./stage";

/** Releases where scenarios begin, many in a few statements, with the events and mails that led there. */
export async function begun(starts: Scenario["start"][], crew: Crew, at: Date): Promise<string[]> {
  const { author, edda } = crew;
  const organisationId = author.memberships[0]?.organisationId as string;
  const made = starts.map((start) => ({ id: randomUUID(), start }));
  const event = (id: string, verb: string, actor: Crew["edda"], from: object | null, after: object) => ({
    at,
    actorKind: "user",
    actorId: actor.userId,
    actorName: actor.name,
    verb: `release.${verb}`,
    subjectType: "release",
    subjectId: id,
    subjectName: content.headline,
    organisationId,
    ...(from ? { before: from } : {}),
    after,
  });
  const draft = { status: "draft", version: 1 };
  const waiting = { status: "submitted", version: 2 };
  await db().$transaction([
    db().release.createMany({
      data: made.map(({ id, start }) => ({
        id,
        organisationId,
        authorId: author.userId,
        ...columnsOf(content),
        version: start === "in_review" ? 3 : 2,
        status: start,
        submittedAt: at,
        ...(start === "in_review" ? claimOf(edda.userId, at) : {}),
      })),
    }),
    db().auditEvent.createMany({
      data: made.flatMap(({ id, start }) => [
        event(id, "create", author, null, draft),
        event(id, "submit", author, draft, waiting),
        ...(start === "in_review"
          ? [event(id, "claim", edda, waiting, { status: "in_review", version: 3 })]
          : []),
      ]),
    }),
    db().outboxMail.createMany({
      data: made.map(({ id }) => ({
        dedupeKey: `release:${id}:1:submitted`,
        recipient: author.email,
        subject: "Received",
        text: "",
        status: "captured",
      })),
    }),
  ]);
  return made.map(({ id }) => id);
}
