import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { queueMail } from "@/lib/core/mail";
import { takePoint } from "@/lib/core/rate-limit";
import { hashSecret, newSecret } from "@/lib/core/secret";
import type { PublicationInfo } from "@/lib/publications/schema";
import { mailboxOf } from "./address";
import { breakingWording, consentWording } from "./consent";
import { isDisposable } from "./disposable";
import { alreadyLetter, confirmationLetter } from "./letters";
import { lockSubscriber } from "./moves";
import type { Subscription } from "./schema";
import { isSuppressed } from "./suppressions";
import { titleById } from "./title";

/** How long a mailed link can be confirmed, and an address be kept that nobody confirmed. */
export const CONFIRM_MS = 7 * 86_400_000;

/** A form as it waits to be worked off; `id` makes working it off twice the same as once. */
export type Asked = Subscription & { id: string; publicationId: string; wording: string; askedAt: string };

/** Whether one more mail may go to this mailbox today. Counted by hash: no address lies among the counters. */
async function mayMail(address: string): Promise<boolean> {
  try {
    await takePoint("subscribe", hashSecret(mailboxOf(address)));
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/**
 * Takes a sign-up form. Whether the address is known, suppressed or new is looked at later, by the worker: the answer
 * is the same, and takes as long, either way (A3). Over the day's limit of the mailbox nothing more is mailed.
 * @param peer who asks, as limits count.
 * @throws DomainError rate_limited, invalid (a disposable address).
 */
export async function askForDaily(
  title: PublicationInfo,
  { address, preferences, page }: Subscription,
  peer: string,
  now: Date,
): Promise<void> {
  await takePoint("subscribe-peer", peer);
  if (isDisposable(address)) {
    const message =
      "Addresses of this kind last for minutes only. Use one that you will still read tomorrow.";
    throw new DomainError("invalid", message, { issues: [{ path: "address", message }] });
  }
  if (!(await mayMail(address))) return;
  await takePoint("subscribe-title", title.id);
  const { breakingPerDay } = preferences;
  const wording = [consentWording(title.name), ...(breakingPerDay ? [breakingWording(breakingPerDay)] : [])];
  const asked: Asked = {
    id: newId(),
    publicationId: title.id,
    address,
    preferences,
    page,
    wording: wording.join(" "),
    askedAt: now.toISOString(),
  };
  await transaction((tx) => enqueue(tx, "subscriber-ask", asked, { maxAttempts: 10 }));
}

/** The one row of an address in a title, made when there is none, locked. */
async function rowOf(tx: Tx, { publicationId, address, preferences }: Asked, now: Date) {
  await tx.subscriber.createMany({
    data: [{ publicationId, address, ...preferences, createdAt: now, stateAt: now }],
    skipDuplicates: true,
  });
  const { id } = await tx.subscriber.findUniqueOrThrow({
    where: { publicationId_address: { publicationId, address } },
    select: { id: true },
  });
  return lockSubscriber(tx, id);
}

/**
 * Works a form off: asks the mailbox to confirm, or tells a subscriber that they are one. Nothing goes to a suppressed
 * address, and nothing at all while that cannot be looked up: it throws, and is tried again (E6).
 */
export async function openSignUp(asked: Asked, now: Date): Promise<void> {
  const title = await titleById(asked.publicationId);
  const secret = newSecret();
  await transaction(async (tx) => {
    if (await isSuppressed(tx, asked.address)) return;
    const subscriber = await rowOf(tx, asked, now);
    // Erased in this moment: whoever did that does not want it.
    if (!subscriber?.address) return;
    const to = { id: subscriber.id, address: subscriber.address };
    if (subscriber.state === "active") return queueMail(tx, alreadyLetter(title, to, asked, now));
    if (await tx.subscriptionRequest.count({ where: { id: asked.id } })) return;
    await tx.subscriptionRequest.create({
      data: {
        id: asked.id,
        subscriberId: subscriber.id,
        hash: hashSecret(secret),
        preferences: asked.preferences,
        page: asked.page,
        wording: asked.wording,
        createdAt: new Date(asked.askedAt),
        expiresAt: new Date(now.getTime() + CONFIRM_MS),
      },
    });
    await queueMail(tx, confirmationLetter(title, to, { ...asked, secret }));
  });
}
