"use server";
import { z } from "zod";
import { createOwnToken, revokeToken as revoke } from "@/lib/accounts/own-tokens";
import { tokenInput } from "@/lib/accounts/token-schema";
import { action } from "@/lib/auth/action";

export const makeToken = action(tokenInput, createOwnToken);

export const revokeToken = action(z.strictObject({ id: z.uuid() }), async (actor, { id }, now) => {
  await revoke(actor, id, now);
  return null;
});
