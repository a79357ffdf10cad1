import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { freezeDue } from "@/lib/newsletter/freezing/due";

/** Freezes the daily letters whose hour has come, and what was left half done. */
export const lettersDue: Task = async () => {
  await freezeDue(now());
};
