import "server-only";
import { type Actor, belongsTo } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/core/db";
import { scopeOf } from "../move";
import { assertStaff } from "../queries";
import { type ReleaseContent, releasePatch } from "../schema";
import type { RequestKind } from "./schema";

export type MessageView = {
  id: string;
  at: Date;
  side: "author" | "editor";
  actorName: string;
  text: string;
  decisionId: string | null;
  point: number | null;
};

export type RequestView = {
  id: string;
  kind: RequestKind;
  text: string;
  patch: Partial<ReleaseContent> | null;
  status: "open" | "done" | "declined";
  answer: string;
  by: string;
  at: Date;
  answeredBy: string;
  answeredAt: Date | null;
};

/**
 * What author and desk wrote to each other, oldest first. Answers to points stay with the author's side until the
 * release is handed in again: until then they are a draft.
 */
export async function messagesOf(actor: Actor, releaseId: string): Promise<MessageView[]> {
  const release = await db().release.findFirst({
    where: { id: releaseId, ...scopeOf(actor) },
    select: {
      status: true,
      organisationId: true,
      decisions: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
      messages: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 },
    },
  });
  if (!release) return [];
  const unsent =
    release.status === "changes_requested" && !belongsTo(actor, release.organisationId)
      ? release.decisions[0]?.id
      : undefined;
  return release.messages
    .filter((row) => !(unsent && row.side === "author" && row.decisionId === unsent))
    .map((row) => ({
      id: row.id,
      at: row.createdAt,
      side: row.side as MessageView["side"],
      actorName: row.actorName,
      text: row.text,
      decisionId: row.decisionId,
      point: row.point,
    }))
    .reverse();
}

type Row = Prisma.ReleaseRequestGetPayload<object>;

const viewOf = (row: Row): RequestView => {
  const patch = releasePatch.safeParse(row.patch);
  return {
    id: row.id,
    kind: row.kind as RequestKind,
    text: row.text,
    patch: patch.success ? patch.data : null,
    status: row.status as RequestView["status"],
    answer: row.answer,
    by: row.createdByName,
    at: row.createdAt,
    answeredBy: row.answeredByName,
    answeredAt: row.answeredAt,
  };
};

/** What an organisation asked for after approval, newest first, with what became of it. */
export async function requestsOf(actor: Actor, releaseId: string): Promise<RequestView[]> {
  const rows = await db().releaseRequest.findMany({
    where: { releaseId, release: scopeOf(actor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(viewOf);
}

/** Requests that wait for the desk, oldest first. @throws DomainError forbidden unless staff. */
export async function openRequests(actor: Actor, limit = 8) {
  assertStaff(actor);
  const rows = await db().releaseRequest.findMany({
    where: { status: "open" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
    include: { release: { select: { headline: true, organisation: { select: { name: true } } } } },
  });
  return rows.map(({ release, ...row }) => ({
    ...viewOf(row),
    releaseId: row.releaseId,
    headline: release.headline || "Untitled release",
    organisation: release.organisation.name,
  }));
}
