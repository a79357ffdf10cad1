import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/core/db";
import type { EventType, ReleaseEvent } from "./events";
import { mayKeepWebhooks } from "./policy";
import type { DeliveryState, EndpointState } from "./schema";
import { type EndpointRow, keptEndpoint } from "./scope";
import { messageId } from "./signing";

export type EndpointView = {
  id: string;
  organisation: { id: string; slug: string; name: string };
  url: string;
  description: string;
  /** Empty: all. */
  events: ReleaseEvent[];
  status: EndpointState;
  trouble: string;
  failingSince: Date | null;
  /** Until then messages carry the former secret's signature too. */
  previousUntil: Date | null;
  createdAt: Date;
};

const viewOf = (row: EndpointRow, now: Date): EndpointView => ({
  id: row.id,
  organisation: { id: row.organisationId, ...row.organisation },
  url: row.url,
  description: row.description,
  events: row.events as ReleaseEvent[],
  status: row.status as EndpointState,
  trouble: row.trouble,
  failingSince: row.failingSince,
  previousUntil: row.previousUntil && row.previousUntil > now ? row.previousUntil : null,
  createdAt: row.createdAt,
});

/** All endpoints of the organisations whose webhooks the actor keeps, oldest first. */
export async function listEndpoints(
  actor: Actor,
  { organisationId }: { organisationId?: string | undefined },
  now: Date,
): Promise<EndpointView[]> {
  const kept = actor.memberships
    .map((each) => each.organisationId)
    .filter((id) => mayKeepWebhooks(actor, id) && (!organisationId || id === organisationId));
  const rows = await db().webhookEndpoint.findMany({
    where: { organisationId: { in: kept } },
    include: { organisation: { select: { slug: true, name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => viewOf(row, now));
}

/** @throws DomainError not_found, forbidden. */
export const getEndpoint = async (actor: Actor, id: string, now: Date): Promise<EndpointView> =>
  viewOf(await keptEndpoint(actor, id), now);

/** What came of the last thirty deliveries of each of these endpoints, newest first. */
export async function recentOutcomes(endpointIds: string[]): Promise<Map<string, DeliveryState[]>> {
  const found = await Promise.all(
    endpointIds.map(async (endpointId) => {
      const rows = await db().webhookDelivery.findMany({
        where: { endpointId },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 30,
        select: { status: true },
      });
      return [endpointId, rows.map((row) => row.status as DeliveryState)] as const;
    }),
  );
  return new Map(found);
}

export type AttemptView = {
  at: Date;
  httpStatus: number | null;
  durationMs: number;
  answer: string;
  error: string;
};
export type DeliveryView = {
  id: string;
  /** The `webhook-id` it is sent under. */
  messageId: string;
  type: EventType;
  status: DeliveryState;
  createdAt: Date;
  nextTryAt: Date | null;
  /** The text that is signed and sent. */
  payload: string;
  /** Newest first, at most twenty-five. */
  attempts: AttemptView[];
};

/** The log of an endpoint, newest first; keyset over (created, id). @throws DomainError not_found, forbidden. */
export async function listDeliveries(
  actor: Actor,
  endpointId: string,
  {
    status,
    cursor,
    limit = 30,
  }: { status?: DeliveryState | undefined; cursor?: string | undefined; limit?: number },
): Promise<{ items: DeliveryView[]; nextCursor: string | null }> {
  await keptEndpoint(actor, endpointId);
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().webhookDelivery.findMany({
    where: {
      endpointId,
      ...(status ? { status } : {}),
      ...(after
        ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: {
      message: { select: { id: true, type: true, payload: true } },
      attempts: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 25,
        select: { at: true, httpStatus: true, durationMs: true, answer: true, error: true },
      },
    },
  });
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    messageId: messageId(row.message.id),
    type: row.message.type as EventType,
    status: row.status as DeliveryState,
    createdAt: row.createdAt,
    nextTryAt: row.nextTryAt,
    payload: row.message.payload,
    attempts: row.attempts,
  }));
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}
