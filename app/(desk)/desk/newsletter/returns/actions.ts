"use server";
import { action } from "@/lib/auth/action";
import { returnId, suppressionDecision, suppressionQuestion } from "@/lib/newsletter/returns/schema";
import { seeReturn } from "@/lib/newsletter/returns/seen";
import { liftSuppression, lookUpSuppression, suppressByHand } from "@/lib/newsletter/returns/suppressed";

export const lookUp = action(suppressionQuestion, lookUpSuppression);
export const lift = action(suppressionDecision, liftSuppression);
export const suppress = action(suppressionDecision, suppressByHand);
export const see = action(returnId, seeReturn);
