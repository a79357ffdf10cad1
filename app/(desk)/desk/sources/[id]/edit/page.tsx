import type { Metadata } from "next";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SourceForm } from "@/components/wire/source/source-form";
import { editable } from "@/components/wire/source/source-values";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { deskSource } from "@/lib/wire/sources/desk-view";
import { editorWho, orNotFound } from "../../../staff";
import { saveSource } from "../../actions";

export const metadata: Metadata = { title: "Change a source" };

export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await editorWho(desk.editSource(id), "wire");
  const [source, titles] = await Promise.all([orNotFound(deskSource(actor, id)), publications()]);
  return (
    <>
      <PageHeader
        title={`Settings of ${source.values.name}`}
        kicker={<TextLink href={desk.source(id)}>{source.values.name}</TextLink>}
      >
        What is public follows within a minute: the credit, how much is shown and where it stands.
      </PageHeader>
      <SourceForm
        id={id}
        start={editable(source.values)}
        titles={titles.map(({ slug, name, sections }) => ({ slug, name, sections }))}
        send={saveSource}
        doneHref={desk.source(id)}
      />
    </>
  );
}
