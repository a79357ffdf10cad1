import type { Task } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { returnClaimsOf } from "@/lib/releases/claims";

/** Puts back what somebody held who has no place at the desk any more. */
export const claimsReturn: Task = async (payload) => {
  await returnClaimsOf(SYSTEM, (payload as { userId: string }).userId, now());
};
