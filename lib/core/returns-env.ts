import { z } from "zod";

/** Leaves room for what names the letter: 64 octets stand before the @ at most (RFC 5321 §4.5.3.1.1). */
const RETURN_ADDRESS = /^[a-z0-9._-]{1,20}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

const isMailbox = (value: string) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  return /^imaps?:$/.test(protocol) && Boolean(hostname && username && password) && !search && !hash;
};

const isSecret = (value: string) => {
  const base64 = value.replace(/^whsec_/, "");
  const bytes = Buffer.from(base64, "base64");
  return bytes.length >= 24 && bytes.toString("base64") === base64;
};

/** Settings of how mail that comes back is taken (lib/newsletter/returns, docs/mail.md). */
export const returnFields = {
  /** Where mail that cannot be delivered comes back to; each letter has one of its own below it. */
  RETURN_ADDRESS: z
    .string()
    .toLowerCase()
    .regex(
      RETURN_ADDRESS,
      "must be an address such as bounces@news.example: 20 characters before the @ at most, without a +",
    )
    .optional(),
  /** The mailbox in which it arrives. */
  RETURN_MAILBOX_URL: z
    .string()
    .refine(
      isMailbox,
      "must be imaps://USER:PASSWORD@HOST[:PORT][/FOLDER], signs such as @ in them percent-encoded",
    )
    .optional(),
  /** What providers show who tell us of returns themselves (POST /api/hooks/mail). */
  RETURN_HOOK_SECRET: z
    .string()
    .refine(isSecret, "must be at least 24 bytes in base64, whsec_ before them or not")
    .optional(),
};
