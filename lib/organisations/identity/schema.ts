import { z } from "zod";
import { emailAddress } from "@/lib/core/email-address";

export const PROOF_METHODS = ["dns", "file", "mailbox"] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];
export type ProofStatus = "pending" | "proved" | "lost" | "given_up" | "expired";

/** What was found, where and when (ISO 8601); `misses` in a row since then. */
export const evidence = z.object({
  where: z.string().default(""),
  found: z.string().default(""),
  at: z.string().default(""),
  misses: z.number().int().default(0),
});
export type Evidence = z.infer<typeof evidence>;

const organisationId = z.uuid();
const domain = z
  .string()
  .trim()
  .min(1, "Name the domain, for example organisation.example.")
  .max(300, "This is too long for a domain.");

/** What an owner asks to be proved. Whether it is a domain at all is for lib/organisations/identity/domain.ts. */
export const proofStart = z.discriminatedUnion("method", [
  z.strictObject({ organisationId, method: z.literal("dns"), domain }),
  z.strictObject({ organisationId, method: z.literal("file"), domain }),
  z.strictObject({ organisationId, method: z.literal("mailbox"), address: emailAddress }),
]);
export type ProofStart = z.infer<typeof proofStart>;

export const proofId = z.strictObject({ organisationId, id: z.uuid() });
export const mailboxSecret = z.strictObject({ token: z.string().min(20).max(100) });
