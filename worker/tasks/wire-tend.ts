import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { agreeOfLate } from "@/lib/stories/agreement";
import { tendSources } from "@/lib/wire/fetching/tend";
import { takeTurns } from "@/lib/wire/items/due";

/**
 * Sees to it that every active source has a poll waiting, that nothing due is left undone, and that
 * what readers see names the stories the texts stand in.
 */
export const wireTend: Task = async () => {
  await tendSources(now());
  await takeTurns(now());
  await agreeOfLate(now());
};
