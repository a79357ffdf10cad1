// Subscribers and letters as they lie in the database once handed over, without the way there. For tests.
import { db } from "@/lib/core/db";

/** A subscriber in a state, as a confirmed sign-up would have left them. */
export const makeSubscriber = (
  publicationId: string,
  address: string,
  state: "active" | "pending" = "active",
  at = new Date("2026-11-01T10:00:00Z"),
) =>
  db().subscriber.create({
    data: {
      publicationId,
      address,
      state,
      days: [1, 2, 3, 4, 5, 6, 7],
      hour: 6,
      timeZone: "UTC",
      createdAt: at,
      stateAt: at,
    },
  });

/** A letter of a day that a subscriber's mail server took. */
export async function handedLetter(subscriber: { id: string; publicationId: string }, at: Date) {
  const day = at.toISOString().slice(0, 10);
  const key = `daily:${at.toISOString()}`;
  const { publicationId } = subscriber;
  const edition = await db().edition.upsert({
    where: { publicationId_key: { publicationId, key } },
    create: { publicationId, kind: "daily", key, seq: 1, day, dueAt: at, frozenAt: at },
    update: {},
  });
  return db().letterRecipient.create({
    data: {
      editionId: edition.id,
      subscriberId: subscriber.id,
      kind: "daily",
      day,
      seq: 1,
      state: "accepted",
      frozenAt: at,
      handedAt: at,
    },
  });
}
