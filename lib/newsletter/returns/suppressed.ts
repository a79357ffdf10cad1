import "server-only";
import { v5 } from "uuid";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx, transaction } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { lockSubscriber, move, noteConsent } from "../moves";
import { assertMayEditLetters } from "../policy";
import { suppress, suppressionHash } from "../suppressions";
import type { SuppressionDecision, SuppressionView } from "./schema";

/** The log keeps for good whom it is about, so it is told apart by its hash and not by its name. */
const subjectOf = (address: string) => ({
  type: "newsletter" as const,
  id: v5(suppressionHash(address), v5.URL),
  name: "an address",
});

/** Whether nothing is mailed to this very address, why and since when. @throws DomainError forbidden. */
export async function lookUpSuppression(
  actor: Actor,
  { address }: { address: string },
): Promise<SuppressionView> {
  assertMayEditLetters(actor);
  const suppressed = await db().suppression.findUnique({
    where: { hash: suppressionHash(address) },
    select: { reason: true, detail: true, at: true },
  });
  return { address, suppressed };
}

/** Ends all letters to an address by hand. @throws DomainError forbidden, conflict (suppressed already). */
export async function suppressByHand(
  actor: Actor,
  { address, reason }: SuppressionDecision,
  now: Date,
): Promise<SuppressionView> {
  assertMayEditLetters(actor);
  await transaction(async (tx) => {
    if (await tx.suppression.count({ where: { hash: suppressionHash(address) } }))
      throw conflict("Nothing is mailed to this address already.");
    await suppress(tx, { address, reason: "desk", detail: reason }, now);
    await record(tx, actor, "newsletter.suppress", subjectOf(address), now, { data: { reason } });
  });
  return lookUpSuppression(actor, { address });
}

/** Those who were subscribed when it began: they get the letter again, unless it was their complaint that ended it. */
async function bringBack(tx: Tx, address: string, complained: boolean, now: Date): Promise<void> {
  const theirs = await tx.subscriber.findMany({
    where: { address, state: "suppressed" },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of theirs) {
    const subscriber = await lockSubscriber(tx, id);
    if (subscriber?.state !== "suppressed") continue;
    await move(tx, subscriber, complained ? "unsubscribe" : "lift", now);
    if (complained) await noteConsent(tx, id, "withdrawn", { means: "complaint" }, now);
  }
}

/**
 * Lets mail go to an address again. Who was subscribed gets the letter as before; after a complaint only by a yes of
 * their own, for which they may now be asked.
 * @throws DomainError forbidden, not_found (not suppressed).
 */
export async function liftSuppression(
  actor: Actor,
  { address, reason }: SuppressionDecision,
  now: Date,
): Promise<SuppressionView> {
  assertMayEditLetters(actor);
  await transaction(async (tx) => {
    const hash = suppressionHash(address);
    const [was] = await tx.$queryRaw<{ reason: string }[]>`
      delete from suppressions where hash = ${hash} returning reason`;
    if (!was) throw notFound("A suppression of this address");
    await bringBack(tx, address, was.reason === "complaint", now);
    const data = { reason, was: was.reason };
    await record(tx, actor, "newsletter.lift", subjectOf(address), now, { data });
  });
  return { address, suppressed: null };
}
