import { z } from "zod";

/**
 * A name of a person or an organisation: 2 to 120 characters on one line. No web address: names stand in mail
 * to people who may never have heard of us, and nobody shall advertise there.
 * @param missing what to say when there is none.
 */
export const plainName = (missing: string) =>
  z
    .string()
    .trim()
    .min(2, missing)
    .max(120, "Keep this to 120 characters.")
    .regex(/^[^\p{Cc}\u2028\u2029<>]*$/u, "Use plain text.")
    .refine((value) => !/:\/\/|www\./i.test(value), "Give a name, not a web address.");
