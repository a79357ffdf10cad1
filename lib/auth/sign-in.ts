import "server-only";
import { noteRefusal } from "@/lib/accounts/refusals";
import { openSession } from "@/lib/accounts/sessions";
import { now } from "@/lib/core/clock";
import { forgivePoints, givePointBack, takePoint } from "@/lib/core/rate-limit";

type Credentials = { email: string; password: string };
type SignedIn = { id: string; name: string; email: string; sessionId: string };

/**
 * Opens a session within the limits of wrong passwords: by address and peer, and by peer over all addresses.
 * Right passwords cost nothing, but do not wipe out what the peer tried on other accounts.
 * @throws DomainError rate_limited.
 */
export async function signIn(
  credentials: Credentials,
  by: { peer: string; userAgent: string },
): Promise<SignedIn | null> {
  const both = `${by.peer} ${credentials.email}`;
  await takePoint("sign-in-peer", by.peer);
  await takePoint("sign-in", both);
  const at = now();
  const opened = await openSession(credentials, by.userAgent, at);
  if (!opened) {
    await noteRefusal(credentials.email, by.userAgent, at);
    return null;
  }
  await Promise.all([forgivePoints("sign-in", both), givePointBack("sign-in-peer", by.peer)]);
  return opened;
}
