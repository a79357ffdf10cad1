"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { DECISIONS, settleUncertain } from "@/lib/newsletter/handing/settle";

export const settle = action(
  z.strictObject({ batchId: z.uuid(), decision: z.enum(DECISIONS) }),
  async (actor, { batchId, decision }, now) => {
    await settleUncertain(actor, batchId, decision, now);
    return null;
  },
);
