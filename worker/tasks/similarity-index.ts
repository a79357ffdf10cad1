import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { indexReleases } from "@/lib/releases/near-duplicates";
import { groupTexts } from "@/lib/stories/grouping";
import { mergeCopies } from "@/lib/wire/items/merging";
import { indexWireItems } from "@/lib/wire/items/similar";

/** More at once would hold the stories for long; less would look up one by one. */
const AT_ONCE = 500;

/** Puts releases or wire items into the index of near-duplicates, into the stories they tell, and copies under one. */
export const similarityIndex: Task = async (payload) => {
  const { kind, ids } = payload as { kind: "release" | "wire"; ids: string[] };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const batch = ids.slice(from, from + AT_ONCE);
    await (kind === "release" ? indexReleases(batch) : indexWireItems(batch));
    await groupTexts(kind, batch, now());
    if (kind === "wire") await mergeCopies(batch, now());
  }
};
