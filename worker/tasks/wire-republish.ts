import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { republishSource } from "@/lib/wire/items/commands";

/** Brings a source's public items in line with its changed name, rights or routes. */
export const wireRepublish: Task = async (payload) => {
  await republishSource((payload as { id: string }).id, now);
};
