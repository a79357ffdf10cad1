import type { Task } from "graphile-worker";
import { forgetChanges } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { forgetAnswers } from "@/lib/core/once";

/** Forgets what the API answered to Idempotency-Keys of yesterday, and what was told to readers' pages then. */
export const answersTend: Task = async () => {
  await forgetAnswers(now());
  await forgetChanges(now());
};
