"use server";
import * as accounts from "@/lib/accounts/joining";
import { joining, joiningAnew } from "@/lib/accounts/schema";
import { action, publicAction } from "@/lib/auth/action";
import { currentPeer } from "@/lib/auth/peer";
import { takePoint } from "@/lib/core/rate-limit";

export const acceptInvitation = action(joining, async (actor, { token }, now) => {
  await accounts.acceptInvitation(actor, token, now);
  return null;
});

export const joinAnew = publicAction(joiningAnew, async (input, now) => {
  await takePoint("join-peer", await currentPeer());
  return accounts.joinAnew(input, now);
});
