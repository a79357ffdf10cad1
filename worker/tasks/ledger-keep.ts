import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { keepPastMonths } from "@/lib/releases/ledger/ledger";

/** Keeps the public figures of months that are over. */
export const ledgerKeep: Task = async () => {
  await keepPastMonths(now());
};
