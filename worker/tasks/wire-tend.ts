import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { releaseDueEmbargoes } from "@/lib/wire/commands";
import { tendSources } from "@/lib/wire/poll";

/** Sees to it that every active source has a poll waiting, and that no embargo outlasts its end. */
export const wireTend: Task = async () => {
  await tendSources(now());
  await releaseDueEmbargoes(now());
};
