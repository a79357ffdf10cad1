"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { rescheduling } from "@/lib/releases/decisions-schema";
import { moveInput } from "@/lib/releases/move-schema";
import { retryPublication as retry } from "@/lib/releases/schedule/retry";
import { rescheduleRelease, publishSoon as soon } from "@/lib/releases/scheduled";

export const moveRelease = action(
  moveInput.extend({ order: rescheduling }),
  (actor, { order, ...move }, now) => rescheduleRelease(actor, { ...move, ...order }, now),
);
export const publishSoon = action(moveInput, soon);
export const retryPublication = action(z.strictObject({ id: z.uuid() }), retry);
