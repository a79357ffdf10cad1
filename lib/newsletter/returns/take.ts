import "server-only";
import { createHash } from "node:crypto";
import { persistentTransaction } from "@/lib/core/db";
import { followUp } from "./consequences";
import { type Reading, readReturn } from "./reading/return";
import { recipientOf } from "./return-path";
import { NOBODY, whoseAddress, whoseReturn } from "./whose";

/** By which door it came. */
export type Door = "mailbox" | "hook";

/** What is known of a return, and what names it: the same hash is the same return. */
export type Returned = {
  hash: string;
  door: Door;
  reading: Reading;
  /** An address that whoever tells of it may speak for: a provider that has signed what it says. */
  address?: string | null;
};

/** A number that the same bytes have each time. */
export const hashOf = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/**
 * Writes a return down and does what follows from it, in one transaction; taken again it does nothing.
 * @returns its kind, or "known" when it was taken before.
 */
export async function keepReturn({ hash, door, reading, address }: Returned, now: Date): Promise<string> {
  const { kind, status, diagnostic, text } = reading;
  return persistentTransaction(async (tx) => {
    const named = await whoseReturn(tx, reading);
    const whose = named === NOBODY && address ? await whoseAddress(tx, address) : named;
    const { recipientId, subscriberId, mailId } = whose;
    const { count } = await tx.letterReturn.createMany({
      data: [{ hash, door, kind, status, diagnostic, text, at: now, recipientId, subscriberId, mailId }],
      skipDuplicates: true,
    });
    if (count === 0) return "known";
    const suppressed = await followUp(tx, reading, whose, now);
    if (suppressed) await tx.letterReturn.update({ where: { hash }, data: { suppressed } });
    return kind;
  });
}

/** Takes a mail that came back, as bytes. @returns as `keepReturn`. */
export async function takeReturn(bytes: Uint8Array, door: Door, now: Date): Promise<string> {
  return keepReturn({ hash: hashOf(bytes), door, reading: await readReturn(bytes, recipientOf) }, now);
}
