import { IconX } from "@tabler/icons-react";
import Link from "next/link";
import { queuePath } from "@/lib/releases/queue/address";
import type { QueueFilter } from "@/lib/releases/queue/filter";
import { partsOf, type QueueNames } from "@/lib/releases/queue/parts";
import classes from "./queue.module.css";

/** What narrows the view, each part a link to the view without it. */
export function FilterChips({ filter, names }: { filter: QueueFilter; names: QueueNames }) {
  const parts = partsOf(filter, names);
  if (parts.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Active filters">
      {parts.map((part) => (
        <li key={part.label}>
          <Link
            href={queuePath(part.without)}
            prefetch={false}
            className={classes.chip}
            aria-label={`Remove filter ${part.label}`}
          >
            {part.label} <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={queuePath({ view: filter.view, sort: filter.sort })}
          prefetch={false}
          className={classes.clear}
        >
          Clear filters
        </Link>
      </li>
    </ul>
  );
}
