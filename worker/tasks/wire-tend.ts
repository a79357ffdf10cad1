import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tendSources } from "@/lib/wire/poll";

/** Sees to it that every active source has a poll waiting. */
export const wireTend: Task = () => tendSources(now());
