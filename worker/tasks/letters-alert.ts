import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tellOfArrivals } from "@/lib/newsletter/alerts/arrived";

/**
 * Looks for what has become public, on behalf of those who want to be told at once. Whatever is published appoints it;
 * by the clock it finds what a lost job left.
 */
export const lettersAlert: Task = async () => {
  await tellOfArrivals(now);
};
