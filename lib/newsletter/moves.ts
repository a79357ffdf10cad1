import "server-only";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import type { Subscriber } from "@/lib/core/generated/client";
import type { Means } from "./consent";
import { type SubscriberAction, stateAfter } from "./lifecycle";
import type { Preferences } from "./schema";

/** A subscriber whose row nobody else changes until this transaction ends; null when there is none. */
export async function lockSubscriber(tx: Tx, id: string): Promise<Subscriber | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from subscribers where id = ${id}::uuid for update`;
  return row ? tx.subscriber.findUnique({ where: { id: row.id } }) : null;
}

const REFUSED: Record<string, string> = {
  pending: "This address has not been confirmed yet.",
  active: "This address gets the daily email already.",
  unsubscribed: "This address no longer gets the daily email.",
  suppressed: "Mail to this address came back, or was called unwanted: nothing is sent there.",
  erased: "Nothing is kept about this subscriber any more.",
};

/**
 * Moves a locked subscriber along the table, compare-and-set on state and version.
 * @throws DomainError conflict when it is not the moment for it.
 */
export async function move(
  tx: Tx,
  subscriber: Subscriber,
  action: SubscriberAction,
  now: Date,
  change: Partial<Preferences> & { address?: null; clockAt?: Date } = {},
): Promise<void> {
  const state = stateAfter(subscriber.state, action);
  if (!state) throw conflict(REFUSED[subscriber.state] ?? "This cannot be done now.");
  const { count } = await tx.subscriber.updateMany({
    where: { id: subscriber.id, state: subscriber.state, version: subscriber.version },
    data: {
      ...change,
      state,
      version: { increment: 1 },
      ...(state === subscriber.state ? {} : { stateAt: now }),
    },
  });
  if (count === 0) throw conflict("Somebody else changed this meanwhile.");
}

type Agreed = { means: Means; page?: string; wording?: string; askedAt?: Date };

/** Writes down what a subscriber agreed to, or took back. */
export async function noteConsent(
  tx: Tx,
  subscriberId: string,
  act: "given" | "withdrawn",
  { means, page = "", wording = "", askedAt }: Agreed,
  at: Date,
): Promise<void> {
  await tx.subscriptionConsent.create({
    data: { subscriberId, act, means, page, wording, at, ...(askedAt ? { askedAt } : {}) },
  });
}

/** Ends every form of theirs that waits for a confirmation: an older mail must not undo what was decided since. */
export async function endRequests(tx: Tx, subscriberId: string, now: Date): Promise<void> {
  await tx.subscriptionRequest.updateMany({
    where: { subscriberId, confirmedAt: null, endedAt: null },
    data: { endedAt: now },
  });
}

/** Notes on the letter whose link somebody left by that they did, or that they thought better of it. */
export async function noteLeaving(
  tx: Tx,
  subscriberId: string,
  letter: string | null,
  unsubscribedAt: Date | null,
): Promise<void> {
  if (letter !== null)
    await tx.letterRecipient.updateMany({ where: { id: letter, subscriberId }, data: { unsubscribedAt } });
}
