import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tendProofs } from "@/lib/organisations/identity/tend";
import { fillLookKeys } from "@/lib/organisations/likeness/alarms";

/** Has proofs looked at again when it is time, and sees to it that every organisation can be found by its look. */
export const identityTend: Task = async () => {
  await tendProofs(now());
  for (let turn = 0; turn < 20; turn++) if ((await fillLookKeys()) === 0) break;
};
