import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { assertStaff } from "../queries";
import type { QueueFilter } from "./filter";
import { queueFilter } from "./filter";
import { flagsAmong } from "./flags";
import type { QueueLine, QueuePage } from "./line";
import { orderOf } from "./order";
import { rankTerm } from "./priority";
import { conditionsOf } from "./selection";

/** A filter, of which only the view has to be said, and a place in its list. */
export type QueueQuestion = Partial<QueueFilter> &
  Pick<QueueFilter, "view"> & { cursor?: string; limit?: number };

const COLUMNS = Prisma.sql`r.id, r.status, r.version, r.kind, r.headline, o.slug as "orgSlug", o.name as "orgName",
  r.submitted_at as "submittedAt", r.due_at as "dueAt", r.go_public_at as "goPublicAt",
  r.publish_at as "publishAt", r.embargo_until as "embargoUntil", r.updated_at as "updatedAt",
  coalesce(r.content->>'onBehalfOf', '') as "onBehalfOf", r.claimed_by_id as "claimedById",
  r.claim_expires_at as "claimExpiresAt", c.name as "claimedBy", r.assigned_to_id as "assignedToId",
  a.name as "assignedTo", r.flags, r.rank_at as "rankAt", r.rank_terms as "terms"`;
const JOINED = Prisma.sql`releases r join organisations o on o.id = r.organisation_id
  left join users c on c.id = r.claimed_by_id left join users a on a.id = r.assigned_to_id`;

type Row = Omit<QueueLine, "organisation" | "claim" | "assigned" | "flags" | "terms"> & {
  orgSlug: string;
  orgName: string;
  claimedById: string | null;
  claimExpiresAt: Date | null;
  claimedBy: string | null;
  assignedToId: string | null;
  assignedTo: string | null;
  flags: string[];
  terms: unknown;
};

const terms = z.array(rankTerm).catch([]);

function toLine(row: Row, actor: Actor, now: Date): QueueLine {
  const { orgSlug, orgName, claimedById, claimExpiresAt, claimedBy, assignedToId, assignedTo, ...rest } = row;
  const held = claimedById && claimExpiresAt && claimExpiresAt > now;
  return {
    ...rest,
    organisation: { slug: orgSlug, name: orgName },
    claim: held ? { name: claimedBy ?? "Somebody", mine: claimedById === actor.userId } : null,
    assigned: assignedToId
      ? { id: assignedToId, name: assignedTo ?? "Somebody", mine: assignedToId === actor.userId }
      : null,
    flags: flagsAmong(row.flags),
    terms: terms.parse(row.terms),
  };
}

/**
 * One page of a view of the queue: waiting and reviewed work in the order asked for, the rest by last change unless
 * the newest are asked for. A page begins after its cursor whatever has come or gone before it.
 * @throws DomainError forbidden unless staff; invalid for a foreign cursor.
 */
export async function listQueue(actor: Actor, question: QueueQuestion, now: Date): Promise<QueuePage> {
  assertStaff(actor);
  const { cursor, limit = 50, ...asked } = question;
  const filter = queueFilter.parse(asked);
  const order = orderOf(filter);
  const after = cursor ? decodeCursor(cursor) : null;
  const at = Prisma.raw(`r.${order.column}`);
  const [way, past] = order.ascending ? [Prisma.sql`asc`, Prisma.sql`>`] : [Prisma.sql`desc`, Prisma.sql`<`];
  // The places first, from indexes; the rest of the row is read for what is shown alone.
  const rows = await db().$queryRaw<(Row & { at: Date | null })[]>`
    with place as materialized (
      select r.id, ${at} as at from releases r
      where ${await conditionsOf(actor, filter, now)}
        ${after ? Prisma.sql`and (${at}, r.id) ${past} (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
      order by ${at} ${way}, r.id ${way} limit ${limit + 1})
    select ${COLUMNS}, place.at from place join ${JOINED} on r.id = place.id
    order by place.at ${way}, r.id ${way}`;
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(({ at: _, ...row }) => toLine(row, actor, now)),
    nextCursor: rows.length > limit && last?.at ? encodeCursor({ at: last.at, id: last.id }) : null,
  };
}

/** These releases as the queue shows them, wherever they are now. @throws DomainError forbidden unless staff. */
export async function linesOf(
  actor: Actor,
  ids: string[],
  now: Date,
): Promise<(QueueLine & { changedBy: string })[]> {
  assertStaff(actor);
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<(Row & { changedBy: string })[]>`
    select ${COLUMNS}, r.changed_by_name as "changedBy" from ${JOINED}
    where r.id = any(${ids}::uuid[]) and r.status <> 'draft'`;
  return rows.map(({ changedBy, ...row }) => ({ ...toLine(row, actor, now), changedBy }));
}

/** How many releases a filter selects: exact below the cap, the cap for "so many or more". */
export async function countMatching(
  actor: Actor,
  filter: QueueFilter,
  now: Date,
  cap = 1000,
): Promise<number> {
  assertStaff(actor);
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from releases r where ${await conditionsOf(actor, filter, now)} limit ${cap}) x`;
  return row?.count ?? 0;
}
