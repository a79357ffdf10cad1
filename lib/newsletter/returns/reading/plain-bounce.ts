// Bounces of servers that write to people and not to programs: qmail, Exim, Exchange and those after their pattern.
import type { Message } from "./message";
import { diagnosticOf, kindOfStatus, statusIn, type Verdict } from "./verdict";

/** How such mails begin. Without one of these no word in a mail makes it a bounce: people quote such words too. */
const BEGINNINGS = [
  /\bHi\. This is the /,
  /\bThis message was created automatically by mail delivery software/,
  /\bDelivery has failed to these recipients or groups/,
  /\bYour message did not reach some or all of the intended recipients/,
  /\bDelivery to the following recipients? (has )?failed/,
  /\bThe following recipient\(s\) (cannot|could not) be reached/,
  /\bSorry, we were unable to deliver your message to the following address/,
  /\bYour message (wasn't|could not be) delivered to /,
];

const SYSTEM = /^(mailer-daemon|postmaster|mail delivery|microsoft outlook)/i;

const fromSystem = (message: Message): boolean =>
  message.header("return-path").some((path) => /^\s*<\s*>\s*$/.test(path)) ||
  message.header("x-failed-recipients").length > 0 ||
  message
    .header("from")
    .some((from) => /(mailer-daemon|postmaster)@/i.test(from) || SYSTEM.test(from.replaceAll('"', "")));

/** Words of servers that say what a code says. */
const GONE =
  /\b(no such user|user unknown|unknown user|no mailbox here|mailbox (is )?unavailable|does ?n[o']t exist|account (has been )?disabled)\b/i;

/**
 * What a bounce in words says; null when the mail is none, or does not say why it came back. It is soft unless the words
 * say that there is no such mailbox.
 */
export function readPlainBounce(message: Message): Verdict | null {
  const start = message.text.slice(0, 8_000);
  const begins = BEGINNINGS.map((beginning) => beginning.exec(start)?.index ?? -1).filter((at) => at >= 0);
  if (begins.length === 0 || !fromSystem(message)) return null;
  // The returned letter stands below, and may say anything.
  const [said = ""] = start
    .slice(Math.min(...begins))
    .split(/\n-{2,}[^\n]*(?:original|copy of (?:the|your)|below this line)/i);
  const status = statusIn(said) || (GONE.test(said) ? "5.1.1" : "");
  if (!status) return null;
  const line = said.split("\n").find((each) => statusIn(each) || GONE.test(each)) ?? said;
  return { kind: kindOfStatus(status), status, diagnostic: diagnosticOf(line) };
}
