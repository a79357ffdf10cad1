import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { hashSecret } from "@/lib/core/secret";
import { mailKeys } from "./letters";
import { SUBSCRIBER_STATES, type SubscriberState } from "./lifecycle";
import { subscriberOf } from "./links";
import { type LinkPurpose, maySeeFigures } from "./policy";
import { type Preferences, preferences } from "./schema";

/** A subscriber as the pages behind their links show them. */
export type SubscriberView = {
  id: string;
  publicationId: string;
  address: string;
  state: SubscriberState;
  stateAt: Date;
  version: number;
  preferences: Preferences;
};

/** The subscriber behind a link; null for what is no link of ours, is too old, or leads to nobody any more. */
export async function subscriberBehind(
  purpose: LinkPurpose,
  link: string,
  now: Date,
): Promise<SubscriberView | null> {
  const id = subscriberOf(purpose, link, now);
  const found = id ? await db().subscriber.findUnique({ where: { id } }) : null;
  if (!found?.address) return null;
  const { publicationId, address, state, stateAt, version } = found;
  return {
    id: found.id,
    publicationId,
    address,
    state,
    stateAt,
    version,
    preferences: preferences.parse(found),
  };
}

/** What a mailed confirmation is about. */
export type RequestView = {
  publicationId: string;
  address: string;
  preferences: Preferences;
  wording: string;
};

/** The form that a mailed secret confirms; null when it was used, overtaken, is too old or never was. */
export async function requestBehind(secret: string, now: Date): Promise<RequestView | null> {
  const found = await db().subscriptionRequest.findFirst({
    where: { hash: hashSecret(secret), confirmedAt: null, endedAt: null, expiresAt: { gt: now } },
    include: { subscriber: { select: { publicationId: true, address: true, state: true } } },
  });
  if (!found?.subscriber.address) return null;
  const { publicationId, address } = found.subscriber;
  return {
    publicationId,
    address,
    preferences: preferences.parse(found.preferences),
    wording: found.wording,
  };
}

/** All that is kept about a subscriber, for themselves (A6); null as with `subscriberBehind`. */
export async function subscriberData(link: string, now: Date) {
  const subscriber = await subscriberBehind("preferences", link, now);
  if (!subscriber) return null;
  const { id, address, state, stateAt } = subscriber;
  const [row, consents, forms, mails, returns] = await Promise.all([
    db().subscriber.findUniqueOrThrow({ where: { id }, select: { createdAt: true } }),
    db().subscriptionConsent.findMany({
      where: { subscriberId: id },
      orderBy: { at: "asc" },
      select: { act: true, means: true, page: true, wording: true, askedAt: true, at: true },
    }),
    db().subscriptionRequest.findMany({
      where: { subscriberId: id },
      orderBy: { createdAt: "asc" },
      select: {
        page: true,
        wording: true,
        createdAt: true,
        confirmedAt: true,
        endedAt: true,
        expiresAt: true,
      },
    }),
    db().outboxMail.findMany({
      where: { dedupeKey: { startsWith: mailKeys(id) } },
      orderBy: { createdAt: "asc" },
      select: { subject: true, status: true, createdAt: true, sentAt: true },
    }),
    db().letterReturn.findMany({
      where: { subscriberId: id },
      orderBy: { at: "asc" },
      select: { at: true, kind: true, status: true, diagnostic: true },
    }),
  ]);
  return {
    address,
    since: row.createdAt,
    state,
    stateAt,
    preferences: subscriber.preferences,
    consents,
    forms,
    mails,
    returns,
  };
}

/** How many subscribers a title has, by state. */
export type Figures = Record<SubscriberState, number>;

/** The figures of every title by its id; titles without any subscriber are left out. @throws DomainError forbidden. */
export async function subscriberFigures(actor: Actor): Promise<Map<string, Figures>> {
  if (!maySeeFigures(actor)) throw forbidden("Only the desk sees how many subscribers there are.");
  const rows = await db().subscriber.groupBy({ by: ["publicationId", "state"], _count: true });
  const none = Object.fromEntries(SUBSCRIBER_STATES.map((state) => [state, 0])) as Figures;
  const figures = new Map<string, Figures>();
  for (const { publicationId, state, _count } of rows)
    figures.set(publicationId, { ...none, ...figures.get(publicationId), [state]: _count });
  return figures;
}
