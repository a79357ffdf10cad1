import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { mailDueNotices } from "@/lib/notices/mail";
import { tellOfOverdue } from "@/lib/releases/telling/overdue";

/** Every minute: tells the desk what has become overdue, and mails the notices whose time has come. */
export const noticesMail: Task = async () => {
  await tellOfOverdue(now());
  await mailDueNotices(now());
};
