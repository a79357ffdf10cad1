import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { pingHub } from "@/lib/news/hubs/ping";

/** Tells a title's hub which of its feeds have changed. */
export const hubPing: Task = (payload) => pingHub((payload as { publicationId: string }).publicationId, now);
