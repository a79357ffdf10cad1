import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { fetchReturns } from "@/lib/newsletter/returns/mailbox";

/** Reads what has come back into the mailbox of returns. */
export const returnsFetch: Task = async () => {
  await fetchReturns(now());
};
