import type { Metadata } from "next";
import { QueueDesk } from "@/components/releases/queue/queue-desk";
import { PageHeader } from "@/components/ui/page-header";
import { deskPeople } from "@/lib/accounts/queries";
import { now as clock } from "@/lib/core/clock";
import { organisationDirectory } from "@/lib/organisations/directory";
import { publications } from "@/lib/publications/queries";
import { queuePath } from "@/lib/releases/queue/address";
import { countQueue } from "@/lib/releases/queue/counts";
import { filterFromQuery, queryOf } from "@/lib/releases/queue/filter";
import { listQueue } from "@/lib/releases/queue/lines";
import { countedViews } from "@/lib/releases/queue/views";
import { claimRelease } from "../releases/actions";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { deskZone } from "../zone";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const filter = filterFromQuery(query);
  const cursor = single(query.cursor);
  const actor = await editorAt(queuePath(filter, cursor));
  const now = clock();
  const [page, counts, saved, organisations, people, titles, zone] = await Promise.all([
    orNotFound(listQueue(actor, { ...filter, ...(cursor ? { cursor } : {}) }, now)),
    countQueue(actor),
    countedViews(actor, now),
    organisationDirectory(actor),
    deskPeople(actor),
    publications(),
    deskZone(),
  ]);
  const sections = new Map(titles.flatMap((title) => title.sections).map((each) => [each.slug, each]));
  return (
    <>
      <PageHeader title="Queue" />
      <QueueDesk
        key={`${queryOf(filter)} ${cursor ?? ""}`}
        filter={filter}
        cursor={cursor}
        page={page}
        counts={counts}
        saved={saved}
        names={{
          organisations,
          people,
          sections: [...sections.values()],
          titles: titles.map(({ slug, name }) => ({ slug, name })),
        }}
        now={now}
        zone={zone}
        actions={{
          read: actions.readQueue,
          claim: claimRelease,
          bulk: { begin: actions.beginBulk, advance: actions.continueBulk, undo: actions.beginBulkUndo },
          views: { save: actions.saveView, change: actions.changeView, drop: actions.dropView },
        }}
      />
    </>
  );
}
