import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { mailDueNotices } from "@/lib/notices/mail";
import { tellOfOverdue } from "@/lib/releases/telling/overdue";

/**
 * Every minute: mails the notices whose time has come, and tells the desk what has become overdue. What is told now
 * is mailed some minutes later at the earliest.
 */
export const noticesMail: Task = async () => {
  await mailDueNotices(now());
  await tellOfOverdue(now());
};
