import { z } from "zod";
import { clip } from "@/lib/core/clip";

/** A dot-atom (RFC 5322 §3.2.3) without what mailers once took for routes: nothing a header could stumble over. */
const LOCAL = /^[a-z0-9#$&'*+/=?^_{}~-]+(\.[a-z0-9#$&'*+/=?^_{}~-]+)*$/i;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The host name of a mail domain in ASCII (UTS #46, as the URL standard applies it), or null: no address literals. */
function domainOf(typed: string): string | null {
  const address = `http://${typed}/`;
  if (!DOMAIN.test(typed) || !URL.canParse(address)) return null;
  const host = new URL(address).hostname;
  const labels = host.split(".");
  const fits = host.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label));
  return fits && !/^\d+$/.test(labels.at(-1) ?? "") ? host : null;
}

/**
 * An address as subscribers are told apart by it: lower case, its domain in ASCII; `ida+news@` is another than `ida@`.
 * Null for what is no mailbox, or one that only SMTPUTF8 reaches (RFC 6531), which many servers refuse. At most 254
 * characters, 64 before the @ (RFC 5321 §4.5.3.1).
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const domain = domainOf(text.slice(at + 1));
  if (!domain || local.length > 64 || !LOCAL.test(local)) return null;
  const address = `${local.toLowerCase()}@${domain}`;
  return address.length <= 254 ? address : null;
}

/** Mail to any dotting of these names reaches one mailbox. */
const DOTLESS = new Set(["gmail.com", "googlemail.com"]);

/** The mailbox that an address most likely leads to: what limits count by, never what is mailed to. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  const [name = ""] = address.slice(0, at).split("+");
  if (!name) return address;
  return DOTLESS.has(domain) ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${domain}`;
}

/** Enough of an address for its owner to know it: "i…@mill.test". */
export const maskedAddress = (address: string): string =>
  `${address.slice(0, 1)}…${address.slice(address.lastIndexOf("@"))}`;

/** Before the @ atoms, which may hold an apostrophe, or a quoted string; after it a domain or a literal (RFC 5321 §4.1.2). */
const ADDRESS =
  /(?:"[^"\r\n]{1,64}"|[^\s<>()[\]",;:]{1,256})@(?:\[[^\s\]]{1,64}\]|[^\s<>()[\]"',;:]{1,256})/g;

/** Other people's words without the addresses in them: what is kept for long must not tell whom it was about. */
export const withoutAddresses = (words: string): string => words.replace(ADDRESS, "…");

/**
 * Another server's words as they are kept: on one line, without the addresses they repeat, at most so many characters.
 * Addresses go first: whatever a server puts into one must not part it.
 */
export const serverWords = (words: string, most: number): string =>
  clip(
    withoutAddresses(words.slice(0, 4_000))
      .replace(/[\p{Cc}\s\u2028\u2029]+/gu, " ")
      .trim(),
    most,
  );

/** Whether what stands before the @ is letters that SMTPUTF8 alone takes (RFC 6531), and nothing else is wrong with it. */
const beyondAscii = (typed: string): boolean =>
  /^[\p{L}\p{M}\p{N}._+-]*[^\p{ASCII}][\p{L}\p{M}\p{N}._+-]*@/u.test(typed.normalize("NFC"));

/** What somebody typed for an address; at most 320 characters of it are looked at. */
export const dailyAddress = z
  .string()
  .trim()
  .min(1, "Write your email address.")
  .max(320, "This address is too long.")
  .transform((typed, context) => {
    const address = addressOf(typed);
    if (address) return address;
    const message = beyondAscii(typed)
      ? "We cannot mail to letters such as ä or я before the @: many mail servers refuse them. Use another address."
      : "This is not an address we can mail to. Write it like name@example.org.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
