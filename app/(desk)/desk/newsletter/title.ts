import { notFound } from "next/navigation";
import { publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

/**
 * The title a page of the daily email is about, and all there are.
 * @param among without a choice it is the first whose id is here, or the first of all.
 */
export async function chosenTitle(
  slug: string | undefined,
  among: readonly string[] = [],
): Promise<{ title: PublicationInfo; titles: PublicationInfo[] }> {
  const titles = await publications();
  const title = slug
    ? titles.find((each) => each.slug === slug)
    : (titles.find(({ id }) => among.includes(id)) ?? titles[0]);
  return title ? { title, titles } : notFound();
}
