import "server-only";
import { db } from "@/lib/core/db";
import type { PublicationInfo } from "@/lib/publications/schema";
import type { EditionContent } from "../edition/content";
import { openEdition } from "../edition/open";
import { cleaned } from "./clean";
import { type Outline, outlineOf } from "./outline";

/** A title's list that changes with each edition: what its archive's pages depend on beside their stories. */
export const DIGEST_LIST = "digest";

/** A day's letter as a page: what everybody got who chose nothing in particular. */
export type Digest = {
  content: EditionContent;
  outline: Outline;
  /** Days (yyyy-mm-dd) with a letter on either side. */
  before: string | null;
  after: string | null;
};

/** Editions with nothing in them are no letter. */
const daily = (publicationId: string) => ({ publicationId, kind: "daily", items: { some: {} } });

async function neighbour(
  publicationId: string,
  day: { lt: string } | { gt: string },
): Promise<string | null> {
  const found = await db().edition.findFirst({
    where: { ...daily(publicationId), day },
    orderBy: { day: "lt" in day ? "desc" : "asc" },
    select: { day: true },
  });
  return found?.day ?? null;
}

/**
 * The letter of a day, in the words readers may see now; null when none went out or nothing is left of it. Where a day
 * has several editions, one an hour at which it is wanted, the last has offered all that the others did.
 */
export async function digestOf(title: PublicationInfo, day: string, now: Date): Promise<Digest | null> {
  const last = await db().edition.findFirst({
    where: { ...daily(title.id), day },
    orderBy: { seq: "desc" },
    select: { id: true },
  });
  const opened = last && (await openEdition(last.id, now));
  if (!opened) return null;
  const content = cleaned(opened);
  const nothing = { sections: [], places: [], newsrooms: [], notices: [], why: null };
  const outline = outlineOf(content, title, { ...nothing, sinceSeq: content.usualSince });
  if (!outline) return null;
  const [before, after] = await Promise.all([
    neighbour(title.id, { lt: day }),
    neighbour(title.id, { gt: day }),
  ]);
  return { content, outline, before, after };
}

/** The last day (yyyy-mm-dd) with a letter; null before the first. */
export async function newestDigest(publicationId: string): Promise<string | null> {
  const found = await db().edition.findFirst({
    where: daily(publicationId),
    orderBy: { day: "desc" },
    select: { day: true },
  });
  return found?.day ?? null;
}
