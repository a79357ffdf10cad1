import { type APIRequestContext, expect } from "@playwright/test";

/** Every public surface of the first title on which an item of the business section may show. */
export const SURFACES = [
  "/",
  "/section/business",
  "/releases",
  "/search?q=",
  "/rss.xml",
  "/atom.xml",
  "/feed.json",
  "/section/business/rss.xml",
  "/section/business/atom.xml",
  "/section/business/feed.json",
  "/news-sitemap.xml",
  "/api/v1/items?limit=100",
  "/api/v1/items?section=business&limit=100",
];

/** Which surfaces show these words now. */
export async function surfacesShowing(request: APIRequestContext, words: string): Promise<string[]> {
  const showing: string[] = [];
  for (const surface of SURFACES) {
    const at = surface.endsWith("q=") ? surface + encodeURIComponent(`"${words}"`) : surface;
    const answer = await request.get(at);
    expect(answer.status(), at).toBe(200);
    // The search page repeats what was asked for; only a linked headline counts there.
    const text = (await answer.text()).replace(/<mark>|<\/mark>/g, "");
    const found = surface.endsWith("q=")
      ? new RegExp(`href="/news/[^"]*"[^>]*>${words}`).test(text)
      : text.includes(words);
    if (found) showing.push(surface);
  }
  return showing;
}
