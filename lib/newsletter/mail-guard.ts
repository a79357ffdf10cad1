import "server-only";
import type { MailGuard } from "@/lib/core/mail";
import { mailKeys } from "./letters";
import { isSuppressed } from "./suppressions";

/**
 * Keeps back a mail about a subscription whose address was suppressed while it waited. Asked when it is about to leave;
 * while the list cannot be asked it throws, and the mail waits (E6).
 */
export const guardSubscribers: MailGuard = async (tx, { key, recipient }) =>
  key.startsWith(mailKeys()) && (await isSuppressed(tx, recipient))
    ? "Nothing is mailed to this address any more: mail came back, or was called unwanted."
    : null;
