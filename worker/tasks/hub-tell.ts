import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { takeUpHubNews } from "@/lib/news/hubs/tell";

/** Lists of titles with a hub have changed: their feeds wait to be told of. */
export const hubTell: Task = () => takeUpHubNews(now());
