"use server";
import { publicAction } from "@/lib/auth/action";
import { currentPeer } from "@/lib/auth/peer";
import { takePoint } from "@/lib/core/rate-limit";
import * as mailbox from "@/lib/organisations/identity/mailbox";
import { mailboxSecret } from "@/lib/organisations/identity/schema";

export const confirmMailbox = publicAction(mailboxSecret, async ({ token }, now) => {
  await takePoint("identity-peer", await currentPeer());
  return mailbox.confirmMailbox(token, now);
});
