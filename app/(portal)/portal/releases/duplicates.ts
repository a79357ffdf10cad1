"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { takePoint } from "@/lib/core/rate-limit";
import { duplicatesWhileWriting } from "@/lib/releases/findings-on";
import { releaseDraft } from "@/lib/releases/schema";

const asked = z.strictObject({ id: z.uuid().nullable(), organisationId: z.uuid(), content: releaseDraft });

/** Earlier releases and agencies' items that tell the same news as the text on screen. */
export const findDuplicates = action(asked, async (actor, input, now) => {
  await takePoint("similar", actor.userId ?? "");
  return duplicatesWhileWriting(actor, input, now);
});
