import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { type Told, tellOfPublications } from "@/lib/releases/schedule/telling";

/** Tells the authors of releases that were published together with many others. */
export const releaseTell: Task = (payload) =>
  tellOfPublications(SYSTEM, (payload as { releases: Told[] }).releases, now());
