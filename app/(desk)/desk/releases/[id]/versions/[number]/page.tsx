import type { Metadata } from "next";
import { StoredText } from "@/components/news/stored-text";
import storedBody from "@/components/releases/review/stored-body.module.css";
import { WrittenRelease } from "@/components/releases/review/written";
import { VersionList, versionWords } from "@/components/releases/versions/version-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import { uploadsByIds } from "@/lib/media/queries";
import { publications } from "@/lib/publications/queries";
import { versionOf } from "@/lib/releases/earlier-versions";
import { titlesOf } from "@/lib/releases/preview/item";
import { versionsOf } from "@/lib/releases/queries";
import { editorAt, orNotFound } from "../../../../staff";
import { deskZone } from "../../../../zone";

export const metadata: Metadata = { title: "Earlier version" };

/** A release as it was handed in, or changed by the desk, at some moment before. */
export default async function VersionPage({ params }: { params: Promise<{ id: string; number: string }> }) {
  const { id, number } = await params;
  const actor = await editorAt(desk.release(id));
  const version = await orNotFound(versionOf(actor, id, Number(number)));
  const { content } = version;
  const [versions, titles, zone, uploads] = await Promise.all([
    versionsOf(actor, id),
    publications(),
    deskZone(),
    uploadsByIds(
      actor,
      content.media.map((each) => each.id),
    ),
  ]);
  const chosen = titlesOf(content, titles);
  const sections = new Map(
    chosen.flatMap((title) => title.sections.map((each) => [each.slug, each.name] as const)),
  );
  return (
    <>
      <PageHeader
        title={`Version ${version.number}`}
        kicker={<TextLink href={desk.release(id)}>Back to the review</TextLink>}
      >
        {versionWords(version)}, {momentWords(version.at, zone)}.
      </PageHeader>
      <div style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "1.25rem" }}>
        <WrittenRelease
          content={content}
          findings={[]}
          titleNames={chosen.map((title) => title.name)}
          sectionNames={content.sections.map((slug) => sections.get(slug) ?? slug)}
          uploads={uploads}
          zone={zone}
          body={<StoredText id="release-body" html={content.body} className={storedBody.body} />}
        />
        <Panel title="All versions" id="versions">
          <VersionList releaseId={id} versions={versions} zone={zone} current={version.number} />
        </Panel>
      </div>
    </>
  );
}
