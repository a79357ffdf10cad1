import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { fetchPictureInTurn } from "@/lib/wire/items/pictures";

/** Fetches the picture of a published wire item. */
export const wirePicture: Task = async (payload) => {
  await fetchPictureInTurn((payload as { id: string }).id, now());
};
