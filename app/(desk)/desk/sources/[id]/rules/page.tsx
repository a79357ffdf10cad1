import type { Metadata } from "next";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { RulesEditor } from "@/components/wire/rules/rules-editor";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { deskSource } from "@/lib/wire/sources/desk-view";
import { editorWho, orNotFound } from "../../../staff";
import { deskZone } from "../../../zone";
import { saveRules, tryRules } from "../../actions";

export const metadata: Metadata = { title: "Rules of a source" };

export default async function SourceRulesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorWho(desk.sourceRules(id), "wire");
  const [source, titles, zone] = await Promise.all([
    orNotFound(deskSource(actor, id)),
    publications(),
    deskZone(),
  ]);
  const { name, routing, autoPublish } = source.values;
  return (
    <>
      <PageHeader title={`Rules of ${name}`} kicker={<TextLink href={desk.source(id)}>{name}</TextLink>}>
        {autoPublish
          ? "What no rule holds or spikes is public as soon as it comes."
          : "Its items are held for the desk whatever the rules say of their places: the source is not trusted."}
      </PageHeader>
      <RulesEditor
        id={id}
        routing={routing}
        titles={titles.map(({ slug, name: title, sections }) => ({ slug, name: title, sections }))}
        zone={zone}
        actions={{ try: tryRules, save: saveRules }}
        doneHref={desk.source(id)}
      />
    </>
  );
}
