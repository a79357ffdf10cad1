import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { publishOnTime } from "@/lib/releases/schedule/due";

/** Publishes a scheduled release at its instant, and whatever is due with it. */
export const releasePublish: Task = (payload) => publishOnTime(SYSTEM, (payload as { id: string }).id, now());
