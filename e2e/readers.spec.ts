import type { APIRequestContext } from "@playwright/test";
import { hasScript } from "../lib/core/data-block";
import { assertAccessible } from "./app";
import { expect, test } from "./fixtures";

const STORY = /\/news\/[0-9a-f-]{36}\/[a-z0-9-]+/;

/** One address of every kind of page that readers can come to. */
async function pathsOf(request: APIRequestContext): Promise<string[]> {
  const found = async (path: string, address: RegExp) =>
    (await (await request.get(path)).text()).match(address)?.[0] ?? `/none-on${path}`;
  const stories = ["/releases", "/section/markets", "/events", "/people", "/releases?kind=sports"];
  return [
    ...["/", "/section/sports", "/releases", "/releases?kind=event", "/newsroom/millwright"],
    ...["/search?q=river", "/search?q=", "/about", "/submit", "/standards", "/corrections", "/desk-ledger"],
    ...["/events", "/people", "/archive"],
    ...(await Promise.all([
      found("/archive", /\/archive\/\d{4}\/\d\d\/\d\d/),
      found("/digest", /\/digest\/\d{4}-\d\d-\d\d/),
      ...stories.map((path) => found(path, STORY)),
    ])),
  ];
}

const NO_PAGES = ["/no-such-page", "/news/01900000-0000-7000-8000-000000000000/gone", "/archive/2026/02/30"];

test("readers get HTML and CSS, and no script at all", async ({ request }) => {
  for (const path of [...(await pathsOf(request)), ...NO_PAGES]) {
    const answer = await request.get(path);
    const html = await answer.text();
    expect(html, path).toMatch(/^<!doctype html>/i);
    expect(hasScript(html), path).toBe(false);
    expect(answer.headers()["content-security-policy"], path).toContain("script-src 'none'");
    expect(answer.headers()["set-cookie"], path).toBeUndefined();
  }
});

// In halves, side by side. What is dark differs in its colours alone.
for (const [scheme, half] of [
  ["light", 0],
  ["light", 1],
  ["dark", 0],
  ["dark", 1],
] as const)
  test(`every page is accessible and fits a narrow screen (${scheme}, ${half + 1} of 2)`, async ({
    browser,
    request,
  }) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    // The second title has another look.
    const elsewhere = new URL("/", process.env.E2E_URL);
    elsewhere.hostname = "herald.localhost";
    const all = [...(await pathsOf(request)), NO_PAGES[0] as string, elsewhere.href];
    for (const path of all.filter((_, index) => index % 2 === half)) {
      await page.goto(path);
      await assertAccessible(page, scheme === "dark" ? "color-contrast" : undefined);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
    // Data blocks are no scripts to a browser either: the policy that allows none has nothing against them.
    expect(refused).toEqual([]);
    await context.close();
  });

test("the keyboard reaches the text past the navigation", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText(/skip/i);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#/);
});

test("two titles live on one deployment, each by its host", async ({ request }) => {
  const herald = await (await request.get("/", { headers: { host: "herald.localhost" } })).text();
  expect(herald).toContain("Lakeshore Herald");
  const unknown = await (await request.get("/", { headers: { host: "somewhere.example" } })).text();
  expect(unknown).toContain("Riverbend Courier");
  expect((await request.get("/sites/courier/")).status()).toBe(404);
});

test("addresses are honest: wrong slug moves, unknown is 404, feeds answer 304", async ({ request }) => {
  const [release = ""] = (await pathsOf(request)).filter((path) => path.startsWith("/news/"));
  const wrong = await request.get(release.replace(/[^/]+$/, "another-slug"), { maxRedirects: 0 });
  expect([wrong.status(), wrong.headers().location]).toEqual([308, release]);
  expect((await request.get("/news/not-an-id/x")).status()).toBe(404);
  for (const feed of ["/rss.xml", "/atom.xml", "/feed.json", "/", release]) {
    const first = await request.get(feed);
    const again = await request.get(feed, { headers: { "if-none-match": first.headers().etag as string } });
    expect([again.status(), (await again.body()).length], feed).toEqual([304, 0]);
  }
  expect((await request.get("/robots.txt")).status()).toBe(200);
  expect(await (await request.get("/sitemap.xml")).text()).toContain("<sitemap");
});
