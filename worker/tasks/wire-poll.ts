import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { pollSource } from "@/lib/wire/poll";

/** Polls one source; the command makes the next appointment. */
export const wirePoll: Task = async (payload) => {
  await pollSource((payload as { id: string }).id, now);
};
