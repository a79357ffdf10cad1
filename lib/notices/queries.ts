import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/core/db";
import { desk } from "@/lib/core/paths";
import { type BellState, type NoticeView, UNREAD_MAX } from "./schema";

const fields = { id: true, text: true, href: true, createdAt: true, readAt: true } as const;

type Row = { id: string; text: string; href: string; createdAt: Date; readAt: Date | null };

const viewOf = ({ createdAt, readAt, ...row }: Row): NoticeView => ({
  ...row,
  at: createdAt.toISOString(),
  read: readAt !== null,
});

/** Whoever has left the desk is not told of its work any more, nor of what they were told there. */
const inReach = (actor: Actor) => (isStaff(actor) ? {} : { NOT: { href: { startsWith: desk.home } } });

/** One's own notices, newest first. @throws DomainError invalid for a marker that is none. */
export async function listNotices(
  actor: Actor,
  { cursor, limit = 40 }: { cursor?: string | undefined; limit?: number },
): Promise<{ items: NoticeView[]; nextCursor: string | null }> {
  if (!actor.userId) return { items: [], nextCursor: null };
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().notice.findMany({
    where: {
      userId: actor.userId,
      shown: true,
      ...inReach(actor),
      ...(after
        ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: fields,
  });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(viewOf),
    nextCursor: last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

/** How many of one's notices are unread; counting ends at UNREAD_MAX. */
export async function unreadCount(actor: Actor): Promise<number> {
  if (!actor.userId) return 0;
  const rows = await db().notice.findMany({
    where: { userId: actor.userId, readAt: null, ...inReach(actor) },
    select: { id: true },
    take: UNREAD_MAX,
  });
  return rows.length;
}

/** What one's bell shows. */
export async function bellOf(actor: Actor): Promise<BellState> {
  const [unread, { items }] = await Promise.all([unreadCount(actor), listNotices(actor, { limit: 8 })]);
  return { unread, latest: items };
}
