import "server-only";
import { db, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { asActor, resendVerification } from "./commands";

/**
 * Asks for a fresh confirmation link. Whether the address waits for one is looked at later, by the worker: the
 * answer takes as long either way (A3).
 */
export const requestVerification = (email: string): Promise<void> =>
  transaction((tx) => enqueue(tx, "account-mail", { kind: "verify", email }, { maxAttempts: 5 }));

/** Mails a fresh confirmation link to an address that waits for one. */
export async function mailFreshVerification(email: string, now: Date): Promise<void> {
  const user = await db().user.findFirst({
    where: { email, emailVerifiedAt: null, suspendedAt: null },
    select: { id: true, name: true, email: true },
  });
  if (user) await resendVerification(asActor(user), now);
}
