// What a mail that came back says, and of which letter.
import { clip } from "@/lib/core/clip";
import { readFeedback } from "./arf";
import { readAutoReply } from "./auto-reply";
import { readDeliveryStatus } from "./dsn";
import { letterNamed, type Named } from "./letter-named";
import { type Message, readMessage } from "./message";
import { readPlainBounce } from "./plain-bounce";
import { diagnosticOf, type Verdict } from "./verdict";

export type Reading = Verdict &
  Named & {
    /** Of what was not understood: its words, for a person to look at. */
    text: string;
  };

/** More than anybody reads. */
const TEXT_MAX = 8_000;

const NOBODY: Named = { recipientId: null, messageIds: [] };

const UNREADABLE = {
  kind: "unread",
  status: "",
  diagnostic: "This is no mail that can be taken apart.",
  text: "",
} as const;

const verdictOf = (message: Message): Verdict & { mailFrom?: string } =>
  readFeedback(message) ??
  readDeliveryStatus(message) ??
  readPlainBounce(message) ??
  readAutoReply(message) ?? {
    kind: "unread",
    status: "",
    diagnostic: diagnosticOf(message.header("subject")[0] ?? ""),
  };

/**
 * Reads a mail that came back: a delivery status notification (RFC 3464), a feedback report (RFC 5965), a bounce in
 * words, or an answer by a program. Whatever the bytes are it returns, in time and memory that their first 256 KB bound.
 * @param recipientOf knows return paths of ours.
 */
export async function readReturn(
  bytes: Uint8Array,
  recipientOf: (address: string) => string | null,
): Promise<Reading> {
  const message = await readMessage(bytes);
  if (!message) return { ...UNREADABLE, ...NOBODY };
  const { kind, status, diagnostic, mailFrom } = verdictOf(message);
  const text = kind === "unread" ? clip(message.text, TEXT_MAX) : "";
  return { kind, status, diagnostic, text, ...letterNamed(message, recipientOf, mailFrom) };
}
