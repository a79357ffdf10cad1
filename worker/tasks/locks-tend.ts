import type { Task } from "graphile-worker";
import { log } from "@/lib/core/log";
import { unlockDead } from "../heartbeat";

/** Gives back what dead workers hold. */
export const locksTend: Task = async (_payload, { query }) => {
  const dead = await unlockDead((sql, values) => query<{ pool: string }>(sql, values));
  if (dead.length) log.warn({ workers: dead }, "jobs of dead workers were given back");
};
