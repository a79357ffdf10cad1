import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { pollInTurn } from "@/lib/wire/fetching/poll";

/** Polls one source; the command makes the next appointment. */
export const wirePoll: Task = async (payload) => {
  await pollInTurn((payload as { id: string }).id, now);
};
