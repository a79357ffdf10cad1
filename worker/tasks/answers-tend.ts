import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { forgetAnswers } from "@/lib/core/once";

/** Forgets what the API answered to Idempotency-Keys of yesterday. */
export const answersTend: Task = async () => {
  await forgetAnswers(now());
};
