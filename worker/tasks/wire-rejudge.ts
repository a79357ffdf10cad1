import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { rejudgeSource } from "@/lib/wire/items/commands";

/** Judges anew what a source's rules hold, when an editor has changed them and asks for it. */
export const wireRejudge: Task = async (payload) => {
  await rejudgeSource((payload as { id: string }).id, now);
};
