import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { mayReadReturned, maySeeReturns } from "../policy";
import type { ReturnFilter } from "./filter";
import type { ReturnKind } from "./reading/verdict";

const LINE = {
  id: true,
  at: true,
  door: true,
  kind: true,
  status: true,
  diagnostic: true,
  suppressed: true,
  mailId: true,
  recipientId: true,
  seenAt: true,
  seenBy: true,
} as const;

/** A return as the desk's list shows it; it names nobody. */
export type ReturnLine = {
  id: string;
  at: Date;
  /** mailbox, hook */
  door: string;
  kind: ReturnKind;
  status: string;
  diagnostic: string;
  suppressed: boolean;
  mailId: string | null;
  recipientId: string | null;
  seenAt: Date | null;
  seenBy: string;
};

function assertMaySee(actor: Actor): void {
  if (!maySeeReturns(actor)) throw forbidden("Only the desk sees what came back.");
}

const where = (kind?: ReturnFilter) =>
  kind === "open" ? { kind: "unread", seenAt: null } : kind ? { kind } : {};

/** What came back, newest first; keyset over (at, id). @throws DomainError forbidden, invalid (a foreign cursor). */
export async function listReturns(
  actor: Actor,
  { kind, cursor, limit = 50 }: { kind?: ReturnFilter; cursor?: string; limit?: number },
): Promise<{ items: ReturnLine[]; nextCursor: string | null }> {
  assertMaySee(actor);
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().letterReturn.findMany({
    where: {
      ...where(kind),
      ...(after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: LINE,
  });
  const items = rows.slice(0, limit) as ReturnLine[];
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
}

/** How many returns there are of each kind, and how many nobody has looked at. @throws DomainError forbidden. */
export async function countReturns(actor: Actor): Promise<Partial<Record<ReturnFilter, number>>> {
  assertMaySee(actor);
  const [kinds, open] = await Promise.all([
    db().letterReturn.groupBy({ by: ["kind"], _count: true }),
    db().letterReturn.count({ where: where("open") }),
  ]);
  return { ...Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count])), open };
}

/** One return; its words are "" for who may not read them. @throws DomainError forbidden, not_found. */
export async function returnById(actor: Actor, id: string): Promise<ReturnLine & { text: string }> {
  assertMaySee(actor);
  const found = isId(id)
    ? await db().letterReturn.findUnique({ where: { id }, select: { ...LINE, text: true } })
    : null;
  if (!found) throw notFound("The return");
  return { ...(found as ReturnLine), text: mayReadReturned(actor) ? found.text : "" };
}
