import "server-only";
import { decodeCursor, encodeCursor } from "./cursor";
import { db } from "./db";
import { isId } from "./ids";

export type OutboxLine = {
  id: string;
  recipient: string;
  subject: string;
  /** queued, sent, captured, failed */
  status: string;
  createdAt: Date;
};
export type OutboxMessage = OutboxLine & {
  text: string;
  html: string;
  attempts: number;
  lastError: string | null;
  sentAt: Date | null;
};

const line = { id: true, recipient: true, subject: true, status: true, createdAt: true } as const;

/** Transactional mail, newest first; keyset over (created, id). @throws DomainError invalid for a foreign cursor. */
export async function listMail({
  cursor,
  limit = 50,
}: {
  cursor?: string;
  limit?: number;
}): Promise<{ items: OutboxLine[]; nextCursor: string | null }> {
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().outboxMail.findMany({
    where: after
      ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
      : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: line,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

/** One mail whole, or null. */
export async function findMail(id: string): Promise<OutboxMessage | null> {
  if (!isId(id)) return null;
  return db().outboxMail.findUnique({
    where: { id },
    select: { ...line, text: true, html: true, attempts: true, lastError: true, sentAt: true },
  });
}
