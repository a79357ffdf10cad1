import type { Metadata } from "next";
import { ListPages } from "@/components/ui/found-list";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { StoryList } from "@/components/wire/stories/story-list";
import { WireViews } from "@/components/wire/stream/views";
import { holds } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { countWire } from "@/lib/wire/desk/queries";
import { listStories } from "@/lib/wire/desk/stories";
import { editorAt, orNotFound, type Query, single } from "../../staff";
import { deskZone } from "../../zone";
import { partRelease, partWire, standWire } from "../actions";

export const metadata: Metadata = { title: "Same news" };

export default async function WireStoriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const cursor = single((await searchParams).cursor);
  const actor = await editorAt(desk.wireStories);
  const now = clock();
  const [page, counts, zone] = await Promise.all([
    orNotFound(listStories(actor, cursor, now)),
    countWire(actor, now),
    deskZone(),
  ]);
  return (
    <>
      <PageHeader title="Wire" />
      <WireViews filter={null} counts={counts} />
      {page.stories.length ? (
        <StoryList
          stories={page.stories}
          zone={zone}
          actions={holds(actor, "wire") ? { part: partWire, partRelease, stand: standWire } : null}
        />
      ) : (
        <EmptyState title="Nothing here">
          <p>No two texts tell the same news yet. What is alike is put together as it comes.</p>
        </EmptyState>
      )}
      <ListPages
        label="Pages of stories"
        first={cursor ? desk.wireStories : null}
        older={page.nextCursor ? `${desk.wireStories}?cursor=${page.nextCursor}` : null}
      />
    </>
  );
}
