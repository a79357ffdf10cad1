import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { deliver } from "@/lib/webhooks/deliver";

/** One try of one message to one endpoint; the command appoints the next. */
export const webhookDeliver: Task = (payload) => deliver((payload as { id: string }).id, now);
