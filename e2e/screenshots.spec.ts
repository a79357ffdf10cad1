// Pictures of the main pages for the docs: `npm test -- --screenshots` puts them below docs/screenshots.
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const folder = process.env.SCREENSHOTS
  ? path.join(import.meta.dirname, "../docs/screenshots")
  : path.join(import.meta.dirname, "../test-results/screenshots");

/** @param settled words that are there once the page has found its state. */
async function shoot(
  page: Page,
  name: string,
  at: string,
  width: number,
  height: number,
  settled?: RegExp,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(at);
  await page.evaluate(() =>
    Promise.all(
      [...document.images]
        .filter((image) => image.loading !== "lazy")
        .map((image) => image.decode().catch(() => undefined)),
    ),
  );
  await expect(page.getByRole("heading").first()).toBeVisible();
  if (settled) await expect(page.getByText(settled).first()).toBeVisible();
  for (const plot of await page.getByRole("img", { name: /^Plot: / }).all())
    await expect(plot.locator("svg").first()).toBeVisible();
  await page.screenshot({ path: path.join(folder, `${name}.jpg`), type: "jpeg", quality: 60 });
}

test("readers' pages, at three widths", async ({ browser, request }) => {
  const first = async (path: string, address: RegExp) =>
    (await (await request.get(path)).text()).match(address)?.[0] ?? "";
  const STORY = /\/news\/[0-9a-f-]{36}\/[a-z0-9-]+/;
  const herald = new URL("/", process.env.E2E_URL);
  herald.hostname = "herald.localhost";
  const pages: Record<string, string> = {
    home: "/",
    herald: herald.href,
    release: await first("/newsroom/millwright", STORY),
    story: await first("/section/nation", STORY),
    event: await first("/events", STORY),
    section: "/section/sports",
    releases: "/releases",
    newsroom: "/newsroom/millwright",
    events: "/events",
    posts: "/people",
    archive: "/archive",
    day: await first("/archive", /\/archive\/\d{4}\/\d\d\/\d\d/),
    search: "/search?q=river",
    corrections: "/corrections",
    standards: "/standards",
    about: "/about",
    submit: "/submit",
    subscribe: "/subscribe",
    ledger: "/desk-ledger",
    missing: "/no-such-page",
  };
  const light = await browser.newContext();
  const page = await light.newPage();
  for (const [name, at] of Object.entries(pages))
    for (const [width, height] of [
      [320, 1000],
      [768, 1200],
      [1280, 1500],
    ] as const)
      await shoot(page, `${name}-${width}`, at, width, height);
  await light.close();
  const dark = await browser.newContext({ colorScheme: "dark" });
  const night = await dark.newPage();
  await shoot(night, "home-dark-1600", "/", 1600, 1400);
  await shoot(night, "release-dark-1280", pages.release as string, 1280, 1400);
  await dark.close();
});

test("the portal's and the desk's pages", async ({ as }) => {
  const author = await as("author@demo.test");
  await shoot(author, "portal-1280", "/portal", 1280, 1000);
  await author.goto("/portal?status=draft");
  const draft = await author.locator('main a[href^="/portal/releases/0"]').first().getAttribute("href");
  await shoot(author, "form-1280", `${draft}/edit`, 1280, 1500, /\d+ words? ·/);
  await shoot(author, "begin-1280", "/portal/releases/new", 1280, 900);
  const sent = await author
    .goto("/portal")
    .then(() =>
      author
        .locator("main li")
        .filter({ hasText: "Changes requested" })
        .getByRole("link")
        .first()
        .getAttribute("href"),
    );
  await shoot(author, "conversation-1280", sent ?? "/portal", 1280, 1500);
  await shoot(author, "pictures-1280", "/portal/media", 1280, 900);
  const editor = await as("editor@demo.test");
  await shoot(editor, "desk-1280", "/desk", 1280, 2300, /Numbers: Time to an answer/);
  await shoot(editor, "queue-1280", "/desk/queue", 1280, 900);
  const waiting = await editor.getByRole("link", { name: /BEST BURGER/ }).getAttribute("href");
  await shoot(editor, "review-1280", waiting ?? "", 1280, 1500);
  await shoot(editor, "review-320", waiting ?? "", 320, 1200);
  await shoot(editor, "schedule-1280", "/desk/schedule", 1280, 1200);
  await shoot(editor, "newsletter-1280", "/desk/newsletter", 1280, 1900);
  await shoot(editor, "newsletter-preview-1280", "/desk/newsletter/preview", 1280, 1400);
  await shoot(editor, "newsletter-editions-1280", "/desk/newsletter/editions", 1280, 1200, /Numbers: Joined/);
  const edition = await editor
    .locator('main a[href^="/desk/newsletter/editions/"]')
    .first()
    .getAttribute("href");
  await shoot(editor, "newsletter-edition-1280", edition ?? "", 1280, 1400);
  const admin = await as("admin@demo.test");
  await shoot(admin, "audit-1280", "/desk/audit", 1280, 1100);
  await shoot(admin, "organisations-1280", "/desk/organisations", 1280, 900);
  await shoot(admin, "people-1280", "/desk/people", 1280, 900);
});

test("the wire's pages", async ({ as }) => {
  const editor = await as("editor@demo.test");
  const item = "/desk/wire?view=public";
  await editor.goto(item);
  const first = await editor.locator("[data-wire-stop]").first().getAttribute("data-wire-stop");
  await shoot(editor, "wire-1280", `${item}&item=${first}`, 1280, 1100, /Identity/);
  await shoot(editor, "wire-320", "/desk/wire", 320, 1000);
  await shoot(editor, "sources-1280", "/desk/sources", 1280, 1000);
  const source = await editor.locator('main a[href^="/desk/sources/0"]').first().getAttribute("href");
  await shoot(editor, "source-1280", source ?? "", 1280, 1600);
  await shoot(editor, "starter-1280", "/desk/sources/starter", 1280, 1100);
  // Rules are seen as they are tried: nothing of them is kept.
  await editor.goto(`${source}/rules`);
  await editor.getByRole("button", { name: "Add a rule" }).click();
  const rule = editor.getByRole("group", { name: /^1\. / });
  await rule.getByLabel("Name", { exact: true }).fill("Traffic courts");
  await rule.getByLabel("Words", { exact: true }).fill("traffic, parking, county");
  await rule.getByLabel("Then").selectOption("hold");
  await rule.getByLabel("Reason").fill("For the courts reporter");
  await editor.getByRole("button", { name: "Try on its last 50 items" }).click();
  await expect(editor.getByRole("region", { name: "Dry run" })).toBeVisible();
  await editor.setViewportSize({ width: 1280, height: 1600 });
  await editor.evaluate(() => scrollTo(0, 0));
  await editor.screenshot({ path: path.join(folder, "rules-1280.jpg"), type: "jpeg", quality: 72 });
});
