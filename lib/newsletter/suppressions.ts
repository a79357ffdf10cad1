import "server-only";
import { clip } from "@/lib/core/clip";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { hashSecret } from "@/lib/core/secret";
import { withoutAddresses } from "./address";
import { stateAfter } from "./lifecycle";
import { endRequests, lockSubscriber, move } from "./moves";

/** Apart from all else that is hashed. */
const PREFIX = "suppressed ";

/** What is kept of an address nothing is mailed to: hidden from a look, though not from whoever tries an address. */
export const suppressionHash = (address: string): string => hashSecret(PREFIX + address);

/** The same in SQL, of a column or parameter: whoever looks many addresses up does it in the statement that uses them. */
export const suppressionHashSql = (address: string): string =>
  `encode(sha256(convert_to('${PREFIX}' || ${address}, 'UTF8')), 'hex')`;

/** Whether nothing may be mailed to this address. A look-up that fails throws, and so nothing is mailed then (E6). */
export async function isSuppressed(tx: Tx, address: string): Promise<boolean> {
  return (await tx.suppression.count({ where: { hash: suppressionHash(address) } })) > 0;
}

/** Refuses what would make mail go to a suppressed address. @throws DomainError conflict. */
export async function assertMailable(tx: Tx, address: string): Promise<void> {
  if (await isSuppressed(tx, address))
    throw conflict("Mail to this address came back, or was called unwanted: nothing is sent there.");
}

export type Suppressing = { address: string; reason: "bounce" | "complaint" | "desk"; detail: string };

/** What is kept of another server's words: they often name the address, and this is kept for good. */
function detailOf({ address, detail }: Suppressing): string {
  const local = address.slice(0, address.lastIndexOf("@"));
  const words = withoutAddresses(detail.slice(0, 4_000));
  return clip(local.length > 2 ? words.replaceAll(local, "…") : words, 500);
}

/** As `suppressAddress`, in the transaction of what it follows from. */
export async function suppress(tx: Tx, suppressing: Suppressing, now: Date): Promise<void> {
  const { address, reason } = suppressing;
  const row = { hash: suppressionHash(address), reason, detail: detailOf(suppressing), at: now };
  await tx.suppression.createMany({ data: [row], skipDuplicates: true });
  const theirs = await tx.subscriber.findMany({
    where: { address },
    select: { id: true },
    // Always in one order: two that suppress at once wait for each other and do not lock each other out.
    orderBy: { id: "asc" },
  });
  for (const { id } of theirs) {
    const subscriber = await lockSubscriber(tx, id);
    await endRequests(tx, id, now);
    if (subscriber && stateAfter(subscriber.state, "suppress")) await move(tx, subscriber, "suppress", now);
  }
}

/**
 * Ends all mail to an address in every title's name, at once: it bounced for good, or its reader complained (E6).
 * Told twice it is kept once.
 */
export const suppressAddress = (suppressing: Suppressing, now: Date): Promise<void> =>
  transaction((tx) => suppress(tx, suppressing, now));
