import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { checkUpload } from "@/lib/media/checking/check";

/** Checks an upload and makes its files. */
export const mediaCheck: Task = async (payload, { job }) => {
  await checkUpload((payload as { id: string }).id, now(), job.attempts >= job.max_attempts);
};
