import type { Metadata } from "next";
import { ListChoices } from "@/components/ui/found-list";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { SourceList } from "@/components/wire/source/source-list";
import { holds } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { byTrouble, sourceHealth } from "@/lib/wire/sources/health";
import { sourceOverview } from "@/lib/wire/sources/overview";
import { editorAt, type Query, single } from "../staff";
import { pauseSource, pollSource, resumeSource } from "./actions";

export const metadata: Metadata = { title: "Sources" };

const TABS = { current: "In use", trouble: "In trouble", archived: "Archived" };
type Tab = keyof typeof TABS;
const EMPTY: Record<Tab, string> = {
  current: "No source has these words.",
  trouble: "Every source works. One that fails, is late or falls silent stands here.",
  archived: "No source is archived.",
};

export default async function SourcesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await editorAt(desk.sources);
  const now = clock();
  const keeps = holds(actor, "wire");
  const asked = single(query.show) ?? "";
  const show = (Object.hasOwn(TABS, asked) ? asked : "current") as Tab;
  const words = (single(query.q) ?? "").trim().slice(0, 200).toLowerCase();
  const all = await sourceOverview(actor, now);
  const inTrouble = (source: (typeof all)[number]) =>
    ["failing", "late"].includes(sourceHealth(source, now).tone);
  const shown = byTrouble(all, now)
    .filter((source) => (show === "archived") === (source.status === "archived"))
    .filter((source) => show !== "trouble" || inTrouble(source))
    .filter(({ name, slug }) => `${name} ${slug}`.toLowerCase().includes(words));
  return (
    <>
      <PageHeader
        title="Sources"
        actions={
          <>
            <ButtonLink href={desk.starterSources} variant="default">
              Starter list
            </ButtonLink>
            {keeps ? (
              <ButtonLink href={desk.importSources} variant="default">
                Import
              </ButtonLink>
            ) : null}
            <ButtonLink href={desk.exportSources} variant="default" plain>
              Export all
            </ButtonLink>
            {keeps ? <ButtonLink href={desk.newSource}>Add a source</ButtonLink> : null}
          </>
        }
      >
        The agencies&apos; feeds that are polled for the wire, those in trouble first.
      </PageHeader>
      {all.length ? (
        <ListChoices
          path={desk.sources}
          label="Search sources"
          search={words}
          shown={show}
          tabs={{ ...TABS, trouble: `${TABS.trouble} (${all.filter(inTrouble).length})` }}
        />
      ) : null}
      {shown.length ? (
        <SourceList
          sources={shown}
          now={now}
          actions={keeps ? { pause: pauseSource, resume: resumeSource, poll: pollSource } : null}
        />
      ) : all.length ? (
        <EmptyState title="Nothing here">
          <p>{words ? EMPTY.current : EMPTY[show]}</p>
        </EmptyState>
      ) : (
        <EmptyState title="No sources yet">
          <p>
            Add an agency&apos;s feed by its address, take openly licensed ones from the starter list, or
            import the list of another system.
          </p>
          <ButtonLink href={desk.starterSources}>Look at the starter list</ButtonLink>
        </EmptyState>
      )}
    </>
  );
}
