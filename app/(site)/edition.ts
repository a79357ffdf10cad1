import "server-only";
import type { Edition } from "@/components/site/edition";
import { pageCache } from "@/lib/core/cache";
import { now } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { originOf } from "@/lib/publications/origin";
import { forgetPublications, publicationByHost, publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import { isTitleTag } from "@/lib/publications/title-tag";
import { iconAddress, stylesheetOf } from "../assets/stylesheet";

type Standing = Omit<Edition, "now">;

/** What of an edition stays as long as its title is held in the same form. */
const standing = new WeakMap<PublicationInfo, Promise<Standing>>();

async function standingOf(title: PublicationInfo): Promise<Standing> {
  const isFirst = (await publications())[0]?.id === title.id;
  return {
    title,
    origin: originOf(title, isFirst, publicUrl()),
    stylesheet: `/assets/${(await stylesheetOf(title)).name}`,
    icon: iconAddress(title),
  };
}

/** A title as its pages are set now. */
export async function editionFor(title: PublicationInfo): Promise<Edition> {
  const known = standing.get(title) ?? standingOf(title);
  standing.set(title, known);
  return { ...(await known), now: now() };
}

let hearing = false;

/** A title that was changed is read anew at once, and not only when it has been held for its time. */
function hear(): void {
  if (hearing) return;
  hearing = true;
  pageCache().afterwards.add((tags) => {
    if (tags === null || tags.some(isTitleTag)) forgetPublications();
  });
}

/** The edition of whichever title answers on a host; null before any has been set up. */
export async function editionOf(host: string): Promise<Edition | null> {
  hear();
  const title = await publicationByHost(host);
  return title && editionFor(title);
}
