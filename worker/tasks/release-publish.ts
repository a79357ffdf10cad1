import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { publishOnTime } from "@/lib/releases/schedule/due";

/** Publishes a scheduled release at its instant, and whatever is due with it. */
export const releasePublish: Task = (payload, { job }) => {
  const here = now();
  // The database called this job, so its instant has come: by a clock that is behind, it would wait for the sweep.
  return publishOnTime(SYSTEM, (payload as { id: string }).id, job.run_at > here ? job.run_at : here);
};
