import "server-only";
import { db } from "@/lib/core/db";
import { searchWords } from "@/lib/core/search-words";
import { type Logo, logoColumns, logoOf } from "./logo";
import { type OrganisationProfile, profileColumns } from "./profile-schema";

/** What readers see of an organisation. */
export type Newsroom = OrganisationProfile & { slug: string; logo: Logo | null };

/** An organisation's public face by slug, or null; none while it is suspended. Whether it has published anything is for news to say. */
export async function newsroomBySlug(slug: string): Promise<Newsroom | null> {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(slug)) return null;
  const found = await db().organisation.findFirst({
    where: { slug, suspendedAt: null },
    select: { ...profileColumns, slug: true, logo: { select: logoColumns } },
  });
  return found && { ...found, logo: logoOf(found.logo) };
}

/** Names of organisations by slug, in alphabetical order; unknown and suspended ones are left out. */
export const newsroomNames = (slugs: string[]): Promise<{ slug: string; name: string }[]> =>
  db().organisation.findMany({
    where: { slug: { in: slugs }, suspendedAt: null },
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });

/** Organisations of exactly this name, whatever its capitals; ten at most. */
export const newsroomsNamed = (name: string): Promise<{ slug: string; name: string }[]> =>
  db().organisation.findMany({
    where: { name: { equals: name, mode: "insensitive" }, suspendedAt: null },
    select: { slug: true, name: true },
    take: 10,
  });

/** Newsrooms that are called so, each word of the text the beginning of one of their names'; none of no words. */
export async function newsroomsCalled(text: string, most: number): Promise<{ slug: string; name: string }[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  return db().organisation.findMany({
    where: { suspendedAt: null, searchKeys: { hasEvery: words } },
    select: { slug: true, name: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
    take: most,
  });
}

/** Whose newsroom it is; null of no organisation's. */
export async function organisationBehind(slug: string): Promise<string | null> {
  const found = await db().organisation.findUnique({ where: { slug }, select: { id: true } });
  return found?.id ?? null;
}

/** Whether a file is the logo of an organisation that has a newsroom: readers may have it. */
export const logoShown = async (key: string): Promise<boolean> =>
  (await db().organisation.count({ where: { logo: { key }, suspendedAt: null } })) > 0;
