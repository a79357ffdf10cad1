"use server";
import { action } from "@/lib/auth/action";
import { readNotices } from "@/lib/notices/commands";
import { saveSettings } from "@/lib/notices/settings";
import { noticeRead, noticeSettings } from "@/lib/notices/settings-schema";

export const markRead = action(noticeRead, readNotices);

export const saveNoticeSettings = action(noticeSettings, async (actor, input, now) => {
  await saveSettings(actor, input, now);
  return null;
});
