import "server-only";
import type { Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";

/** Has the worker tell the desk that a release waits, once its author's transaction has committed. */
export const askToTellDesk = (tx: Tx, id: string): Promise<void> =>
  enqueue(tx, "desk-tell", { id }, { background: true });
