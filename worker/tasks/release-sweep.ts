import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { returnExpiredClaims } from "@/lib/releases/claims";
import { overdueReleases } from "@/lib/releases/queries";
import { publishDue } from "@/lib/releases/scheduled";

/**
 * Every minute: publishes what is due but whose own job was lost or gave up (P13), and puts back what an editor
 * claimed and left (P4). One release that cannot be published does not hold up the others.
 */
export const releaseSweep: Task = async () => {
  for (const id of await overdueReleases(SYSTEM, now()))
    await publishDue(SYSTEM, id, now()).catch((error: unknown) =>
      log.error(
        { err: error, release: id },
        "a due release could not be published; it is tried every minute",
      ),
    );
  await returnExpiredClaims(SYSTEM, now());
};
