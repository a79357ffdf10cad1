import "server-only";
import { db } from "@/lib/core/db";
import { asActor, resendVerification } from "./commands";

/** Mails a fresh confirmation link to an address that waits for one; the caller learns nothing (A3). */
export async function requestVerification(email: string, now: Date): Promise<void> {
  const user = await db().user.findFirst({
    where: { email, emailVerifiedAt: null, suspendedAt: null },
    select: { id: true, name: true, email: true },
  });
  if (user) await resendVerification(asActor(user), now);
}
