import { type Actor, isStaff } from "@/lib/auth/actor";
import { holds, PERMISSIONS } from "@/lib/auth/permissions";
import { forbidden } from "@/lib/core/errors";
import type { SubscriberAction, SubscriberState } from "./lifecycle";

/**
 * What a link in a mail is for. `leave` stands in every letter and may be forwarded with it, so it opens nothing but
 * the way out; `preferences` shows what is kept about somebody.
 */
export const LINK_PURPOSES = ["leave", "preferences"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const MAY: Record<LinkPurpose, readonly SubscriberAction[]> = {
  leave: ["unsubscribe", "resubscribe"],
  preferences: ["save", "unsubscribe", "resubscribe", "erase"],
};

/** For so long the page that said goodbye offers the way back, to whoever holds the link from a letter. */
export const SECOND_THOUGHTS_MS = 3_600_000;

type Standing = { state: SubscriberState; stateAt: Date };

/** Whether who holds such a link may do this, as things stand now. */
export function linkMay(
  purpose: LinkPurpose,
  action: SubscriberAction,
  { state, stateAt }: Standing,
  now: Date,
): boolean {
  if (!MAY[purpose].includes(action)) return false;
  const late = now.getTime() - stateAt.getTime() > SECOND_THOUGHTS_MS;
  return !(purpose === "leave" && action === "resubscribe" && state === "unsubscribed" && late);
}

/** Who may see how many subscribers there are: everybody at the desk. */
export const maySeeFigures = (actor: Actor): boolean => isStaff(actor);

/** Who may decide what stands in a letter, when it goes and what becomes of one nobody knows the end of. */
export const mayEditLetters = (actor: Actor): boolean => holds(actor, "newsletter");

/** @throws DomainError forbidden unless they decide about the daily email. */
export function assertMayEditLetters(actor: Actor): void {
  if (!mayEditLetters(actor)) throw forbidden("Only editors of the daily email may decide about it.");
}

/** Who may see what came back, and why: everybody at the desk. */
export const maySeeReturns = (actor: Actor): boolean => isStaff(actor);

/**
 * Who may read the words of a mail that came back and was not understood. It may hold a returned mail of ours with a
 * link that signs somebody in, so it is theirs who may do everything anyway, as the outbox is.
 */
export const mayReadReturned = (actor: Actor): boolean => PERMISSIONS.every((each) => holds(actor, each));

/**
 * Who may mail breaking news to everybody who wants it. A mail cannot be called back, so whoever sends it has to be
 * trusted with what cannot be undone as well.
 */
export const maySendBreaking = (actor: Actor): boolean => mayEditLetters(actor) && holds(actor, "kill");
