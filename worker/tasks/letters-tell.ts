import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tellReaders } from "@/lib/newsletter/alerts/tell";

/** Finds whom breaking news or an alert is for. */
export const lettersTell: Task = async (payload) => {
  await tellReaders((payload as { editionId: string }).editionId, now);
};
