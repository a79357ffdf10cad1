import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tellEngines } from "@/lib/news/hubs/index-now";

/** Tells search engines of what has changed in the titles that want them told. */
export const indexNow: Task = () => tellEngines(now);
