import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { sendQueuedMail } from "@/lib/core/mail";

/** Hands one queued mail over. */
export const mailSend: Task = (payload) => sendQueuedMail((payload as { id: string }).id, now());
