import type { Metadata } from "next";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { ImportDesk } from "@/components/wire/lists/import-desk";
import { desk } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { editorWho } from "../../staff";
import { importSource, planSources, trySource } from "../actions";

export const metadata: Metadata = { title: "Import sources" };

export default async function ImportSourcesPage() {
  await editorWho(desk.importSources, "wire");
  const titles = (await publications()).map(({ slug, name, sections }) => ({ slug, name, sections }));
  return (
    <>
      <PageHeader title="Import sources" kicker={<TextLink href={desk.sources}>Sources</TextLink>}>
        From the list of another system: you see what it names before anything is added.
      </PageHeader>
      <ImportDesk titles={titles} actions={{ plan: planSources, try: trySource, add: importSource }} />
    </>
  );
}
