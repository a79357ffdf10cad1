import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { publishDue } from "@/lib/releases/scheduled";

/** Publishes a scheduled release at its instant. */
export const releasePublish: Task = async (payload) => {
  await publishDue(SYSTEM, (payload as { id: string }).id, now());
};
