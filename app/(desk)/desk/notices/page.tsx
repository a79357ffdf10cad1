import type { Metadata } from "next";
import { markRead } from "@/app/(portal)/portal/notices/actions";
import { NoticeList } from "@/components/notices/notice-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { isCursor } from "@/lib/core/cursor";
import { desk } from "@/lib/core/paths";
import { listNotices } from "@/lib/notices/queries";
import { editorAt, type Query, single } from "../staff";

export const metadata: Metadata = { title: "Notices" };

export default async function DeskNoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await editorAt(desk.notices);
  const cursor = single((await searchParams).after);
  const { items, nextCursor } = await listNotices(actor, {
    cursor: cursor && isCursor(cursor) ? cursor : undefined,
  });
  return (
    <>
      <PageHeader title="Notices">
        What you were told of. <TextLink href={desk.settings}>Choose what and how</TextLink>
      </PageHeader>
      <NoticeList
        notices={items}
        more={nextCursor && `${desk.notices}?after=${nextCursor}`}
        live={desk.live}
        markRead={markRead}
      />
    </>
  );
}
