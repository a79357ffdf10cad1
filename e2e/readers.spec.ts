import type { APIRequestContext } from "@playwright/test";
import { assertAccessible } from "./app";
import { expect, test } from "./fixtures";

async function pathsOf(request: APIRequestContext): Promise<string[]> {
  const release =
    (await (await request.get("/releases")).text()).match(/\/news\/[0-9a-f-]{36}\/[a-z0-9-]+/)?.[0] ?? "";
  const wire =
    (await (await request.get("/section/markets")).text()).match(/\/news\/[0-9a-f-]{36}\/[a-z0-9-]+/)?.[0] ??
    "";
  return [
    "/",
    "/section/sports",
    "/releases",
    "/newsroom/millwright",
    "/search?q=river",
    "/search?q=",
    "/about",
    "/submit",
    "/standards",
    release,
    wire,
  ];
}

test("readers get HTML and CSS, and no script at all", async ({ request }) => {
  for (const path of [
    ...(await pathsOf(request)),
    "/no-such-page",
    "/news/01900000-0000-7000-8000-000000000000/gone",
  ]) {
    const answer = await request.get(path);
    const html = await answer.text();
    expect(html, path).toMatch(/^<!doctype html>/i);
    expect(html, path).not.toMatch(/<script/i);
    expect(answer.headers()["content-security-policy"], path).toContain("script-src 'none'");
    expect(answer.headers()["set-cookie"], path).toBeUndefined();
  }
});

for (const scheme of ["light", "dark"] as const)
  test(`every page is accessible and fits a narrow screen (${scheme})`, async ({ browser, request }) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    for (const path of await pathsOf(request)) {
      await page.goto(path);
      await assertAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
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
