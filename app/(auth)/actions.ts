"use server";
import { z } from "zod";
import { signUp, verifyEmail } from "@/lib/accounts/commands";
import { requestReset, resetPassword } from "@/lib/accounts/new-password";
import { resetRequest, reset as resetSchema, signUp as signUpSchema } from "@/lib/accounts/schema";
import { requestVerification } from "@/lib/accounts/verification";
import { publicAction } from "@/lib/auth/action";
import { currentPeer, limitByPeer } from "@/lib/auth/peer";
import { takePoint } from "@/lib/core/rate-limit";

export const signUpOrganisation = publicAction(signUpSchema, async (input, now) => {
  await limitByPeer("sign-up", input.email);
  await signUp(input, now);
  return null;
});

export const confirmAddress = publicAction(
  z.strictObject({ token: z.string().max(100) }),
  async ({ token }, now) => verifyEmail(token, now),
);

export const resendConfirmation = publicAction(resetRequest, async ({ email }) => {
  await limitByPeer("mail", email);
  await requestVerification(email);
  return null;
});

export const requestNewPassword = publicAction(resetRequest, async ({ email }) => {
  await limitByPeer("mail", email);
  await requestReset(email);
  return null;
});

export const setNewPassword = publicAction(resetSchema, async ({ token, password }, now) => {
  await takePoint("reset-peer", await currentPeer());
  await resetPassword(token, password, now);
  return null;
});
