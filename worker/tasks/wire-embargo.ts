import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { releaseEmbargo } from "@/lib/wire/commands";

/** Lets an embargoed wire item appear. */
export const wireEmbargo: Task = async (payload) => {
  await releaseEmbargo((payload as { id: string }).id, now());
};
