import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { settleCopies } from "@/lib/wire/items/merging";

/** Lets items that share a public story agree on who stands for it. */
export const wireSettle: Task = async (payload) => {
  await settleCopies((payload as { ids: string[] }).ids, now());
};
