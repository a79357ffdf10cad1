import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { publications } from "@/lib/publications/queries";
import { type OpmlBroken, type OpmlFeed, type OpmlFolder, readOpml, writeOpml } from "./opml";
import { freeSlug } from "./slug";

/** A feed of a list that somebody wants to import: under which short name, or which source it is already. */
export type ImportLine = OpmlFeed & { slug: string; known: { id: string; name: string } | null };
export type ImportPlan = { title: string; lines: ImportLine[]; broken: OpmlBroken[] };

/** Addresses of feeds may hold keys an agency gave us: whoever keeps the wire may carry them in and out. */
function assertKeeper(actor: Actor): void {
  if (!holds(actor, "wire"))
    throw forbidden("Only editors who keep the wire may read or write lists of sources.");
}

/** Two addresses of one feed: with or without the encrypted scheme, "www." and a stroke at the end. */
const sameAddress = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();

/** What the import of a list would add; nothing is written. @throws DomainError forbidden, invalid for what is no list. */
export async function planImport(actor: Actor, text: string): Promise<ImportPlan> {
  assertKeeper(actor);
  const { title, feeds, broken } = readOpml(text);
  const sources = await db().wireSource.findMany({ select: { id: true, name: true, slug: true, url: true } });
  const known = new Map(sources.map(({ id, name, url }) => [sameAddress(url), { id, name }]));
  const taken = new Set(sources.map(({ slug }) => slug));
  const lines = feeds.map((feed) => {
    const found = known.get(sameAddress(feed.url)) ?? null;
    return { ...feed, slug: found ? "" : freeSlug(feed.title, taken), known: found };
  });
  return { title, lines, broken };
}

/**
 * Sources as OPML 2.0, in a folder for each section they are placed in; those placed nowhere stand outside.
 * @param slugs which; empty: all that are not archived.
 */
export async function exportSources(actor: Actor, slugs: string[], now: Date): Promise<string> {
  assertKeeper(actor);
  const [titles, sources] = await Promise.all([
    publications(),
    db().wireSource.findMany({
      where: slugs.length ? { slug: { in: slugs } } : { status: { not: "archived" } },
      orderBy: [{ name: "asc" }, { slug: "asc" }],
      select: { name: true, url: true, homepage: true, routes: true },
    }),
  ]);
  const feedsOf = (chosen: typeof sources) =>
    chosen.map(({ name, url, homepage }) => ({ title: name, url, homepage, language: "" }));
  const folders: OpmlFolder[] = titles.flatMap((title) =>
    title.sections.map((section) => ({
      name: `${title.name}: ${section.name}`,
      feeds: feedsOf(
        sources.filter(({ routes }) =>
          routes.some((route) => route.publicationId === title.id && route.section === section.slug),
        ),
      ),
    })),
  );
  const loose = { name: "", feeds: feedsOf(sources.filter(({ routes }) => routes.length === 0)) };
  return writeOpml("Wire sources", [loose, ...folders.filter(({ feeds }) => feeds.length > 0)], now);
}
