import type { Page } from "@playwright/test";
import { aStory, assertAccessible, saved, sendToDesk, startRelease, writeRelease } from "./app";
import { expect, test } from "./fixtures";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** The next Sunday on which the clocks of the United States change: the second of March, the first of November. */
function nextChange(month: 3 | 11): string {
  for (let year = new Date().getUTCFullYear(); ; year++) {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    const day = 1 + ((7 - first) % 7) + (month === 3 ? 7 : 0);
    const at = Date.UTC(year, month - 1, day);
    if (at > Date.now() + 86_400_000) return new Date(at).toISOString().slice(0, 10);
  }
}

async function chooseZone(page: Page, search: string, label: RegExp): Promise<void> {
  const zone = page.getByRole("combobox", { name: "Time zone of these times" });
  await expect(async () => {
    await zone.click();
    await zone.fill(search);
    await expect(page.getByRole("option", { name: label }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole("option", { name: label }).first().click();
}

test("a schedule with the keyboard: zone by country, a skipped hour, a repeated one, what readers will see", async ({
  as,
}) => {
  const page = await as("author@demo.test");
  await startRelease(page);
  const atOnce = page.getByRole("radio", { name: "As soon as an editor approves it" });
  await expect(atOnce).toBeEnabled();
  await atOnce.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "At a time you set" })).toBeChecked();
  await chooseZone(page, "cdt", /^Chicago:/);
  const time = page.getByLabel("Publication time");

  const spring = nextChange(3);
  await time.fill(`${spring}T02:30`);
  await expect(page.getByText(/go forward over this time/)).toBeVisible();
  await page.getByRole("button", { name: "Take 03:00 instead" }).click();
  await expect(time).toHaveValue(`${spring}T03:00`);
  await expect(page.getByRole("button", { name: "Take 03:00 instead" })).toBeHidden();

  const autumn = nextChange(11);
  await time.fill(`${autumn}T01:30`);
  await expect(page.getByText(/comes twice/)).toBeVisible();
  await page.getByRole("radio", { name: /^The second 01:30 CST/ }).check();
  const seen = page.getByRole("region", { name: "When readers will see it" });
  await expect(seen).toContainText("01:30 CST");
  await expect(seen).toContainText("07:30 UTC");
  await page.getByRole("radio", { name: /^The first 01:30 CDT/ }).check();
  await expect(seen).toContainText("06:30 UTC");

  await chooseZone(page, "germany", /^Berlin:/);
  await expect(time).toHaveValue(`${autumn}T01:30`);
  await expect(seen).toContainText("00:30 UTC");
  await assertAccessible(page);
  await time.fill("2020-01-01T10:00");
  await expect(page.getByText(/This time is over/).first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("an embargo and a later schedule: both shown on every clock, and again on the release's page", async ({
  as,
}) => {
  const page = await as("author@demo.test");
  const story = aStory("embargo-and-schedule");
  await startRelease(page);
  await writeRelease(page, story);
  await page.getByRole("radio", { name: "Under embargo" }).check();
  await chooseZone(page, "UTC+0", /^UTC/);
  const soon = new Date(Date.now() + 45 * 60_000).toISOString().slice(0, 16);
  await page.getByLabel("Embargo until").fill(soon);
  await expect(page.getByText(/the desk needs two hours/i).first()).toBeVisible({ timeout: 20_000 });
  await page.getByLabel("Embargo until").fill(`${inDays(3)}T09:00`);
  await page.getByLabel("Publish it later than the embargo ends").check();
  await page.getByLabel("Publication time").fill(`${inDays(5)}T18:00`);
  const seen = page.getByRole("region", { name: "When readers will see it" });
  await expect(seen).toContainText("18:00 UTC");
  // Five calendar days from today are less than five whole ones in the evening.
  await expect(seen).toContainText(/in [45] days/);
  await expect(seen).toContainText("The later of the two times counts");
  await saved(page);
  await sendToDesk(page);
  const times = page.getByRole("region", { name: "Times" });
  await expect(times).toContainText("09:00 UTC");
  await expect(times).toContainText("18:00 UTC");
  await expect(times).toContainText(/Readers of/);
});
