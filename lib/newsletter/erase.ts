import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import type { Subscriber } from "@/lib/core/generated/client";
import { forgetGivenUp } from "@/lib/core/jobs";
import { forgetMails } from "@/lib/core/mail-forget";
import { held } from "./commands";
import { mailKeys } from "./letters";
import { lockSubscriber, move } from "./moves";
import { testKeys } from "./preview/test-letter";
import { forgetReturns } from "./returns/forget";

const DAY_MS = 86_400_000;
/** An address nobody confirmed is kept as long as its links work. */
const UNCONFIRMED_MS = 7 * DAY_MS;
/** Who has left is remembered for so long, should they come back or ask what they had agreed to. */
const LEFT_MS = 180 * DAY_MS;
/** Mails about subscriptions lie in the outbox for so long. */
const MAILS_MS = 30 * DAY_MS;
/** At most so many are erased in one round; the next comes within the hour. */
const ROUND = 500;

const NOTHING = {
  sections: [],
  places: [],
  newsrooms: [],
  days: [],
  hour: 0,
  timeZone: "UTC",
  breakingPerDay: 0,
  alertBreaking: false,
  alertNewsrooms: [],
  alertSections: [],
  alertSearches: [],
};

async function erase(tx: Tx, subscriber: Subscriber, now: Date): Promise<void> {
  await move(tx, subscriber, "erase", now, { ...NOTHING, address: null });
  await tx.subscriptionConsent.deleteMany({ where: { subscriberId: subscriber.id } });
  await tx.subscriptionRequest.deleteMany({ where: { subscriberId: subscriber.id } });
  await forgetMails(tx, mailKeys(subscriber.id));
  await forgetReturns(tx, subscriber);
}

/**
 * Erases a subscriber for good (A6): address, choices, consents and mails. What stays is that there was one, for the
 * figures of past editions. @throws DomainError not_found.
 */
export async function eraseSubscriber(link: string, now: Date): Promise<void> {
  await transaction(async (tx) => erase(tx, await held(tx, ["preferences", link], "erase", now), now));
}

async function forgetUnconfirmed(now: Date): Promise<void> {
  const since = new Date(now.getTime() - UNCONFIRMED_MS);
  await transaction((tx) => forgetGivenUp(tx, "subscriber-ask", since));
  // A later form of theirs may still wait; the row goes with the last.
  await db().subscriptionRequest.deleteMany({ where: { createdAt: { lt: since }, confirmedAt: null } });
  await db().subscriber.deleteMany({
    where: { state: "pending", createdAt: { lt: since }, requests: { none: {} } },
  });
}

async function eraseThoseWhoLeft(now: Date): Promise<void> {
  const left = await db().subscriber.findMany({
    where: { state: "unsubscribed", stateAt: { lt: new Date(now.getTime() - LEFT_MS) } },
    select: { id: true },
    take: ROUND,
  });
  for (const { id } of left)
    await transaction(async (tx) => {
      const subscriber = await lockSubscriber(tx, id);
      if (subscriber?.state === "unsubscribed") await erase(tx, subscriber, now);
    });
}

/** Forgets by the clock: addresses nobody confirmed, who left long ago, and mails about subscriptions. */
export async function tendSubscribers(now: Date): Promise<void> {
  await forgetUnconfirmed(now);
  await eraseThoseWhoLeft(now);
  const before = new Date(now.getTime() - MAILS_MS);
  await transaction(async (tx) => {
    await forgetMails(tx, mailKeys(), before);
    await forgetMails(tx, testKeys(), before);
  });
}
