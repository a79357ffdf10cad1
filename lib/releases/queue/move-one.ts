import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { allInOne, db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { assignRelease, claimRelease, unclaimRelease } from "../claims";
import { approval, assignment, rejection } from "../decisions-schema";
import { approveRelease, rejectRelease } from "../desk-commands";
import { type Move, type Moved, scopeOf } from "../move";
import { undoDecision } from "../undo";
import type { BulkResult, BulkVerb } from "./bulk-schema";

export type BulkItem = Move & { claimed?: boolean; before?: string | null };
type Order = Record<string, unknown>;
type Outcome = Moved & Pick<BulkResult, "claimed" | "before">;
type Seen = { headline: string; status: string; assignedToId: string | null } | null;

/** What waits is claimed first: nobody decides on what they do not hold. */
async function held(
  actor: Actor,
  item: Move,
  seen: Seen,
  now: Date,
): Promise<{ move: Move; claimed: boolean }> {
  if (seen?.status !== "submitted") return { move: item, claimed: false };
  const { id, version } = await claimRelease(actor, item, now);
  return { move: { id, version }, claimed: true };
}

async function undo(actor: Actor, order: Order, item: BulkItem, now: Date): Promise<Outcome> {
  const { id, version, claimed, before = null } = item;
  if (order.of === "assign") return assignRelease(actor, { id, version, to: before }, now);
  const moved = await undoDecision(actor, { id, version }, now);
  return claimed ? unclaimRelease(actor, { id, version: moved.version }, now) : moved;
}

async function make(
  actor: Actor,
  verb: BulkVerb,
  order: Order,
  item: BulkItem,
  seen: Seen,
  now: Date,
): Promise<Outcome> {
  if (verb === "undo") return undo(actor, order, item, now);
  const { id, version } = item;
  if (verb === "assign") {
    const moved = await assignRelease(actor, { id, version, ...assignment.parse(order) }, now);
    return { ...moved, before: seen?.assignedToId ?? null };
  }
  const { move, claimed } = await held(actor, { id, version }, seen, now);
  const moved =
    verb === "approve"
      ? await approveRelease(actor, { ...move, ...approval.parse(order), undoable: true }, now)
      : await rejectRelease(actor, { ...move, ...rejection.parse(order) }, now);
  return { ...moved, claimed };
}

/** One release of many: all of its moves or none, and in words what stood in the way. */
export async function moveOne(
  actor: Actor,
  verb: BulkVerb,
  order: Order,
  item: BulkItem,
  now: Date,
): Promise<BulkResult> {
  let seen: Seen = null;
  const named = { id: item.id, headline: "" };
  try {
    // In scope only: whoever may not see it learns no headline either.
    seen = await db().release.findFirst({
      where: { id: item.id, ...scopeOf(actor) },
      select: { headline: true, status: true, assignedToId: true },
    });
    named.headline = seen?.headline ?? "";
    const moved = await allInOne(() => make(actor, verb, order, item, seen, now));
    return { ...named, ok: true, ...moved };
  } catch (error) {
    if (error instanceof DomainError) return { ...named, ok: false, message: wordsOf(error) };
    log.error({ err: error, release: item.id, verb }, "one of many moves failed");
    return { ...named, ok: false, message: "Something went wrong on our side. It was left as it is." };
  }
}

/** Of a text that cannot go out the first field says more than that some need attention. */
const wordsOf = (error: DomainError): string =>
  error.kind === "invalid" ? (error.issues[0]?.message ?? error.message) : error.message;
