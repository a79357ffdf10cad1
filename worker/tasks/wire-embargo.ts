import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { releaseEmbargo } from "@/lib/wire/commands";

/** Lets an embargoed wire item appear. */
export const wireEmbargo: Task = async (payload, { job }) => {
  const here = now();
  // The database called this job, so its instant has come: by a clock that is behind, it would wait for wire-tend.
  await releaseEmbargo((payload as { id: string }).id, job.run_at > here ? job.run_at : here);
};
