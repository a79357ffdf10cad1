import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { subscribe } from "@/lib/wire/fetching/websub/subscribe";

/** Subscribes a source at its hub, renews, or unsubscribes: whatever is due. */
export const wireSubscribe: Task = async (payload) => {
  const { id, hub, topic } = payload as { id: string; hub?: string; topic?: string };
  await subscribe(id, hub && topic ? { hub, topic } : null, now());
};
