"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { lookUpSubscriber } from "@/lib/newsletter/preview/readers";
import { lookingUp, previewed } from "@/lib/newsletter/preview/schema";
import { sendTest, testResult } from "@/lib/newsletter/preview/test-letter";

export const lookUp = action(lookingUp, lookUpSubscriber);
export const test = action(previewed, sendTest);
export const look = action(z.strictObject({ id: z.uuid() }), (actor, { id }) => testResult(actor, id));
