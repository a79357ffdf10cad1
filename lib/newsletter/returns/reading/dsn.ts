// Delivery status notifications: what a mail server reports of a letter it could not deliver (RFC 3464).
import { type Fields, groupsOf, withoutType } from "./fields";
import type { Message } from "./message";
import { diagnosticOf, kindOfStatus, statusIn, type Verdict } from "./verdict";

const DELIVERY_STATUS = /^message\/(global-)?delivery-status$/;
const UNDERWAY = new Set(["delayed", "delivered", "relayed", "expanded"]);

/** What is known of one recipient: its status, made more exact by the other server's words. */
function statusOf(recipient: Fields): { status: string; diagnostic: string } {
  const words = withoutType(recipient.get("diagnostic-code") ?? "");
  const given = statusIn(recipient.get("status") ?? "");
  const said = statusIn(words);
  const vague = given === "" || /^[245]\.0\.0$/.test(given);
  const status = vague && said.startsWith(given.slice(0, 1)) && said ? said : given;
  return { status, diagnostic: diagnosticOf(words || (recipient.get("status") ?? "")) };
}

/**
 * What a report of delivery says; null when the mail is none. A letter of ours has one recipient: when a report names
 * several, somebody has passed it on, and as long as it reached one of them nothing is wrong with the address.
 */
export function readDeliveryStatus({ parts }: Message): Verdict | null {
  const report = parts.find(({ type }) => DELIVERY_STATUS.test(type));
  if (!report) return null;
  const recipients = groupsOf(report.text).filter((each) => each.has("action") || each.has("status"));
  const failed = recipients.filter((each) => each.get("action")?.toLowerCase().startsWith("failed"));
  const underway = recipients.filter((each) => UNDERWAY.has(each.get("action")?.toLowerCase() ?? ""));
  const [first] = failed.length ? failed : underway;
  if (!first) return null;
  const { status, diagnostic } = statusOf(first);
  if (failed.length === 0) return { kind: "none", status, diagnostic };
  const kinds = failed.map((each) => kindOfStatus(statusOf(each).status));
  const all = underway.length === 0 && kinds.every((kind) => kind === "hard");
  return { kind: all ? "hard" : "soft", status, diagnostic };
}
