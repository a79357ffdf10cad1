import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError, forbidden, notFound } from "@/lib/core/errors";
import { queueMail } from "@/lib/core/mail";
import { hashSecret } from "@/lib/core/secret";
import { consentWording, type Means } from "./consent";
import { sameClock } from "./edition/local-hour";
import { welcomeLetter } from "./letters";
import { letterOf, subscriberOf } from "./links";
import { endRequests, lockSubscriber, move, noteConsent, noteLeaving } from "./moves";
import { type LinkPurpose, linkMay } from "./policy";
import { type Preferences, preferences as preferencesSchema } from "./schema";
import { assertMailable } from "./suppressions";
import { titleById } from "./title";

const deadLink = () =>
  new DomainError("invalid", "This link was used before, or is too old. Sign up again to get a fresh one.");

/**
 * Confirms a form by the secret that was mailed for it: from now on the letter comes, as chosen on that form. Every
 * other form of theirs ends with it. Pressed twice it is done once.
 * @throws DomainError invalid (used, overtaken or too old), conflict (suppressed meanwhile).
 */
export async function confirmSignUp(secret: string, now: Date): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const found = await tx.subscriptionRequest.findUnique({ where: { hash: hashSecret(secret) } });
    const subscriber = found && (await lockSubscriber(tx, found.subscriberId));
    if (!found || !subscriber?.address) throw deadLink();
    if (subscriber.state === "active") return { id: subscriber.id };
    // As it is now that nobody else can decide about it.
    const asked = await tx.subscriptionRequest.findUnique({ where: { id: found.id } });
    if (!asked || asked.confirmedAt || asked.endedAt || asked.expiresAt <= now) throw deadLink();
    await assertMailable(tx, subscriber.address);
    const chosen = preferencesSchema.parse(asked.preferences);
    await move(tx, subscriber, "confirm", now, chosen);
    await tx.subscriptionRequest.update({ where: { id: asked.id }, data: { confirmedAt: now } });
    await endRequests(tx, subscriber.id, now);
    const { page, wording, createdAt: askedAt } = asked;
    await noteConsent(tx, subscriber.id, "given", { means: "link", page, wording, askedAt }, now);
    const title = await titleById(subscriber.publicationId);
    const to = { id: subscriber.id, address: subscriber.address };
    await queueMail(tx, welcomeLetter(title, to, chosen, asked.id, now));
    return { id: subscriber.id };
  });
}

/**
 * Ends the letter for whoever holds the link. However often it is asked for, and for an address nothing is kept of any
 * more, the answer is the same: it is over (RFC 8058 §3.2).
 * @throws DomainError not_found when it is no link of ours.
 */
export async function unsubscribe(
  purpose: LinkPurpose,
  link: string,
  means: Extract<Means, "page" | "one_click">,
  now: Date,
): Promise<void> {
  const id = subscriberOf(purpose, link, now);
  if (!id) throw notFound("The link");
  await transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, id);
    if (!subscriber || subscriber.state === "erased" || subscriber.state === "unsubscribed") return;
    await move(tx, subscriber, "unsubscribe", now);
    await endRequests(tx, id, now);
    await noteConsent(tx, id, "withdrawn", { means }, now);
    await noteLeaving(tx, id, letterOf(purpose, link), now);
  });
}

/** The subscriber of a link, locked, when it may do this now. @throws DomainError not_found, forbidden. */
export async function held(
  tx: Tx,
  [purpose, link]: [LinkPurpose, string],
  action: "save" | "resubscribe" | "erase",
  now: Date,
) {
  const id = subscriberOf(purpose, link, now);
  const subscriber = id ? await lockSubscriber(tx, id) : null;
  if (!subscriber || subscriber.state === "erased") throw notFound("The subscription");
  if (!linkMay(purpose, action, subscriber, now))
    throw forbidden("This link is too old for that. Sign up again to get the letter.");
  return subscriber;
}

/** Takes a farewell back. @throws DomainError not_found, forbidden (too late for that link), conflict (suppressed). */
export async function resubscribe(purpose: LinkPurpose, link: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const subscriber = await held(tx, [purpose, link], "resubscribe", now);
    if (subscriber.state === "active") return;
    await assertMailable(tx, subscriber.address ?? "");
    await move(tx, subscriber, "resubscribe", now);
    await noteLeaving(tx, subscriber.id, letterOf(purpose, link), null);
    const { name } = await titleById(subscriber.publicationId);
    const means = purpose === "leave" ? "second_thoughts" : "page";
    await noteConsent(tx, subscriber.id, "given", { means, wording: consentWording(name) }, now);
  });
}

/**
 * Changes what a subscriber gets and when.
 * @param version that the form was made with.
 * @throws DomainError not_found, conflict (changed meanwhile, or not subscribed).
 */
export async function savePreferences(
  link: string,
  { version, ...chosen }: Preferences & { version: number },
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const subscriber = await held(tx, ["preferences", link], "save", now);
    if (subscriber.version !== version)
      throw conflict("This was changed meanwhile, perhaps by yourself in another window.");
    // A round that fell due before is not theirs: they would be looked for in it, and missed.
    const clockAt = sameClock(subscriber, chosen) ? {} : { clockAt: now };
    await move(tx, subscriber, "save", now, { ...chosen, ...clockAt });
  });
}
