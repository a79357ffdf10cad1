import type { Metadata } from "next";
import { deskZone } from "@/app/(desk)/desk/zone";
import { NoticeList } from "@/components/notices/notice-list";
import { NoticeSettingsForm } from "@/components/notices/settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { requireActor } from "@/lib/auth/session";
import { isCursor } from "@/lib/core/cursor";
import { portal } from "@/lib/core/paths";
import { listNotices } from "@/lib/notices/queries";
import { settingsOf } from "@/lib/notices/settings";
import { markRead, saveNoticeSettings } from "./actions";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor(portal.notices);
  const { after } = await searchParams;
  const [{ items, nextCursor }, settings, zone] = await Promise.all([
    listNotices(actor, { cursor: typeof after === "string" && isCursor(after) ? after : undefined }),
    settingsOf(actor),
    deskZone(),
  ]);
  return (
    <div className={classes.page}>
      <PageHeader title="Notices">What the desk has done and written about your releases.</PageHeader>
      <NoticeList
        notices={items}
        more={nextCursor && `${portal.notices}?after=${nextCursor}`}
        live={portal.live}
        markRead={markRead}
      />
      {settings.rules.length ? (
        <Panel title="How you are told" id="how">
          <NoticeSettingsForm settings={settings} zone={zone} save={saveNoticeSettings} />
        </Panel>
      ) : null}
    </div>
  );
}
