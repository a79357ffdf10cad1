import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { SourceTable } from "@/components/wire/source-table";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { sourceList } from "@/lib/wire/queries";
import { editorAt } from "../staff";
import { pauseSource, pollSource, resumeSource } from "./actions";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  const actor = await editorAt(desk.sources);
  const now = clock();
  const sources = (await sourceList(actor)).map((source) => ({ ...source, href: desk.source(source.id) }));
  return (
    <>
      <PageHeader title="Sources" actions={<ButtonLink href={desk.newSource}>Add a source</ButtonLink>}>
        The agencies&apos; feeds that are polled for the wire.
      </PageHeader>
      {sources.length ? (
        <SourceTable
          sources={sources}
          now={now}
          actions={{ pause: pauseSource, resume: resumeSource, poll: pollSource }}
        />
      ) : (
        <EmptyState title="No sources yet">
          <p>Add an agency&apos;s feed: RSS, Atom, JSON Feed or ninjs. Its items appear within a minute.</p>
        </EmptyState>
      )}
    </>
  );
}
