// Feedback reports: a reader pressed "this is unwanted", and their provider tells us (RFC 5965).
import { groupsOf } from "./fields";
import type { Message } from "./message";
import { diagnosticOf, type Verdict } from "./verdict";

/** Of these somebody wants no more mail. Others tell of forgeries (RFC 6591) or say that a letter was wanted after all. */
const UNWANTED = new Set(["abuse", "fraud", "virus", "other", "opt-out", "opt-out-list"]);

/** What a report says, and the envelope's sender it names; null when the mail is none. */
export function readFeedback({ parts }: Message): (Verdict & { mailFrom: string }) | null {
  const report = parts.find(({ type }) => type === "message/feedback-report");
  if (!report) return null;
  // One group by the standard; some write an empty line between its fields.
  const fields = new Map(
    groupsOf(report.text)
      .reverse()
      .flatMap((group) => [...group]),
  );
  const type = fields.get("feedback-type")?.toLowerCase() ?? "";
  if (!type) return null;
  const agent = fields.get("user-agent") ?? fields.get("reporting-mta") ?? "";
  return {
    kind: UNWANTED.has(type) ? "complaint" : "none",
    status: "",
    diagnostic: diagnosticOf(`${type}${agent ? `, reported by ${agent}` : ""}`),
    mailFrom: fields.get("original-mail-from") ?? "",
  };
}
