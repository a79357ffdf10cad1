import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { dropStalePartials } from "@/lib/media/partial-uploads";
import { recheckLost, sweepFiles } from "@/lib/media/tend";

/** Forgets what nobody finished, checks what was left unchecked, and removes files that belong to nothing. */
export const mediaTend: Task = async () => {
  const partials = await dropStalePartials(now());
  const rechecked = await recheckLost(now());
  const files = await sweepFiles(now());
  if (partials || rechecked || files) log.info({ partials, rechecked, files }, "uploads were tended");
};
