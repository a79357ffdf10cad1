import { notFound } from "next/navigation";
import { publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

/** The title a page of the daily email is about, the first without a choice, and all there are. */
export async function chosenTitle(
  slug: string | undefined,
): Promise<{ title: PublicationInfo; titles: PublicationInfo[] }> {
  const titles = await publications();
  const title = slug ? titles.find((each) => each.slug === slug) : titles[0];
  return title ? { title, titles } : notFound();
}
