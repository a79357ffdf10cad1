"use server";
import { z } from "zod";
import { rename } from "@/lib/accounts/own-account";
import { name } from "@/lib/accounts/schema";
import { endSessions } from "@/lib/accounts/sessions";
import { action } from "@/lib/auth/action";
import { currentSessionId } from "@/lib/auth/session";

export const saveName = action(z.strictObject({ name }), async (actor, input, now) => {
  await rename(actor, input.name, now);
  return null;
});

export const endSession = action(z.strictObject({ id: z.uuid() }), async (actor, input, now) => {
  await endSessions(actor, { id: input.id }, now);
  return null;
});

export const endOtherSessions = action(z.strictObject({}), async (actor, _input, now) => {
  await endSessions(actor, { except: await currentSessionId() }, now);
  return null;
});
