import "server-only";
import { db } from "@/lib/core/db";
import { otherSpelling } from "./known-words";
import { questionOf } from "./question";
import { stemsOf } from "./words";

/** A question in a spelling that stories know, for one that found nothing; null when there is none. */
export const spellingFor = async (text: string): Promise<string | null> =>
  questionOf(text).length === 0 ? null : otherSpelling(text);

/** Of these newsrooms (slugs) those that stand in a title, in their order. */
export async function newsroomsIn(publicationId: string, slugs: string[]): Promise<string[]> {
  const standing = await Promise.all(
    slugs.map((slug) => db().placement.findFirst({ where: { publicationId, channel: `newsroom/${slug}` } })),
  );
  return slugs.filter((_, n) => standing[n]);
}

/** Whether all words somebody looks for are in a name. */
export function isCalled(name: string, text: string): boolean {
  const named = new Set(stemsOf(name));
  const asked = stemsOf(text).filter((stem) => stem !== "");
  return asked.length > 0 && asked.every((stem) => named.has(stem));
}
