import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tellOfArrivals } from "@/lib/newsletter/alerts/arrived";

/** Looks for what has become public, on behalf of those who want to be told at once. */
export const lettersAlert: Task = async () => {
  await tellOfArrivals(now);
};
