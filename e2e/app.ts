// What people do with the product, in their words. Stories are made of these.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const PASSWORD = "demo-demo-demo";

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/signin"));
}

/** WCAG 2.2 AA, and what axe knows to be good besides. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** WCAG 2.2 AA by axe: nothing found. With `only`, by that rule of axe alone. */
export async function assertAccessible(page: Page, only?: string): Promise<void> {
  // The whole page at once: what a bar at the window's edge hides, scrolling shows.
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ width: before.width, height: Math.min(height + 200, 12_000) });
  // A mail is shown in a frame that may run no script, ours included.
  // Only what is wrong is described, and no page is opened to put frames' findings together: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .exclude("iframe")
    .setLegacyMode()
    .options({
      resultTypes: ["violations"],
      runOnly: only ? { type: "rule", values: [only] } : { type: "tag", values: RULES },
    })
    .analyze();
  if (before) await page.setViewportSize(before);
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(" ")).slice(0, 3) })),
    page.url(),
  ).toEqual([]);
}

export type Story = { headline: string; text: string };

export const aStory = (name: string): Story => ({
  headline: `Harbour Bakery opens its ${name} shop on Mill Street`,
  text: `Harbour Bakery opens its ${name} shop on Mill Street on Monday, with six new jobs and an oven that came by river. The shop sells bread from half past six and closes when the shelves are empty, as the first one has done for eleven years.`,
});

/** Fills what a business release needs. The form saves by itself. */
export async function writeRelease(page: Page, story: Story): Promise<void> {
  const form = page.getByRole("form", { name: "Release" });
  await form.getByRole("textbox", { name: "Headline", exact: true }).fill(story.headline);
  await form.getByLabel("Place of the dateline").fill("Riverbend");
  await form.getByRole("textbox", { name: "Text", exact: true }).click();
  await page.keyboard.insertText(story.text);
  await form.getByRole("group", { name: "Sections" }).getByText("Business", { exact: true }).click();
  await form.getByText("Show this contact to readers").first().click();
  await form.getByText("I may publish this text").click();
}

export async function startRelease(page: Page, kind = "Business news"): Promise<void> {
  await page.goto("/portal/releases/new");
  await page.getByRole("link", { name: kind }).click();
  await expect(page.getByRole("heading", { name: "New release" })).toBeVisible();
}

export const saved = (page: Page) => expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 });

export async function sendToDesk(page: Page): Promise<void> {
  // The form's own: a draft's page has such a button as well, and is there until the form is.
  const form = page.getByRole("form", { name: "Release" });
  await form.getByRole("button", { name: "Send to the desk" }).click();
  await expect(page).toHaveURL(/\/portal\/releases\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Waiting for the desk").first()).toBeVisible();
}

/** Opens a release from the queue by its headline and takes it. */
export async function claim(page: Page, headline: string): Promise<void> {
  await page.goto("/desk/queue");
  await page.getByRole("link", { name: headline }).click();
  await page.getByRole("button", { name: "Claim", exact: true }).click();
  await expect(page.getByText("You are on it.")).toBeVisible();
}

export async function approve(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Approve/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Approve release" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** The text of the newest captured mail to an address; the reader of the outbox has to be signed in as staff. */
export async function mailTo(page: Page, address: string, subject: RegExp): Promise<string> {
  const row = page
    .getByRole("listitem")
    .filter({ hasText: address })
    .getByRole("link", { name: subject })
    .first();
  await expect(async () => {
    await page.goto("/desk/outbox");
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await row.click();
  await page.waitForURL(/\/desk\/outbox\/./);
  return page.getByRole("main").innerText();
}

/** Polls until a condition on an address holds. */
export async function eventually(check: () => Promise<void>, timeout = 40_000): Promise<void> {
  await expect(check).toPass({ timeout, intervals: [250, 500, 1_000] });
}
