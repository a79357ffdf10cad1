import "server-only";
import type { Tx } from "@/lib/core/db";
import { mailKeys } from "../letters";
import type { Named } from "./reading/letter-named";

/** Which mail of ours came back, and from whom; all null when it is none that is kept. */
export type Whose = {
  recipientId: string | null;
  subscriberId: string | null;
  /** outbox_mails.id */
  mailId: string | null;
  /** As the subscriber has it now; null once they are erased. */
  address: string | null;
};

export const NOBODY: Whose = { recipientId: null, subscriberId: null, mailId: null, address: null };

/** The subscriber that an outbox mail about their subscription was for. */
const subscriberOfKey = (key: string): string | null =>
  key.startsWith(mailKeys()) ? (key.split(":")[1] ?? null) : null;

/**
 * Looks up the letter, or the other mail of ours, that a return names. The address is ours and not the one the return
 * speaks of: nobody can have a stranger's suppressed by writing it down.
 */
export async function whoseReturn(tx: Tx, { recipientId, messageIds }: Named): Promise<Whose> {
  const ids = [...(recipientId ? [recipientId] : []), ...messageIds];
  if (ids.length === 0) return NOBODY;
  const letters = await tx.letterRecipient.findMany({
    where: { id: { in: ids } },
    select: { id: true, subscriber: { select: { id: true, address: true } } },
  });
  const letter = letters.find(({ id }) => id === recipientId) ?? letters[0];
  if (letter) {
    const { id, address } = letter.subscriber;
    return { ...NOBODY, recipientId: letter.id, subscriberId: address === null ? null : id, address };
  }
  const mail = await tx.outboxMail.findFirst({
    where: { id: { in: ids }, status: { in: ["sent", "failed"] } },
    select: { id: true, dedupeKey: true, recipient: true },
  });
  const subscriberId = mail && subscriberOfKey(mail.dedupeKey);
  if (!mail) return NOBODY;
  const known = subscriberId !== null && (await tx.subscriber.count({ where: { id: subscriberId } })) > 0;
  return { ...NOBODY, mailId: mail.id, ...(known ? { subscriberId, address: mail.recipient } : {}) };
}

/** Whose an address is, in whichever title they are subscribed first. */
export async function whoseAddress(tx: Tx, address: string): Promise<Whose> {
  const them = await tx.subscriber.findFirst({
    where: { address },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return { ...NOBODY, subscriberId: them?.id ?? null, address };
}
