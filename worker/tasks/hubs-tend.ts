import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { tendHubs } from "@/lib/news/hubs/tell";

/** Finds news for hubs that has lost its job. */
export const hubsTend: Task = async () => {
  const { found } = await tendHubs(now());
  if (found) log.warn({ titles: found }, "news for hubs had lost its job");
};
