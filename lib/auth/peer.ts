import "server-only";
import { headers } from "next/headers";
import { PEER_HEADER } from "@/lib/core/peer";
import { takePoint } from "@/lib/core/rate-limit";

type Limited = "sign-up" | "mail";

/** Who sent this request, as limits count. */
export const currentPeer = async (): Promise<string> => (await headers()).get(PEER_HEADER) ?? "unknown";

/**
 * Takes a point from whoever asks first, then from the address asked for: who is over the limit cannot use up
 * an address's mail as well. @throws DomainError rate_limited.
 */
export async function limitByPeer(rule: Limited, email: string): Promise<void> {
  await takePoint(`${rule}-peer`, await currentPeer());
  await takePoint(rule, email);
}
