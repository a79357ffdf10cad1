import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { returnExpiredClaims } from "@/lib/releases/claims";
import { sumUpCounts } from "@/lib/releases/queue/counts";
import { publishAllDue } from "@/lib/releases/schedule/due";

/**
 * Every minute and at every start: publishes what is due but whose own job was lost, gave up or failed (P13), and
 * puts back what an editor claimed and left (P4). Sums up what the counts of the states have become.
 */
export const releaseSweep: Task = async () => {
  await publishAllDue(SYSTEM, now());
  await returnExpiredClaims(SYSTEM, now());
  await sumUpCounts(SYSTEM);
};
