import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { tellOfNew } from "@/lib/releases/telling/new";

/** Tells the desk that a release waits. */
export const deskTell: Task = async (payload) => {
  await tellOfNew((payload as { id: string }).id, now());
};
