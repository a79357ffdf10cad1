import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewFrame } from "@/components/releases/preview/frame";
import { TitleTabs } from "@/components/releases/preview/title-tabs";
import { StatusBadge } from "@/components/releases/status-badge";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { publications } from "@/lib/publications/queries";
import { titlesOf } from "@/lib/releases/preview/item";
import { ownRelease } from "../../own-release";

export const metadata: Metadata = { title: "Preview" };

export default async function PreviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ title?: string | string[] }>;
}) {
  const [{ id }, { title }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(portal.preview(id, String(title ?? "")));
  const [found, all] = await Promise.all([ownRelease(actor, id, now()), publications()]);
  const release = found ?? notFound();
  const titles = titlesOf(release.content, all);
  const shown = titles.find((each) => each.slug === title) ?? titles[0] ?? notFound();
  return (
    <>
      <PageHeader
        title="Preview"
        kicker={
          <>
            <StatusBadge status={release.status} />
            <TextLink href={portal.release(id)}>{release.content.headline || "Untitled release"}</TextLink>
          </>
        }
      />
      {titles.length > 1 ? <TitleTabs id={id} titles={titles} shown={shown.slug} /> : null}
      <PreviewFrame src={portal.previewPage(id, shown.slug)} name={shown.name} />
    </>
  );
}
