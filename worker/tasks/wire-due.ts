import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { takeTurns } from "@/lib/wire/items/due";

/** Does what the clock has made due: embargoes end, hours begin, items expire. */
export const wireDue: Task = async (_payload, { job }) => {
  const here = now();
  // The database called this job, so its instant has come: by a clock that is behind, it would wait for wire-tend.
  await takeTurns(job.run_at > here ? job.run_at : here);
};
