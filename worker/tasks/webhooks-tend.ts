import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { tendWebhooks } from "@/lib/webhooks/tend";

/** Tidies the log of webhooks, and finds what has lost its job. */
export const webhooksTend: Task = async () => {
  const { found } = await tendWebhooks(now());
  if (found) log.warn({ deliveries: found }, "deliveries of webhooks had lost their job");
};
