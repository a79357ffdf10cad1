import { desk } from "@/lib/core/paths";
import { type QueueFilter, queryOf, queueFilter } from "./filter";

/** The address of the queue with a filter, at a place in its list or at its beginning; what is left out is as usual. */
export function queuePath(filter: Partial<QueueFilter>, cursor?: string): string {
  const query = queryOf(queueFilter.parse(filter));
  if (cursor) query.set("cursor", cursor);
  return `${desk.queue}?${query}`;
}
