import type { Metadata } from "next";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SourceForm } from "@/components/wire/source-form";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { editorAt } from "../../staff";
import { addSource } from "../actions";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage() {
  await editorAt(desk.newSource);
  const titles = (await publications()).map(({ slug, name, sections }) => ({ slug, name, sections }));
  return (
    <>
      <PageHeader title="Add a source" kicker={<TextLink href={desk.sources}>Sources</TextLink>} />
      <SourceForm titles={titles} send={addSource} doneHref={desk.sources} />
    </>
  );
}
