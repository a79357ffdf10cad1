import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Fault } from "./surface-faults";

/** A story by what never changes. */
export type Subject = {
  section: string;
  /** Words its text keeps; search is asked for them. */
  words: string;
  since: string;
  /** Its item; without it there are no addresses to ask, as of a story that must never have had any. */
  item?: { id: string; slug: string };
  /** Whose release it is. */
  organisation?: string;
  isEvent?: boolean;
  /** Addresses of its pictures and documents. */
  files?: string[];
  /** Pages of other stories, which may name it. */
  beside?: string[];
};

/**
 * address: the story's own; it answers by its status. file: a picture or document of it. list: others stand there
 * too, and it is known by its id. beside: a page with room for a few. changes: what machines keep their copies true by.
 */
export type Surface = { kind: "address" | "file" | "list" | "beside" | "changes"; path: string };

/** Leads to the picture of a story as it is now. */
const ANY_PRINT = "0".repeat(16);
const FEEDS = ["rss.xml", "atom.xml", "feed.json"];

/** Every public surface of a story of a section of the first title, as REQUIREMENTS names them. */
export function publicSurfaces(subject: Subject): Surface[] {
  const { section, words, since, item, organisation, isEvent, files = [], beside = [] } = subject;
  const quoted = encodeURIComponent(words);
  const as = (kind: Surface["kind"]) => (path: string) => ({ kind, path });
  const own = item && [
    `/news/${item.id}/${item.slug}`,
    `/news/${item.id}`,
    `/news/${item.id}/${item.slug}.jsonld`,
    ...(isEvent ? [`/news/${item.id}/event.ics`] : []),
    `/api/v1/items/${item.id}`,
  ];
  const listing = ["", `/section/${section}`, ...(organisation ? [`/newsroom/${organisation}`] : [])];
  const pages = [`/section/${section}`, ...(organisation ? ["/releases", `/newsroom/${organisation}`] : [])];
  return [
    ...(own ?? []).map(as("address")),
    ...[...(item ? [`/og/${item.id}/${ANY_PRINT}.jpg`] : []), ...files].map(as("file")),
    ...["/", "/events", "/events.ics", "/people", ...beside].map(as("beside")),
    ...[...pages, `/search?q=${quoted}`].map(as("list")),
    ...listing.flatMap((at) => FEEDS.map((feed) => `${at}/${feed}`)).map(as("list")),
    ...FEEDS.map((feed) => `/search/${feed}?q=${quoted}`).map(as("list")),
    ...["/api/v1/items?limit=100", `/api/v1/items?section=${section}&limit=100`].map(as("list")),
    ...["/news-sitemap.xml", NEWEST_SITEMAP].map(as("list")),
    { kind: "changes", path: `/api/v1/items?limit=100&since=${since}` },
  ];
}

/** The last of the title's sitemaps: its address moves on when a page is full. */
export const NEWEST_SITEMAP = "the newest sitemap";

/** A server may close an idle connection just when it is used again (RFC 9112 §9.5); then the question is asked anew. */
const RETRIES = 3;

export type Answer = { status: number; text: string };

export async function ask(request: APIRequestContext, origin: string, path: string): Promise<Answer> {
  const get = (at: string) =>
    request.get(origin + at, { headers: { "cache-control": "no-cache" }, maxRetries: RETRIES });
  let at = path;
  if (path === NEWEST_SITEMAP) {
    const index = await (await get("/sitemap.xml")).text();
    const last = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].at(-1)?.[1];
    // A title that has published nothing yet has none.
    at = last ? new URL(last).pathname : "/sitemap.xml";
  }
  if (path.includes("since=")) return askAll(request, origin + path);
  const answer = await get(at);
  const isText = /text|json|xml|calendar/.test(answer.headers()["content-type"] ?? "");
  return { status: answer.status(), text: isText ? await answer.text() : "" };
}

/** All pages of what has changed, as one. */
async function askAll(request: APIRequestContext, url: string): Promise<Answer> {
  const items: unknown[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: APIResponse = await request.get(
      cursor ? `${url}&cursor=${encodeURIComponent(cursor)}` : url,
      { maxRetries: RETRIES },
    );
    if (page.status() !== 200) return { status: page.status(), text: await page.text() };
    const { items: more, nextCursor }: { items: unknown[]; nextCursor: string | null } = await page.json();
    items.push(...more);
    cursor = nextCursor;
  }
  return { status: 200, text: JSON.stringify({ items }) };
}

/**
 * Asks every surface of every origin until its answer is right.
 * @returns milliseconds from now until the last question that was answered right was asked.
 * @throws Error naming every surface that was still wrong after `patience` milliseconds.
 */
export async function untilRight(
  request: APIRequestContext,
  origins: string[],
  surfaces: Surface[],
  right: Fault,
  patience: number,
): Promise<number> {
  const begun = performance.now();
  const wrong: string[] = [];
  const one = async (origin: string, surface: Surface): Promise<number> => {
    for (;;) {
      const asked = performance.now() - begun;
      const answer = await ask(request, origin, surface.path);
      const fault = right(surface, answer);
      if (fault === null) return asked;
      if (asked > patience) {
        wrong.push(`${origin} ${surface.path}: ${fault} (${answer.status})`);
        return asked;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const times = await Promise.all(
    origins.flatMap((origin) => surfaces.map((surface) => one(origin, surface))),
  );
  if (wrong.length) throw new Error(`Still wrong after ${patience} ms:\n${wrong.join("\n")}`);
  return Math.max(...times);
}
