import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { PublicationInfo, Theme } from "./schema";

const HOLD_MS = 5_000;
let held: { at: number; list: PublicationInfo[] } | undefined;

/**
 * All titles in their order, sections in theirs. Held for five seconds: every reader request asks.
 * @param client a transaction to ask by, for whoever is in one.
 */
export async function publications(client: Tx = db()): Promise<PublicationInfo[]> {
  if (held && performance.now() - held.at < HOLD_MS) return held.list;
  const rows = await client.publication.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    include: {
      sections: { orderBy: [{ position: "asc" }, { slug: "asc" }], select: { slug: true, name: true } },
    },
  });
  const list = rows.map(({ position: _, theme, ...row }) => ({
    ...row,
    theme: { accent: "#7a1f1f", accentDark: "#e59a8f", ...(theme as Partial<Theme>) },
  }));
  held = { at: performance.now(), list };
  return list;
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
