import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError, forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { mayReadLog } from "../policy";
import { type LogFilter, placeOf, placeText } from "./filter";
import { type LogRow, logRow, logRows } from "./rows";

const PAGE = 50;

export type LogLine = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  actorKind: string;
  verb: string;
  subjectType: string;
  subjectId: string;
  subjectName: string;
};
export type LogEvent = Omit<LogRow, "seq" | "position" | "words"> & {
  position: number | null;
  /** Whether what it was done to still exists. */
  subjectExists: boolean;
  organisationName: string | null;
};

function assertReader(actor: Actor): void {
  if (!mayReadLog(actor)) throw forbidden("Only the desk may read the log.");
}

/** A page of the log, newest first. @throws DomainError forbidden, invalid (a place that is none). */
export async function listLog(
  actor: Actor,
  order: { filter: LogFilter; zone: string; cursor?: string | undefined },
): Promise<{ items: LogLine[]; nextCursor: string | null }> {
  assertReader(actor);
  const after = order.cursor ? placeOf(order.cursor) : null;
  if (order.cursor && !after) throw new DomainError("invalid", "That page marker is not valid.");
  const rows = await logRows(actor, { ...order, after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    items: shown.map(
      ({ id, at, actorId, actorName, actorKind, verb, subjectType, subjectId, subjectName }) => ({
        id,
        at,
        actorId,
        actorName,
        actorKind,
        verb,
        subjectType,
        subjectId,
        subjectName,
      }),
    ),
    nextCursor: rows.length > PAGE && last ? placeText(last) : null,
  };
}

/** One event with what it changed. @throws DomainError forbidden, not_found (or out of reach). */
export async function logEvent(actor: Actor, id: string): Promise<LogEvent> {
  assertReader(actor);
  const row = isId(id) ? await logRow(actor, id) : null;
  if (!row) throw notFound("The event");
  const { seq: _, position, ...event } = row;
  const organisation = event.organisationId
    ? await db().organisation.findUnique({ where: { id: event.organisationId }, select: { name: true } })
    : null;
  return {
    ...event,
    position: position === null ? null : Number(position),
    subjectExists: await exists(event.subjectType, event.subjectId),
    organisationName: organisation?.name ?? null,
  };
}

/** Whether the desk has a page about it now; drafts are none of the desk's business. */
async function exists(type: string, id: string): Promise<boolean> {
  const where = { id };
  if (type === "release") return (await db().release.count({ where: { id, status: { not: "draft" } } })) > 0;
  if (type === "user") return (await db().user.count({ where })) > 0;
  if (type === "organisation") return (await db().organisation.count({ where })) > 0;
  if (type === "source") return (await db().wireSource.count({ where })) > 0;
  return false;
}
