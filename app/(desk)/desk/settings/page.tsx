import type { Metadata } from "next";
import { saveNoticeSettings } from "@/app/(portal)/portal/notices/actions";
import { HubList } from "@/components/news/hub-list";
import { IndexNowList } from "@/components/news/index-now-list";
import { NoticeSettingsForm } from "@/components/notices/settings-form";
import { ReplyForm } from "@/components/releases/replies/reply-form";
import { ReplyList } from "@/components/releases/replies/reply-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import classes from "@/components/ui/rows.module.css";
import { ShortcutsSwitch } from "@/components/ui/shortcuts-switch";
import { holds } from "@/lib/auth/permissions";
import { desk } from "@/lib/core/paths";
import { hubStandings } from "@/lib/news/hubs/queries";
import { settingsOf } from "@/lib/notices/settings";
import { mayChooseHub } from "@/lib/publications/hub";
import { indexNowStandings } from "@/lib/publications/index-now";
import { RULES } from "@/lib/releases/preflight";
import { replies } from "@/lib/releases/review/replies";
import { editorAt } from "../staff";
import { deskZone } from "../zone";
import { chooseHub, chooseIndexNow, dropReply, keepReply } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function DeskSettingsPage() {
  const actor = await editorAt(desk.settings);
  const [settings, kept, zone, hubs, engines] = await Promise.all([
    settingsOf(actor),
    replies(actor),
    deskZone(),
    mayChooseHub(actor) ? hubStandings(actor) : null,
    mayChooseHub(actor) ? indexNowStandings(actor) : null,
  ]);
  const rules = RULES.map(({ id, title }) => ({ id, title }));
  const keeps = holds(actor, "review");
  return (
    <div className={classes.page}>
      <PageHeader title="Settings">Your own, and the replies the desk shares.</PageHeader>
      <Panel title="How you are told" id="how">
        <NoticeSettingsForm settings={settings} zone={zone} save={saveNoticeSettings} />
      </Panel>
      <Panel title="Keyboard" id="keyboard">
        <ShortcutsSwitch />
      </Panel>
      {hubs ? (
        <Panel title="Hubs" id="hubs">
          <HubList titles={hubs} choose={chooseHub} />
        </Panel>
      ) : null}
      {engines ? (
        <Panel title="Search engines" id="search-engines">
          <IndexNowList titles={engines} choose={chooseIndexNow} />
        </Panel>
      ) : null}
      <Panel title="Replies of the desk" id="replies">
        <ReplyList replies={kept} rules={rules} remove={keeps ? dropReply : null} />
        {keeps ? <ReplyForm rules={rules} keep={keepReply} /> : null}
      </Panel>
    </div>
  );
}
