import type { Task } from "graphile-worker";
import { now } from "@/lib/core/clock";
import { fetchItemPicture } from "@/lib/wire/pictures";

/** Fetches the picture of a published wire item. */
export const wirePicture: Task = async (payload) => {
  await fetchItemPicture((payload as { id: string }).id, now());
};
