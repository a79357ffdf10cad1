import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { publishDue } from "@/lib/releases/desk-commands";
import { overdueReleases } from "@/lib/releases/queries";

/** Publishes what is due but whose own job was lost or gave up: late beats never (P13). */
export const releaseSweep: Task = async () => {
  for (const id of await overdueReleases(SYSTEM, now())) await publishDue(SYSTEM, id, now());
};
