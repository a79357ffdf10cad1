import "server-only";
import { publicUrl } from "@/lib/core/env";
import { newsPath } from "@/lib/core/paths";
import { originOf } from "@/lib/publications/origin";
import { publications } from "@/lib/publications/queries";

/** Where readers find a published release: on the first of its titles (absolute URL). */
export async function addressOf(chosen: string[], item: { id: string; slug: string }): Promise<string> {
  const titles = await publications();
  const title = titles.find((each) => chosen.includes(each.slug)) ?? titles[0];
  return (title ? originOf(title, title === titles[0], publicUrl()) : publicUrl()) + newsPath(item);
}
