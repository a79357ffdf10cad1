"use server";
import { acceptStaffInvitation, joinDeskAnew } from "@/lib/accounts/people/joining";
import { joining, joiningAnew } from "@/lib/accounts/schema";
import { action, publicAction } from "@/lib/auth/action";
import { currentPeer } from "@/lib/auth/peer";
import { takePoint } from "@/lib/core/rate-limit";

export const takePlace = action(joining, (actor, { token }, now) => acceptStaffInvitation(actor, token, now));

export const joinAnew = publicAction(joiningAnew, async (input, now) => {
  await takePoint("join-peer", await currentPeer());
  return joinDeskAnew(input, now);
});
