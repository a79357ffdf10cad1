import "server-only";
import MimeNode from "nodemailer/lib/mime-node";
import { env } from "@/lib/core/env";
import { digestPath, daily as paths } from "@/lib/core/paths";
import { listOf } from "../list";
import { bare } from "../returns/return-path";
import type { Title } from "../title";

/** Quoted-printable never has an underscore after "=": no body can hold it (RFC 2045 §6.7 rule 1, RFC 2046 §5.1.1). */
export const BOUNDARY = "=_dateline";

/** The Message-ID of a letter (RFC 5322 §3.6.4): what comes back to us names the recipient it went to. */
export const messageIdOf = (recipientId: string, { origin }: Title): string =>
  `<${recipientId}@${new URL(origin).hostname.replace(/[[\]]/g, "")}>`;

/** Sets headers as they have to be written (RFC 2047, RFC 5322 §3.4); itself it becomes no message. */
const setter = new MimeNode("text/plain", { baseBoundary: "-" });

/** A name as a header's phrase (RFC 5322 §3.2.5), as that of an address is written. */
const phrase = (name: string): string =>
  setter.encodeHeaderValue("From", { name, address: "a@b" }).replace(/ <a@b>$/, "");

/**
 * The headers all letters of a title with this subject have, one a line: of a list (RFC 2919, 2369), from a program
 * that wants no answer by one (RFC 3834). `Precedence` is for such programs as are older than that.
 */
export function sharedHeaders(title: Title, subject: string): string {
  const { id, name } = listOf(title);
  // As part of another, it does not make up a Date and a Message-ID.
  const node = new MimeNode("", { rootNode: setter, parentNode: setter });
  node.setHeader({
    From: { name: title.name, address: bare(env().MAIL_FROM) },
    Subject: subject,
    "List-Id": { prepared: true, foldLines: true, value: `${phrase(name)} <${id}>` },
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Help": { prepared: true, value: `<${title.origin}${paths.subscribe}>` },
    "List-Archive": { prepared: true, value: `<${title.origin}${digestPath()}>` },
    "Auto-Submitted": "auto-generated",
    Precedence: "bulk",
    "MIME-Version": "1.0",
    "Content-Type": `multipart/alternative; boundary="${BOUNDARY}"`,
  });
  return node.buildHeaders();
}

/** The headers that are a reader's own, one a line; by `leave` they are off the list with one POST (RFC 8058). */
export const ownHeaders = (own: { to: string; messageId: string; leave: string; date: Date }): string =>
  [
    `To: ${setter.encodeHeaderValue("To", { name: "", address: own.to })}`,
    `Date: ${own.date.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: ${own.messageId}`,
    `List-Unsubscribe: <${own.leave}>`,
  ].join("\r\n");
