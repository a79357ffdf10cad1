import { mediaKeyOf } from "@/lib/media/schema";
import type { NewsInput } from "./schema";

/** Keys of every file of ours that an item shows or offers. */
export function mediaKeysOf({ image, details }: Pick<NewsInput, "image" | "details">): string[] {
  const addresses = [image, ...details.images, ...details.attachments].flatMap((each) => each?.url ?? []);
  return [...new Set(addresses.flatMap((url) => mediaKeyOf(url) ?? []))];
}

/** The surrogate key of a file's public answers: told of when an item that names it stops doing so, or is taken back. */
export const mediaTag = (key: string): string => `media:${key}`;
