import { z } from "zod";
import { emailAddress } from "@/lib/core/email-address";
import { plainName } from "@/lib/core/plain-name";
import { webAddress } from "@/lib/core/web-address";

export const PASSWORD_MIN = 12;

export const email = emailAddress;
export const name = plainName("Tell us your name.");

/** At least 12 characters (NIST SP 800-63B §3.1.1 asks for length, not for symbols); at most what argon2id should hash. */
export const password = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .max(200, "Use at most 200 characters.")
  .refine(
    (value) => new Set(value.toLowerCase()).size >= 5,
    "This is too easy to guess: use more different characters.",
  );

export const signUp = z.strictObject({
  name,
  email,
  password,
  organisation: plainName("Name your organisation."),
  website: webAddress(300).default(""),
});
export type SignUp = z.infer<typeof signUp>;
export type SignUpInput = z.input<typeof signUp>;

export const credentials = z.object({ email, password: z.string().min(1, "Type your password.").max(200) });
export const resetRequest = z.strictObject({ email });
export const reset = z.strictObject({ token: z.string().min(20).max(100), password });

const token = z.string().min(20).max(100);
/** Joining an organisation by a mailed link, and making the account for it. */
export const joining = z.strictObject({ token });
export const joiningAnew = z.strictObject({ token, name, password });
