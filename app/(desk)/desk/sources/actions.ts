"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { addSource as add, requestPoll, setSourceStatus } from "@/lib/wire/source-commands";
import { wireSourceInput } from "@/lib/wire/sources-schema";

const which = z.strictObject({ id: z.uuid() });

export const addSource = action(wireSourceInput, add);
export const pauseSource = action(which, (actor, { id }, now) => setSourceStatus(actor, id, "paused", now));
export const resumeSource = action(which, (actor, { id }, now) => setSourceStatus(actor, id, "active", now));
export const pollSource = action(which, (actor, { id }, now) => requestPoll(actor, id, now));
