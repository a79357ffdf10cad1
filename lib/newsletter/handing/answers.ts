// What a mail server's answer means (RFC 5321 §4.2, RFC 3463). Pure.
import { serverWords } from "../address";

/** What became of one letter. `answer` is what the server said, or what happened, for people. */
export type Outcome =
  | { kind: "accepted"; answer: string }
  /** Not now. Whose it is: this recipient's, its whole domain's, or the server's for everybody. */
  | { kind: "deferred"; answer: string; of: "recipient" | "domain" | "server" }
  /** Never. Whether the mailbox does not exist. */
  | { kind: "refused"; answer: string; noMailbox: boolean }
  /** The connection ended after the letter was sent and before it was answered: it may have been taken. */
  | { kind: "unknown"; answer: string };

/** How handing over failed, as nodemailer tells it. */
export type Failure = {
  message: string;
  /** EENVELOPE, EAUTH, ECONNECTION… */
  code?: string | undefined;
  /** The step: CONN, EHLO, AUTH …, MAIL FROM, RCPT TO, DATA, API. */
  command?: string | undefined;
  /** The server's last answer; absent when there was none. */
  response?: string | undefined;
  responseCode?: number | undefined;
  /** Whether any of the letter itself has been sent. */
  begun: boolean;
};

/**
 * RFC 3463 §3.2: the recipient's mailbox or domain does not exist, has moved, or takes no mail (RFC 7505 §4.2). Not
 * 5.1.7 and 5.1.8, which are about the sender; not 5.7.x, which is policy.
 */
const NO_MAILBOX = /^5\.1\.(1|2|3|6|10)$/;
/** "The mailbox exists, but is not accepting messages", for good (RFC 3463 §3.3). */
const DISABLED = "5.2.1";
/** RFC 5321 §4.2.3: the answers that can be about a mailbox at all. */
const ABOUT_MAILBOX = [550, 551, 553];

const ENHANCED = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?=\s|$)/;

/** The enhanced status code (RFC 2034) of an answer, or null. */
export const enhancedOf = (response: string): string | null => ENHANCED.exec(response)?.[1] ?? null;

/** Whether an answer says that there is no such mailbox, so that nothing may be sent there again (E6). */
export function saysNoMailbox(code: number, enhanced: string | null): boolean {
  return (
    ABOUT_MAILBOX.includes(code) && enhanced !== null && (NO_MAILBOX.test(enhanced) || enhanced === DISABLED)
  );
}

/** An answer as it is kept. */
export const answerWords = (text: string): string => serverWords(text, 300);

function deferral(code: number, enhanced: string | null): "recipient" | "domain" | "server" {
  // Policy for now, most often a rate: whoever is asked next at this domain gets the same answer.
  if (enhanced?.startsWith("4.7.")) return "domain";
  // RFC 5321 §4.2.1: the service ends this connection, whatever it was asked.
  return code === 421 ? "server" : "recipient";
}

/** What a failed attempt means for its recipient. */
export function outcomeOf({ message, code, command, response, responseCode, begun }: Failure): Outcome {
  const answered = response !== undefined && responseCode !== undefined && responseCode >= 400;
  const answer = answerWords(response ?? message);
  // With PIPELINING (RFC 2920) nodemailer tells of a 421 to RCPT TO as of the connection that it ends.
  const cutShort = code === "ECONNECTION" && responseCode === 421 && !begun;
  const aboutThis = command === "RCPT TO" || command === "DATA" || cutShort;
  if (answered && aboutThis) {
    const enhanced = enhancedOf(response);
    if (responseCode < 500) return { kind: "deferred", answer, of: deferral(responseCode, enhanced) };
    return { kind: "refused", answer, noMailbox: saysNoMailbox(responseCode, enhanced) };
  }
  if (begun) return { kind: "unknown", answer };
  // Before anything was asked: an address no server can be given, or a letter it says it is too small for.
  if (!answered && ((code === "EENVELOPE" && command === "API") || code === "EMESSAGE"))
    return { kind: "refused", answer, noMailbox: false };
  // The connection, the login, or our own address was refused: no word about whom the letter is for.
  return { kind: "deferred", answer, of: "server" };
}
