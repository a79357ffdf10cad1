import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { PublicationInfo } from "./schema";
import { themeOf } from "./theme";

const HOLD_MS = 5_000;
let held: { at: number; list: PublicationInfo[] } | undefined;
let asking = 0;

/** All titles in their order, sections in theirs, as they are stored now. */
export async function loadPublications(client: Tx = db()): Promise<PublicationInfo[]> {
  const rows = await client.publication.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    include: {
      sections: { orderBy: [{ position: "asc" }, { slug: "asc" }], select: { slug: true, name: true } },
    },
  });
  return rows.map(({ position: _, theme, ...row }) => ({
    ...row,
    theme: themeOf(theme),
  }));
}

/**
 * The same, held for five seconds: every reader request asks.
 * @param client a transaction to ask by, for whoever is in one.
 */
export async function publications(client: Tx = db()): Promise<PublicationInfo[]> {
  if (held && performance.now() - held.at < HOLD_MS) return held.list;
  const asked = ++asking;
  const list = await loadPublications(client);
  // Told to forget meanwhile, or overtaken: what was read may be of before.
  if (asked === asking) held = { at: performance.now(), list };
  return list;
}

/** The next to ask is told what is stored. */
export function forgetPublications(): void {
  held = undefined;
  asking++;
}

/** One title by slug, or null. */
export async function publicationBySlug(slug: string): Promise<PublicationInfo | null> {
  return (await publications()).find((each) => each.slug === slug) ?? null;
}

/** The title that answers on a hostname (no port); unknown hosts get the first. */
export async function publicationByHost(host: string): Promise<PublicationInfo | null> {
  const list = await publications();
  return list.find((each) => each.hostnames.includes(host)) ?? list[0] ?? null;
}
