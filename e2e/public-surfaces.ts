import type { APIRequestContext } from "@playwright/test";

/** A story by what never changes: its item's id and slug, its organisation, and words its text keeps. */
export type Subject = {
  id: string;
  slug: string;
  organisation: string;
  words: string;
  files: string[];
  since: string;
};

/**
 * address: the story's own; it answers by its status. file: a picture or document of it. list: others stand there
 * too, and it is known by its id. changes: what machines keep their copies true by.
 */
export type Surface = { kind: "address" | "file" | "list" | "changes"; path: string };

const FEEDS = ["rss.xml", "atom.xml", "feed.json"];

/** Every public surface of a story of the business section in the first title, as REQUIREMENTS names them. */
export function publicSurfaces({ id, slug, organisation, words, files, since }: Subject): Surface[] {
  const newsroom = `/newsroom/${organisation}`;
  const quoted = encodeURIComponent(words);
  const list = (path: string): Surface => ({ kind: "list", path });
  return [
    { kind: "address", path: `/news/${id}/${slug}` },
    { kind: "address", path: `/news/${id}` },
    { kind: "address", path: `/news/${id}/${slug}.jsonld` },
    { kind: "address", path: `/news/${id}/event.ics` },
    { kind: "address", path: `/api/v1/items/${id}` },
    ...files.map((path): Surface => ({ kind: "file", path })),
    ...["/", "/section/business", "/releases", newsroom, `/search?q=${quoted}`].map(list),
    ...["", "/section/business", newsroom].flatMap((at) => FEEDS.map((feed) => list(`${at}/${feed}`))),
    ...FEEDS.map((feed) => list(`/search/${feed}?q=${quoted}`)),
    ...["/api/v1/items?limit=100", "/api/v1/items?section=business&limit=100"].map(list),
    ...["/news-sitemap.xml", NEWEST_SITEMAP].map(list),
    { kind: "changes", path: `/api/v1/items?limit=100&since=${since}` },
  ];
}

/** The last of the title's sitemaps: its address moves on when a page is full. */
export const NEWEST_SITEMAP = "the newest sitemap";

export type Answer = { status: number; text: string };

export async function ask(request: APIRequestContext, origin: string, path: string): Promise<Answer> {
  const get = (at: string) => request.get(origin + at, { headers: { "cache-control": "no-cache" } });
  let at = path;
  if (path === NEWEST_SITEMAP) {
    const index = await (await get("/sitemap.xml")).text();
    at = new URL([...index.matchAll(/<loc>([^<]+)<\/loc>/g)].at(-1)?.[1] ?? "").pathname;
  }
  const answer = await get(at);
  const isText = /text|json|xml|calendar/.test(answer.headers()["content-type"] ?? "");
  return { status: answer.status(), text: isText ? await answer.text() : "" };
}

export type Late = { surface: string; after: number; answer: Answer };

/**
 * Asks every surface of every origin until its answer is right.
 * @param right null when it is, else what is wrong with it.
 * @returns milliseconds from now until the last question that was answered right was asked.
 * @throws Error naming every surface that was still wrong after `patience` milliseconds.
 */
export async function untilRight(
  request: APIRequestContext,
  origins: string[],
  surfaces: Surface[],
  right: (surface: Surface, answer: Answer) => string | null,
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
