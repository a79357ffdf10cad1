import { signIn } from "next-auth/react";
import type { Outcome } from "@/components/ui/outcome";

/** Signs this browser in with an email address and a password; stays on the page. */
export async function passwordSignIn(values: { email: string; password: string }): Promise<Outcome<null>> {
  const answer = await signIn("credentials", { ...values, redirect: false });
  if (!answer?.error) return { ok: true, value: null };
  return {
    ok: false,
    kind: "unauthorized",
    // The only other words that come this way are the rate limiter's.
    message:
      answer.error === "CredentialsSignin" ? "The email address or the password is wrong." : answer.error,
    issues: [],
    data: {},
  };
}
