import type { Metadata } from "next";
import classes from "@/components/releases/queue.module.css";
import { type QueueFilter, QueueFilters, queueHref } from "@/components/releases/queue-filters";
import { QueueList } from "@/components/releases/queue-list";
import { QueueViews, VIEW_LABELS } from "@/components/releases/queue-views";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { organisationDirectory } from "@/lib/organisations/directory";
import { countQueue } from "@/lib/releases/queue/counts";
import { QUEUE_VIEWS, type QueueView } from "@/lib/releases/queue/filter";
import { listQueue } from "@/lib/releases/queue/lines";
import { KINDS, type ReleaseKind } from "@/lib/releases/schema";
import { claimRelease } from "../releases/actions";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { deskZone } from "../zone";

export const metadata: Metadata = { title: "Queue" };

const viewOf = (text = "waiting"): QueueView =>
  Object.hasOwn(QUEUE_VIEWS, text) ? (text as QueueView) : "waiting";
const kindOf = (text?: string): ReleaseKind | undefined => KINDS.find((kind) => kind === text);

const EMPTY: Record<QueueView, string> = {
  waiting: "No release waits for the desk. New ones appear here as they are handed in.",
  reviewing: "Nobody is reviewing a release at the moment.",
  returned: "No release is with its author for changes.",
  scheduled: "No approved release waits for its time.",
  published: "No release has been published yet.",
  rejected: "No release has been rejected.",
  killed: "No release has been killed.",
};

export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const view = viewOf(single(query.view));
  const [kind, organisation, cursor] = [
    kindOf(single(query.kind)),
    single(query.organisation),
    single(query.cursor),
  ];
  const filter: QueueFilter = { view, ...(kind && { kinds: [kind] }), ...(organisation && { organisation }) };
  const actor = await editorAt(queueHref(desk.queue, filter));
  const now = clock();
  const [page, counts, organisations, zone] = await Promise.all([
    orNotFound(
      listQueue(
        actor,
        { view, ...(kind && { kinds: [kind] }), ...(organisation && { organisation }), ...(cursor && { cursor }) },
        now,
      ),
    ),
    countQueue(actor),
    organisationDirectory(actor),
    deskZone(),
  ]);
  const lines = page.items.map((item) => ({
    ...item,
    href: desk.release(item.id),
    organisationHref: queueHref(desk.queue, { ...filter, organisation: item.organisation.slug }),
  }));
  const filtered = Boolean(kind || organisation);
  return (
    <>
      <PageHeader title="Queue" />
      <QueueViews
        current={view}
        counts={counts}
        hrefOf={(each) => queueHref(desk.queue, { ...filter, view: each })}
      />
      <QueueFilters path={desk.queue} filter={filter} organisations={organisations} />
      {lines.length ? (
        <QueueList
          lines={lines}
          now={now}
          zone={zone}
          label={VIEW_LABELS[view] ?? view}
          claim={claimRelease}
        />
      ) : (
        <EmptyState title={filtered ? "Nothing matches these filters" : "Nothing here"}>
          <p>{filtered ? "There are no such releases in this view." : EMPTY[view]}</p>
          {filtered ? (
            <ButtonLink href={queueHref(desk.queue, { view })} variant="default">
              Clear filters
            </ButtonLink>
          ) : null}
        </EmptyState>
      )}
      <nav className={classes.older} aria-label="Pages of the queue">
        {cursor ? <TextLink href={queueHref(desk.queue, filter)}>First page</TextLink> : null}
        {page.nextCursor ? (
          <TextLink href={queueHref(desk.queue, { ...filter, cursor: page.nextCursor })}>Older</TextLink>
        ) : null}
      </nav>
    </>
  );
}
