import type { Metadata } from "next";
import { Suspense } from "react";
import plotClasses from "@/components/desk/plot.module.css";
import { EditionRows } from "@/components/newsletter/editions/edition-rows";
import { SkippedList } from "@/components/newsletter/editions/skipped-list";
import { LetterRefresh } from "@/components/newsletter/letter-refresh";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { TabNav } from "@/components/ui/tab-nav";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { editionList } from "@/lib/newsletter/figures/queries";
import { underWay } from "@/lib/newsletter/figures/sums";
import { skippedRounds } from "@/lib/newsletter/issue/queries";
import { editorAt, orNotFound, type Query, single } from "../../staff";
import { chosenTitle } from "../title";
import { EditionPlots } from "./plots";

export const metadata: Metadata = { title: "Daily email: what has gone out" };

const SKIPPED_MS = 14 * 86_400_000;

export default async function EditionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await editorAt(desk.newsletter);
  const { title, titles } = await chosenTitle(single(query.title));
  const cursor = single(query.cursor);
  const now = clock();
  const zone = title.timeZone;
  const [page, skipped] = await Promise.all([
    orNotFound(editionList(actor, title.id, { cursor })),
    skippedRounds(actor, title.id, new Date(now.getTime() - SKIPPED_MS)),
  ]);
  return (
    <>
      <LetterRefresh live={desk.live} going={page.items.some(({ sums }) => underWay(sums) > 0)} />
      <PageHeader
        title="What has gone out"
        kicker={<TextLink href={desk.letter(title.slug)}>{title.name}</TextLink>}
      >
        Daily letters, breaking news and alerts, the newest first. “Accepted” is what a mail server took.
      </PageHeader>
      <TabNav
        label="Titles"
        tabs={titles.map(({ slug, name }) => ({
          href: desk.editions(slug),
          label: name,
          current: slug === title.slug,
        }))}
      />
      {page.items.length ? (
        <EditionRows all={page.items} zone={zone} />
      ) : (
        <EmptyState title="Nothing has gone out yet">
          <p>Each edition appears here as soon as the hour of its first readers has come.</p>
        </EmptyState>
      )}
      {page.nextCursor ? (
        <p>
          <TextLink href={`${desk.editions(title.slug)}&cursor=${page.nextCursor}`}>Older</TextLink>
        </p>
      ) : null}
      {cursor ? null : (
        <>
          <SkippedList all={skipped} zone={zone} />
          <Suspense fallback={<p className={plotClasses.waiting}>Counting for the plots…</p>}>
            <EditionPlots actor={actor} publicationId={title.id} now={now} />
          </Suspense>
        </>
      )}
    </>
  );
}
