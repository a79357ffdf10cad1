import { desk } from "@/lib/core/paths";
import { filterFromQuery, type QueueView, queryOf } from "@/lib/releases/queue/filter";

/** Where a view of the queue is, with nothing filtered. */
export const viewPath = (view: QueueView): string => `${desk.queue}?${queryOf(filterFromQuery({ view }))}`;
