import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import type { ReleaseState } from "./lifecycle";
import { assertStaff } from "./queries";
import type { QueueLine } from "./queue-line";
import type { ReleaseKind } from "./schema";

/** The views of the queue; "waiting" is where work comes from. */
export const QUEUE_VIEWS = {
  waiting: ["submitted"],
  reviewing: ["in_review"],
  returned: ["changes_requested"],
  scheduled: ["scheduled"],
  published: ["published"],
  rejected: ["rejected"],
  killed: ["killed"],
} as const satisfies Record<string, ReleaseState[]>;
export type QueueView = keyof typeof QUEUE_VIEWS;

// Each view is one walk over (status, due_at, id) or, once decided, (status, updated_at, id).
const byDue = (view: QueueView) => view === "waiting" || view === "reviewing";

/**
 * One page of a view of the queue. Waiting work comes by due time, the rest by last change, newest first.
 * @throws DomainError forbidden unless staff; invalid for a foreign cursor.
 */
export async function listQueue(
  actor: Actor,
  filter: { view: QueueView; kind?: ReleaseKind; organisation?: string; cursor?: string; limit?: number },
  now: Date,
): Promise<{ items: QueueLine[]; nextCursor: string | null }> {
  assertStaff(actor);
  const limit = filter.limit ?? 50;
  const after = filter.cursor ? decodeCursor(filter.cursor) : null;
  const at = byDue(filter.view) ? Prisma.sql`r.due_at` : Prisma.sql`r.updated_at`;
  const order = byDue(filter.view) ? Prisma.sql`${at} asc, r.id asc` : Prisma.sql`${at} desc, r.id desc`;
  const past = byDue(filter.view) ? Prisma.sql`>` : Prisma.sql`<`;
  const status = QUEUE_VIEWS[filter.view][0];
  const rows = await db().$queryRaw<Row[]>`
    select r.id, r.status, r.version, r.kind, r.headline, o.slug as "orgSlug", o.name as "orgName",
      r.submitted_at as "submittedAt", r.due_at as "dueAt", r.go_public_at as "goPublicAt",
      r.publish_at as "publishAt", r.embargo_until as "embargoUntil", r.updated_at as "updatedAt",
      r.content->>'onBehalfOf' as "onBehalfOf",
      case when r.claim_expires_at > ${now}::timestamptz then r.claimed_by_id end as "claimedById",
      u.name as "claimedBy"
    from releases r join organisations o on o.id = r.organisation_id left join users u on u.id = r.claimed_by_id
    where r.status = ${status}::release_status
      ${filter.kind ? Prisma.sql`and r.kind = ${filter.kind}::release_kind` : Prisma.empty}
      ${filter.organisation ? Prisma.sql`and o.slug = ${filter.organisation}` : Prisma.empty}
      ${after ? Prisma.sql`and (${at}, r.id) ${past} (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    order by ${order} limit ${limit + 1}`;
  const shown = rows.slice(0, limit).map((row) => toQueueRow(row, actor));
  const last = shown.at(-1);
  const lastAt = last && (byDue(filter.view) ? last.dueAt : last.updatedAt);
  return {
    items: shown,
    nextCursor: rows.length > limit && last && lastAt ? encodeCursor({ at: lastAt, id: last.id }) : null,
  };
}

type Row = Omit<QueueLine, "organisation" | "claim"> & {
  orgSlug: string;
  orgName: string;
  claimedById: string | null;
  claimedBy: string | null;
};

function toQueueRow({ orgSlug, orgName, claimedById, claimedBy, ...row }: Row, actor: Actor): QueueLine {
  return {
    ...row,
    organisation: { slug: orgSlug, name: orgName },
    claim: claimedById ? { name: claimedBy ?? "Somebody", mine: claimedById === actor.userId } : null,
  };
}

/** How many releases each view holds; exact up to 1,000, then 1,000 ("1,000+"), so that it never scans the store. */
export async function countQueue(actor: Actor): Promise<Record<QueueView, number>> {
  assertStaff(actor);
  const views = Object.keys(QUEUE_VIEWS) as QueueView[];
  const counts = await Promise.all(
    views.map(async (view) => {
      const [row] = await db().$queryRaw<{ count: number }[]>`
        select count(*)::int as count from (select 1 from releases where status = ${QUEUE_VIEWS[view][0]}::release_status limit 1000) x`;
      return [view, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<QueueView, number>;
}
