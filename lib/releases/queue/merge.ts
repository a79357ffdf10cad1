// A list that somebody looks at, brought up to date without anything jumping. Pure.
import type { ReleaseState } from "../lifecycle";
import { QUEUE_VIEWS, type QueueFilter } from "./filter";
import type { QueueLine, QueuePage } from "./line";
import { orderOf, type QueueOrder } from "./order";

/** A row on screen; `gone` says what became of a release that is not in this list any more. */
export type ShownLine = { line: QueueLine; gone: string | null };

/** The list as it would be read now, and where the rows on screen are that are not on that page. */
export type QueueNews = {
  page: QueuePage;
  elsewhere: (QueueLine & { changedBy: string })[];
  /** Those of `elsewhere` that the filter still selects: they have only moved off the page. */
  still: string[];
};

const COLUMN_OF: Record<QueueOrder["column"], (line: QueueLine) => Date | null> = {
  rank_at: (line) => line.rankAt,
  due_at: (line) => line.dueAt,
  submitted_at: (line) => line.submittedAt,
  updated_at: (line) => line.updatedAt,
};

/** Whether one comes before another in this order; what has no place comes last. */
function comesBefore(one: QueueLine, other: QueueLine, { column, ascending }: QueueOrder): boolean {
  const place = (line: QueueLine) => COLUMN_OF[column](line)?.getTime() ?? Number.POSITIVE_INFINITY;
  const [a, b] = [place(one), place(other)];
  if (a === b) return one.id < other.id === ascending;
  return a < b === ascending;
}

const FATES: Record<ReleaseState, (by: string) => string> = {
  draft: () => "Taken back by its author",
  submitted: () => "Back in the queue",
  in_review: (by) => `Claimed by ${by}`,
  changes_requested: (by) => `Sent back by ${by}`,
  rejected: (by) => `Rejected by ${by}`,
  scheduled: (by) => `Approved by ${by}`,
  published: () => "Published",
  killed: (by) => `Killed by ${by}`,
};

/** Its state says what became of it; a state that is the view's own says that the filter let it go. */
const fate = (line: QueueNews["elsewhere"][number], { view }: Pick<QueueFilter, "view">): string =>
  line.status === QUEUE_VIEWS[view]
    ? "No longer matches these filters"
    : FATES[line.status](line.claim?.name ?? line.changedBy);

/**
 * The rows on screen as they are now: every one keeps its place, what left the list says where it went, and what came
 * is counted and waits to be asked for.
 */
export function mergeNews(
  shown: readonly ShownLine[],
  news: QueueNews,
  filter: Pick<QueueFilter, "view" | "sort">,
): { rows: ShownLine[]; fresh: number } {
  const here = new Map(news.page.items.map((line) => [line.id, line]));
  const elsewhere = new Map(news.elsewhere.map((line) => [line.id, line]));
  const still = new Set(news.still);
  const rows = shown.map(({ line, gone }): ShownLine => {
    const moved = elsewhere.get(line.id);
    const now = here.get(line.id) ?? (still.has(line.id) ? moved : undefined);
    if (now) return { line: now, gone: null };
    if (moved) return { line: moved, gone: fate(moved, filter) };
    return { line, gone: gone ?? FATES.draft("") };
  });
  const known = new Set(shown.map(({ line }) => line.id));
  const order = orderOf(filter);
  const last = rows.findLast((row) => row.gone === null)?.line;
  // What merely moved up from the next page as others left is nothing new.
  const isNew = (line: QueueLine) =>
    !known.has(line.id) && (!last || news.page.nextCursor === null || comesBefore(line, last, order));
  return { rows, fresh: news.page.items.filter(isNew).length };
}
