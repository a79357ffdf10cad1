// What a mail that came back says, and what its words and codes mean.
import { serverWords } from "../../address";

/**
 * `hard`: the mailbox is not there; `soft`: it could not be delivered now; `complaint`: its reader called it unwanted;
 * `auto-reply`: a program answered; `none`: a report that nothing follows from (still trying, delivered);
 * `unread`: not understood, for a person to look at.
 */
export const RETURN_KINDS = ["hard", "soft", "complaint", "auto-reply", "none", "unread"] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/** What one report says, whoever it is about. */
export type Verdict = {
  kind: ReturnKind;
  /** An enhanced status code (RFC 3463), or "". */
  status: string;
  /** What the other server said, on one line, at most 500 characters. */
  diagnostic: string;
};

/** A status that speaks of who sends, of the letter, of the server's rules or of the moment, and not of the mailbox. */
const NOT_THE_MAILBOX = /^5\.(1\.[78]|2\.[23]|4\.7|[3567]\.\d{1,3})$/;

/** The mailbox does not exist, or is closed for good. A policy's no (5.7.x) or a full mailbox (5.2.2) may pass. */
export function kindOfStatus(status: string): "hard" | "soft" {
  return status.startsWith("5.") && !NOT_THE_MAILBOX.test(status) ? "hard" : "soft";
}

const ENHANCED = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/;
/** RFC 5321 §4.2.3, where servers still say no more than that. */
const OF_REPLY: [RegExp, string][] = [
  [/(?<![\d.])(550|551|553)(?=[\s-])/, "5.1.0"],
  [/(?<![\d.])552(?=[\s-])/, "5.2.2"],
  [/(?<![\d.])554(?=[\s-])/, "5.7.0"],
  [/(?<![\d.])4\d\d(?=[\s-])/, "4.0.0"],
];

/** Where a bare "550" is about us or the letter: suppressing whom a provider shields from us would be its list's mistake. */
const POLICY =
  /\b(spam|black ?list|block ?list|blocked|listed|policy|reputation|banned|content|virus|SPF|DKIM|DMARC)\b/i;

/** The most exact status in a server's words, or "". */
export function statusIn(words: string): string {
  const found = ENHANCED.exec(words);
  if (found && !(found[2] === "0" && found[3] === "0")) return found[0];
  const ofReply = OF_REPLY.find(([reply]) => reply.test(words))?.[1];
  if (ofReply === undefined) return found?.[0] ?? "";
  return ofReply === "5.1.0" && POLICY.test(words) ? "5.7.0" : ofReply;
}

/** Words of another server as the desk is shown them. */
export const diagnosticOf = (words: string): string => serverWords(words, 500);
