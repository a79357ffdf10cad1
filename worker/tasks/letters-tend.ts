import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tendBatches } from "@/lib/newsletter/handing/tend";

/** Finds batches of letters that nobody is appointed to hand over. */
export const lettersTend: Task = () => tendBatches(now());
