import "server-only";
import PostalMime from "postal-mime";
import { db } from "@/lib/core/db";
import type { Reader } from "../edition/content";
import type { Message } from "../letter/composer";
import { mailKeys } from "../letters";
import type { Outcome } from "./answers";

/** Keeps a letter in the outbox where there is no mail server, as it would have been read. Twice is once. */
export async function captureLetter(
  { raw, subject }: Message,
  { subscriberId, recipientId, address }: Reader,
  now: Date,
): Promise<Outcome> {
  const { text = "", html = "" } = await PostalMime.parse(raw);
  const row = {
    dedupeKey: `${mailKeys(subscriberId)}letter:${recipientId}`,
    recipient: address,
    subject,
    text,
    html,
    status: "captured",
    createdAt: now,
    sentAt: now,
  };
  await db().outboxMail.createMany({ data: [row], skipDuplicates: true });
  return { kind: "accepted", answer: "Captured: there is no mail server." };
}
