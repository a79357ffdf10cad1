import { z } from "zod";
import { type QueueFilter, queueFilter } from "./filter";

const name = z.string().trim().min(1, "Give it a name.").max(60, "Keep the name to 60 characters.");

/** A filter under a name, for oneself or for the whole desk. */
export const newView = z.strictObject({ name, filter: queueFilter, shared: z.boolean().default(false) });
export const changedView = z.strictObject({ id: z.uuid(), name, shared: z.boolean() });
export const droppedView = z.strictObject({ id: z.uuid() });

export type SavedQueueView = {
  id: string;
  name: string;
  filter: QueueFilter;
  shared: boolean;
  mine: boolean;
  ownerName: string;
};
