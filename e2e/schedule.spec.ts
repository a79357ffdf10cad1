import { assertAccessible, eventually, mailTo } from "./app";
import { deskMoves } from "./desk-moves";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

/** A day far enough ahead that nothing else is planned for it. */
const DAY = new Date(Date.now() + 24 * 86_400_000).toISOString().slice(0, 10);
/** An hour of that day by UTC, as the board names its hours. */
const hour = (utc: number) => `${DAY}T${String(utc).padStart(2, "0")}:00:00.000Z`;
const slot = (utc: number) => `[data-slot="${hour(utc)}"]`;
const text = (what: string) =>
  `Millwright Brewing ${what} from that day on. The brewery has asked its neighbours, and the tram stops nearby on the hour; the yard stays closed until the work is done.`;

test("a day planned by keyboard and by hand: its author is told, its embargo holds", async ({
  as,
  request,
  token,
}) => {
  const author = token("author@demo.test", "millwright");
  const editor = token("editor@demo.test");
  const key = Date.now().toString(36);
  const headline = `Millwright Brewing opens its yard to cyclists ${key}`;
  const kept = `Millwright Brewing names a beer after the lock keeper ${key}`;
  const planned = await sentRelease(request, author, { headline, text: text("opens its yard to cyclists") });
  await deskMoves(request, planned)(editor, "claim");
  await deskMoves(request, planned)(editor, "approve", { note: "", publishAt: hour(15) });
  const embargoed = await sentRelease(
    request,
    author,
    { headline: kept, text: text("pours a beer named after the lock keeper") },
    { embargoUntil: hour(20) },
  );
  await deskMoves(request, embargoed)(editor, "claim");
  await deskMoves(request, embargoed)(editor, "approve", { note: "" });

  const page = await as("editor@demo.test");
  // Tall enough for the whole day: nothing scrolls while something is dragged.
  await page.setViewportSize({ width: 1280, height: 2200 });
  await page.goto(`/desk/schedule?view=day&on=${DAY}`);
  await expect(page.getByRole("heading", { name: "Schedule", level: 1 })).toBeVisible();
  const at = (utc: number, name: string) => page.locator(slot(utc)).getByRole("link", { name });
  await expect(at(15, headline)).toBeVisible();
  await expect(at(20, kept)).toBeVisible();
  await expect(page.getByRole("region", { name: "Embargoes" })).toContainText(kept);
  await assertAccessible(page);

  // By keyboard: the dialog, and the way back.
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await page.getByRole("button", { name: `Move “${headline}”` }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await assertAccessible(page);
  await dialog.getByLabel("Time zone").selectOption("UTC");
  await dialog.getByLabel("New time").fill(`${DAY}T17:30`);
  await expect(dialog.getByRole("status")).toContainText("17:30 UTC");
  await dialog.getByLabel("New time").press("Enter");
  await expect(dialog).toBeHidden();
  await expect(at(17, headline)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(at(15, headline)).toBeVisible();

  // By hand.
  const card = (name: string) =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name }) })
      .first();
  await page
    .locator(slot(15))
    .getByRole("listitem")
    .dragTo(page.locator(slot(18)), {
      sourcePosition: { x: 12, y: 8 },
      targetPosition: { x: 60, y: 2 },
    });
  await expect(at(18, headline)).toBeVisible();

  // Not before the embargo's end, either way.
  await page
    .locator(slot(20))
    .getByRole("listitem")
    .dragTo(page.locator(slot(16)), {
      sourcePosition: { x: 12, y: 8 },
      targetPosition: { x: 60, y: 2 },
    });
  await expect(page.getByRole("alert").filter({ hasText: kept })).toContainText("The embargo ends later");
  await expect(at(20, kept)).toBeVisible();
  await card(kept)
    .getByRole("button", { name: `Move “${kept}”` })
    .click();
  await dialog.getByLabel("Time zone").selectOption("UTC");
  await dialog.getByLabel("New time").fill(`${DAY}T19:00`);
  await dialog.getByRole("button", { name: "Move release" }).click();
  await expect(dialog.getByText("The embargo ends later: choose a time after it.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  // The author hears of the move that stayed, and of it alone.
  await eventually(async () => {
    const answer = await request.get(`/api/v1/releases/${planned}`, {
      headers: { Authorization: `Bearer ${author}` },
    });
    expect(await answer.json()).toMatchObject({ status: "scheduled", goPublicAt: hour(18) });
  });
  const admin = await as("admin@demo.test");
  expect(await mailTo(admin, "author@demo.test", new RegExp(`Another time: .*${key}`))).toContain("6:00 PM");

  // The week, the same on a narrow screen.
  await page.goto(`/desk/schedule?view=week&on=${DAY}`);
  await expect(page.getByRole("link", { name: headline }).first()).toBeVisible();
  await assertAccessible(page);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(page.getByRole("button", { name: `Move “${headline}”` })).toBeVisible();
});

test("what goes out is seen on the board as it goes", async ({ as, request, token }) => {
  const author = token("author@demo.test", "millwright");
  const headline = `Millwright Brewing lights its new sign ${Date.now().toString(36)}`;
  const id = await sentRelease(request, author, { headline, text: text("lights its new sign") });
  const editor = token("editor@demo.test");
  await deskMoves(request, id)(editor, "claim");
  const page = await as("admin@demo.test");
  await page.goto("/desk/schedule");
  const main = page.getByRole("navigation", { name: "Main" });
  await expect(main.getByRole("link", { name: "Schedule" })).toHaveAttribute("aria-current", "page");
  const soon = new Date(Date.now() + 8_000);
  await deskMoves(request, id)(editor, "approve", { note: "", publishAt: soon.toISOString() });
  const card = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: headline }) });
  await expect(card.first()).toBeVisible();
  await expect(card.filter({ hasText: "Published" }).first()).toBeVisible({ timeout: 30_000 });
});
