import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { forgetOldNotices } from "@/lib/notices/mail";

/** Forgets notices that nobody looks at any more. */
export const noticesTend: Task = async () => {
  await forgetOldNotices(now());
};
