import type { Metadata } from "next";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { NewSource } from "@/components/wire/source/new-source";
import { NEW_SOURCE } from "@/components/wire/source/source-values";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { starterBySlug, starterSettings } from "@/lib/wire/sources/starter/list";
import { editorWho, type Query, single } from "../../staff";
import { deskZone } from "../../zone";
import { addSource, trySource } from "../actions";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage({ searchParams }: { searchParams: Promise<Query> }) {
  await editorWho(desk.newSource, "wire");
  const starter = starterBySlug(single((await searchParams).starter) ?? "");
  const [titles, zone] = await Promise.all([publications(), deskZone()]);
  return (
    <>
      <PageHeader title="Add a source" kicker={<TextLink href={desk.sources}>Sources</TextLink>}>
        {starter
          ? `${starter.name}, with the settings that follow from its terms. Look at the feed before you add it.`
          : "Look at the feed first: nothing of it is stored before you add it."}
      </PageHeader>
      <NewSource
        start={starter ? { ...NEW_SOURCE, ...starterSettings(starter) } : NEW_SOURCE}
        titles={titles.map(({ slug, name, sections }) => ({ slug, name, sections }))}
        zone={zone}
        actions={{ try: trySource, add: addSource }}
        doneHref={desk.sources}
      />
    </>
  );
}
