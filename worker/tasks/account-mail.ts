import type { Task } from "graphile-worker";
import { mailReset } from "@/lib/accounts/new-password";
import { mailFreshVerification } from "@/lib/accounts/verification";
import { now } from "@/lib/core/clock";

/** Mails a link that somebody asked for, if the address has an account. */
export const accountMail: Task = async (payload) => {
  const { kind, email } = payload as { kind: "reset" | "verify"; email: string };
  await (kind === "reset" ? mailReset : mailFreshVerification)(email, now());
};
