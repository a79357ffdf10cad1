import type { Metadata } from "next";
import { ListChoices } from "@/components/ui/found-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { StarterList } from "@/components/wire/lists/starter-list";
import { holds } from "@/lib/auth/permissions";
import { desk } from "@/lib/core/paths";
import { sourceList } from "@/lib/wire/sources/queries";
import { STARTER } from "@/lib/wire/sources/starter/list";
import { editorAt, type Query, single } from "../../staff";

export const metadata: Metadata = { title: "Starter list of sources" };

const TABS = { all: "All", free: "Free to show whole", checked: "Checked" };
type Tab = keyof typeof TABS;

export default async function StarterPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await editorAt(desk.starterSources);
  const known = new Map((await sourceList(actor)).map((source) => [source.url, source.id]));
  const asked = single(query.show) ?? "";
  const show = (Object.hasOwn(TABS, asked) ? asked : "all") as Tab;
  const words = (single(query.q) ?? "").trim().slice(0, 200).toLowerCase();
  const shown = STARTER.filter((each) => show !== "free" || each.rights === "full")
    .filter(({ confirmed }) => show !== "checked" || (confirmed.address && confirmed.terms))
    .filter(({ name, country, subject }) => `${name} ${country} ${subject}`.toLowerCase().includes(words));
  return (
    <>
      <PageHeader title="Starter list" kicker={<TextLink href={desk.sources}>Sources</TextLink>}>
        {`${STARTER.length} public bodies and newsrooms whose terms let others show their news. None is asked before you add it, and all of them begin held for the desk. Addresses and terms were looked up in stored copies, not live: read the terms before you rely on them.`}
      </PageHeader>
      <ListChoices
        path={desk.starterSources}
        label="Search the list"
        search={words}
        shown={show}
        tabs={TABS}
      />
      {shown.length ? (
        <StarterList sources={shown} known={known} keeps={holds(actor, "wire")} />
      ) : (
        <EmptyState title="Nothing here">
          <p>No source of the list has these words.</p>
        </EmptyState>
      )}
    </>
  );
}
