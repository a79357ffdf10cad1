import { z } from "zod";
import { dkimKeyOf } from "./dkim-key.ts";
import { mailPaceOf } from "./mail-pace.ts";

/** A signature needs all of these. */
export const DKIM = ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_PRIVATE_KEY"] as const;

/** Settings of how mail leaves (docs/mail.md). */
export const sendingFields = {
  /** Signs what leaves, for providers that do not: the domain, and below which name in it the public key stands. */
  DKIM_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "must be a domain such as news.example")
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/, "must be the name before ._domainkey, such as mail2026")
    .optional(),
  DKIM_PRIVATE_KEY: z
    .string()
    .transform((value) => dkimKeyOf(value) ?? "")
    .refine(Boolean, "must be an RSA key of at least 1024 bits as PEM, or the path of a file that holds one")
    .optional(),
  /** How many mails a minute go to one domain. */
  MAIL_PACE: z
    .string()
    .refine(
      (value) => mailPaceOf(value) !== null,
      "must be like gmail.com=600,*=6000: mails a minute, by domain",
    )
    .default(""),
};
