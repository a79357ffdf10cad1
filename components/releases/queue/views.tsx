import Link from "next/link";
import classes from "@/components/desk/list.module.css";
import { queuePath } from "@/lib/releases/queue/address";
import { QUEUE_VIEW_NAMES, type QueueFilter, type QueueView, VIEW_LABELS } from "@/lib/releases/queue/filter";

const number = new Intl.NumberFormat("en-GB");

/** The views of the queue with how much each holds; the rest of the filter goes along. */
export function QueueViews({ filter, counts }: { filter: QueueFilter; counts: Record<QueueView, number> }) {
  return (
    <nav className={classes.views} aria-label="Views of the queue">
      {QUEUE_VIEW_NAMES.map((view) => (
        <Link
          key={view}
          href={queuePath({ ...filter, view })}
          prefetch={false}
          className={classes.view}
          aria-current={view === filter.view ? "page" : undefined}
        >
          {VIEW_LABELS[view]} <span className={classes.count}>{number.format(counts[view])}</span>
        </Link>
      ))}
    </nav>
  );
}
