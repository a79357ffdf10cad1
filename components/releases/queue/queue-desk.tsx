"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import classes from "@/components/desk/list.module.css";
import { ButtonLink, TextLink } from "@/components/ui/link";
import type { Outcome } from "@/components/ui/outcome";
import { EmptyState } from "@/components/ui/panel";
import { useNow } from "@/components/ui/use-now";
import { queuePath } from "@/lib/releases/queue/address";
import { isNarrow, type QueueFilter, type QueueView } from "@/lib/releases/queue/filter";
import type { QueuePage } from "@/lib/releases/queue/line";
import type { QueueNames } from "@/lib/releases/queue/parts";
import type { SavedQueueView } from "@/lib/releases/queue/saved-view";
import { QueueChips } from "./chips";
import { QueueFilters } from "./filters";
import { QueueList } from "./queue-list";
import { SavedViews, type ViewActions } from "./saved-views";
import type { BulkActions } from "./use-bulk";
import { type ReadQueue, useQueueRows } from "./use-queue-rows";
import { QueueViews } from "./views";

const EMPTY: Record<QueueView, string> = {
  waiting: "No release waits for the desk. New ones appear here as they are handed in.",
  reviewing: "Nobody is reviewing a release at the moment.",
  returned: "No release is with its author for changes.",
  scheduled: "No approved release waits for its time.",
  published: "No release has been published yet.",
  rejected: "No release has been rejected.",
  killed: "No release has been killed.",
};

export type QueueActions = {
  read: ReadQueue;
  claim: (move: { id: string; version: number }) => Promise<Outcome<unknown>>;
  bulk: BulkActions;
  views: ViewActions;
};

type Props = {
  filter: QueueFilter;
  cursor?: string | undefined;
  page: QueuePage;
  counts: Record<QueueView, number>;
  saved: (SavedQueueView & { count: number })[];
  names: QueueNames;
  /** When the list was read. */
  now: Date;
  zone: string;
  actions: QueueActions;
};

/** The queue: views with their counts, filters, and the list, which keeps itself up to date without jumping. */
export function QueueDesk({ filter, cursor, page, counts, saved, names, now, zone, actions }: Props) {
  const router = useRouter();
  const clock = useNow();
  const fold = useRef<HTMLDetailsElement>(null);
  const firstFilter = useRef<HTMLSelectElement>(null);
  const rows = useQueueRows({ page, counts, now, filter, cursor }, actions.read);
  const narrow = isNarrow(filter);
  const toFilters = () => {
    if (fold.current) fold.current.open = true;
    firstFilter.current?.focus();
  };
  return (
    <>
      <QueueViews filter={filter} counts={rows.counts} />
      <SavedViews filter={filter} views={saved} actions={actions.views} done={() => router.refresh()} />
      <details ref={fold} className={classes.fold} open={narrow}>
        <summary>Filter and order</summary>
        <QueueFilters filter={filter} names={names} first={firstFilter} />
      </details>
      <QueueChips filter={filter} names={names} />
      <QueueList
        filter={filter}
        held={rows}
        now={clock ?? now}
        zone={zone}
        people={names.people}
        claim={actions.claim}
        bulk={actions.bulk}
        toFilters={toFilters}
      />
      {rows.rows.length ? null : (
        <EmptyState title={narrow ? "Nothing matches these filters" : "Nothing here"}>
          <p>{narrow ? "There are no such releases in this view." : EMPTY[filter.view]}</p>
          {narrow ? (
            <ButtonLink href={queuePath({ view: filter.view })} variant="default">
              Show the whole view
            </ButtonLink>
          ) : null}
        </EmptyState>
      )}
      <nav className={classes.older} aria-label="Pages of the queue">
        {cursor ? <TextLink href={queuePath(filter)}>First page</TextLink> : null}
        {rows.nextCursor ? <TextLink href={queuePath(filter, rows.nextCursor)}>Older</TextLink> : null}
      </nav>
    </>
  );
}
