import type { Task } from "graphile-worker";
import { indexReleases } from "@/lib/releases/near-duplicates";
import { indexWireItems } from "@/lib/wire/similar";

/** Puts releases or wire items into the index of near-duplicates. */
export const similarityIndex: Task = async (payload) => {
  const { kind, ids } = payload as { kind: "release" | "wire"; ids: string[] };
  await (kind === "release" ? indexReleases(ids) : indexWireItems(ids));
};
