import { z } from "zod";

/** An address as we keep it: trimmed, in lower case, at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Give an email address.")
  .max(254, "This address is too long.")
  .pipe(z.email("This is not an email address."));
