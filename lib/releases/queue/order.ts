import type { QueueFilter } from "./filter";

/** What a list goes by: a column of `releases` that has an index behind the state, and which way. */
export type QueueOrder = { column: "rank_at" | "due_at" | "submitted_at" | "updated_at"; ascending: boolean };

/** What is decided has no due time any more: it comes by its last change. */
export function orderOf({ view, sort }: Pick<QueueFilter, "view" | "sort">): QueueOrder {
  if (sort === "newest") return { column: "submitted_at", ascending: false };
  if (view !== "waiting" && view !== "reviewing") return { column: "updated_at", ascending: false };
  return { column: sort === "due" ? "due_at" : "rank_at", ascending: true };
}
