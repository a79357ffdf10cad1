import type { Task } from "graphile-worker";
import { discardFiles } from "@/lib/media/tend";

/** Removes the files of an upload that is no more. */
export const mediaDiscard: Task = async (payload) => {
  await discardFiles((payload as { key: string }).key);
};
