"use server";
import { action } from "@/lib/auth/action";
import { sendBreaking, takeBackBreaking } from "@/lib/newsletter/alerts/breaking";
import { breakingItem, takingBack } from "@/lib/newsletter/alerts/schema";

export const send = action(breakingItem, sendBreaking);
export const takeBack = action(takingBack, (actor, { editionId }, now) =>
  takeBackBreaking(actor, editionId, now),
);
