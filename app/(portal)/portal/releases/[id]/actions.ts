"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { publicUrl } from "@/lib/core/env";
import { clientPreview } from "@/lib/core/paths";
import { takePoint } from "@/lib/core/rate-limit";
import { answerPoint as answer, say } from "@/lib/releases/conversation/messages";
import { askDesk as ask } from "@/lib/releases/conversation/requests";
import { message, pointAnswer, request } from "@/lib/releases/conversation/schema";
import { createPreviewLink, revokePreviewLink } from "@/lib/releases/preview/commands";
import { linkOrder } from "@/lib/releases/preview/schema";

const on = z.strictObject({ id: z.uuid() });

export const answerPoint = action(pointAnswer.extend(on.shape), answer);

export const sendMessage = action(message.extend(on.shape), async (actor, input, now) => {
  await takePoint("submit", actor.userId ?? "");
  return say(actor, input, now);
});

export const askDesk = action(on.extend({ order: request }), async (actor, { id, order }, now) => {
  await takePoint("submit", actor.userId ?? "");
  return ask(actor, { id, ...order }, now);
});

/** @returns the link's address, which is told here and never again. */
export const makePreviewLink = action(linkOrder.extend(on.shape), async (actor, input, now) => {
  const { secret } = await createPreviewLink(actor, input, now);
  return { url: publicUrl() + clientPreview(secret) };
});

export const endPreviewLink = action(on.extend({ linkId: z.uuid() }), revokePreviewLink);
