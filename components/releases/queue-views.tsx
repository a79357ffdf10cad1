import Link from "next/link";
import classes from "./queue.module.css";

export const VIEW_LABELS: Record<string, string> = {
  waiting: "Waiting",
  reviewing: "In review",
  returned: "Changes requested",
  scheduled: "Scheduled",
  published: "Published",
  rejected: "Rejected",
  killed: "Killed",
};

const COUNTED_TO = 1000;
const countWords = (count: number) => (count >= COUNTED_TO ? "1,000+" : String(count));

/** The views of the queue with how much each holds. */
export function QueueViews({
  current,
  counts,
  hrefOf,
}: {
  current: string;
  counts: Record<string, number>;
  hrefOf: (view: string) => string;
}) {
  return (
    <nav className={classes.views} aria-label="Views of the queue">
      {Object.entries(counts).map(([view, count]) => (
        <Link
          key={view}
          href={hrefOf(view)}
          prefetch={false}
          className={classes.view}
          aria-current={view === current ? "page" : undefined}
        >
          {VIEW_LABELS[view] ?? view} <span className={classes.count}>{countWords(count)}</span>
        </Link>
      ))}
    </nav>
  );
}
