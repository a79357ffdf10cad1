import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { publications } from "@/lib/publications/queries";
import { storedRouting } from "../routing/schema";
import { type WireSourceInput, wireSourceInput } from "./schema";

export type DeskFetch = {
  id: string;
  at: Date;
  outcome: string;
  httpStatus: number | null;
  bytes: number;
  durationMs: number;
  format: string | null;
  created: number;
  updated: number;
  error: string | null;
  via: string;
  rejected: { index: number; guid?: string; error: string }[];
};

/** A source as its page shows it: its settings as its form takes them, and how it fares. */
export type DeskSource = {
  id: string;
  values: WireSourceInput;
  status: "active" | "paused" | "archived";
  pausedWhy: string;
  nextPollAt: Date;
  lastPolledAt: Date | null;
  lastOkAt: Date | null;
  lastItemAt: Date | null;
  createdAt: Date;
  paceSeconds: number | null;
  ttlSeconds: number | null;
  movedTo: string | null;
  movedCount: number;
  failures: number;
  lastError: string | null;
  items: number;
  /** The last twenty that brought something or failed, the newest first. */
  fetches: DeskFetch[];
  hub: {
    hub: string;
    state: string;
    leaseUntil: Date | null;
    lastPushAt: Date | null;
    refused: number;
    lastError: string | null;
  } | null;
};

const FETCHES = 20;
const FIELDS = Object.keys(wireSourceInput.shape) as (keyof WireSourceInput)[];

/** @throws DomainError forbidden unless staff, not_found. */
export async function deskSource(actor: Actor, id: string): Promise<DeskSource> {
  if (!isStaff(actor)) throw forbidden("Only editors may see wire sources.");
  const row = isId(id)
    ? await db().wireSource.findUnique({
        where: { id },
        include: {
          routes: true,
          subscription: true,
          fetches: { orderBy: { at: "desc" }, take: FETCHES },
          _count: { select: { items: true } },
        },
      })
    : null;
  if (!row) throw notFound("The source");
  const titles = await publications();
  const routes = row.routes.flatMap(({ publicationId, section }) => {
    const title = titles.find((each) => each.id === publicationId);
    return title ? [{ publication: title.slug, section }] : [];
  });
  const values = { ...row, routes, routing: storedRouting(row.routing) };
  const { subscription, fetches, _count } = row;
  return {
    id,
    values: Object.fromEntries(FIELDS.map((name) => [name, values[name]])) as WireSourceInput,
    status: row.status,
    pausedWhy: row.pausedWhy,
    nextPollAt: row.nextPollAt,
    lastPolledAt: row.lastPolledAt,
    lastOkAt: row.lastOkAt,
    lastItemAt: row.lastItemAt,
    createdAt: row.createdAt,
    paceSeconds: row.paceSeconds,
    ttlSeconds: row.ttlSeconds,
    movedTo: row.movedTo,
    movedCount: row.movedCount,
    failures: row.failures,
    lastError: row.lastError,
    items: _count.items,
    fetches: fetches.map((each) => ({ ...each, rejected: each.rejected as DeskFetch["rejected"] })),
    hub: subscription && {
      hub: subscription.hub,
      state: subscription.state,
      leaseUntil: subscription.leaseUntil,
      lastPushAt: subscription.lastPushAt,
      refused: subscription.refused,
      lastError: subscription.lastError,
    },
  };
}
