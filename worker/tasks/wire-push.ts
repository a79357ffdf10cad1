import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { storePush } from "@/lib/wire/fetching/websub/store-push";

/** Stores what a hub has pushed. */
export const wirePush: Task = async (payload) => {
  await storePush((payload as { id: string }).id, now);
};
