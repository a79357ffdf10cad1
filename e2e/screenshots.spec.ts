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
  await page.screenshot({ path: path.join(folder, `${name}.jpg`), type: "jpeg", quality: 72 });
}

test("readers' pages", async ({ browser, request }) => {
  const story =
    (await (await request.get("/section/nation")).text()).match(/\/news\/[0-9a-f-]{36}\/[a-z0-9-]+/)?.[0] ??
    "";
  const release =
    (await (await request.get("/newsroom/millwright")).text()).match(
      /\/news\/[0-9a-f-]{36}\/[a-z0-9-]+/,
    )?.[0] ?? "";
  const light = await browser.newContext();
  const page = await light.newPage();
  await shoot(page, "home-1280", "/", 1280, 1600);
  await shoot(page, "home-320", "/", 320, 1000);
  await shoot(page, "release-1280", release, 1280, 1600);
  await shoot(page, "story-1280", story, 1280, 1600);
  await shoot(page, "section-768", "/section/sports", 768, 1200);
  await shoot(page, "search-1280", "/search?q=river", 1280, 1100);
  await shoot(page, "corrections-1280", "/corrections", 1280, 1100);
  await shoot(page, "corrections-320", "/corrections", 320, 900);
  await shoot(page, "ledger-1280", "/desk-ledger", 1280, 1600);
  await light.close();
  const dark = await browser.newContext({ colorScheme: "dark" });
  await shoot(await dark.newPage(), "home-dark-1600", "/", 1600, 1400);
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
  await shoot(editor, "sources-1280", "/desk/sources", 1280, 1000);
  const admin = await as("admin@demo.test");
  await shoot(admin, "audit-1280", "/desk/audit", 1280, 1100);
  await shoot(admin, "organisations-1280", "/desk/organisations", 1280, 900);
  await shoot(admin, "people-1280", "/desk/people", 1280, 900);
});
