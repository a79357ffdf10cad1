import type { APIRequestContext } from "@playwright/test";
import { addAgency } from "./agency";
import { assertAccessible } from "./app";
import { deskMoves, newsOf } from "./desk-moves";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";
import { inventedText } from "./wire-messages";

/** A day ahead whose letter nobody else decides about. */
const DAY = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
const LETTER = `/desk/newsletter?title=herald&day=${DAY}`;

/**
 * News that no letter has offered: what the demo brought may have gone out already, as its readers' hour comes while
 * stories are told. One of it leads, and there is enough left of releases and of the wire.
 */
async function freshNews(
  request: APIRequestContext,
  token: (email: string, organisation?: string) => string,
): Promise<string[]> {
  const stamp = `letter${Date.now()}`;
  const author = token("author@demo.test", "millwright");
  const editor = token("editor@demo.test");
  const poured = ["Stout", "Porter"].map((name) => `${name} of ${stamp} poured`);
  for (const headline of poured) {
    const story = { headline, text: inventedText(headline) };
    const release = await sentRelease(request, author, story, { publications: ["herald"] });
    const move = deskMoves(request, release);
    await move(editor, "claim");
    await move(editor, "approve", { note: "" });
    await newsOf(request, author, release);
  }
  const painted = ["Ferry", "Harbour", "Quay", "Pier", "Beacon"].map((name) => `${name} of ${stamp} painted`);
  await addAgency(request, editor, {
    slug: stamp,
    name: "Harbour Agency",
    items: painted.map((title) => ({ id: title, title, text: inventedText(title) })),
    routes: [{ publication: "herald", section: "business" }],
    autoPublish: true,
  });
  return [...poured, ...painted];
}

test("an editor prepares a day's letter by keyboard, looks at it, sends a test and lets it go", async ({
  asNewEditor,
  request,
  token,
}) => {
  const fresh = await freshNews(request, token);
  const page = await asNewEditor("Nell Quire");
  await page.goto("/desk");
  await page.getByRole("link", { name: "The daily email" }).click();
  await expect(page.getByRole("heading", { name: /^Letter of/, level: 1 })).toBeVisible();
  const list = page.getByRole("region", { name: "What is in it" });
  const part = (name: string) => list.getByRole("region", { name, exact: true });
  const heads = (name: string) => part(name).locator("[data-letter-stop]");
  const said = list.getByRole("status");
  await expect(async () => {
    await page.goto(LETTER);
    for (const title of fresh)
      await expect(list.getByRole("link", { name: title, exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(heads("Lead")).toHaveCount(1);
  await assertAccessible(page);

  // By keyboard: two are pinned and put in order, one is dropped and taken back.
  const wire = await heads("From the wire").allInnerTexts();
  const [first = "", second = "", third = ""] = wire;
  const [fourth = ""] = await heads("Releases").allInnerTexts();
  const stop = (headline: string) => list.getByRole("link", { name: headline, exact: true });
  await heads("Lead").first().focus();
  await page.keyboard.press("j");
  await expect(heads("Lead").first()).not.toBeFocused();
  await stop(first).focus();
  await page.keyboard.press("p");
  await expect(said).toContainText("is pinned, no. 1");
  await expect(part("Chosen by the editors").getByRole("link", { name: first, exact: true })).toBeFocused();
  await stop(second).focus();
  await page.keyboard.press("p");
  await expect(heads("Chosen by the editors")).toHaveText([first, second]);
  await stop(second).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(heads("Chosen by the editors")).toHaveText([second, first]);
  await stop(third).focus();
  await page.keyboard.press("x");
  await expect(part("Dropped")).toContainText(third);
  await part("Dropped")
    .getByRole("button", { name: `Take back: “${third}”` })
    .click();
  await expect(stop(third)).toBeVisible();
  await list.getByRole("button", { name: `Make it the lead: “${fourth}”` }).click();
  await expect(heads("Lead")).toHaveText([fourth]);
  // By hand: what is let go of on a pinned one stands in its place. Nothing scrolls while it is dragged.
  await expect(list.locator("[data-busy]")).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 4_000 });
  await stop(third).dragTo(stop(second));
  await expect(heads("Chosen by the editors")).toHaveText([third, second, first]);
  await page.setViewportSize({ width: 1280, height: 720 });

  // Its words; an empty subject is the lead's headline.
  const words = page.getByRole("form", { name: "Words of the letter" });
  await expect(words).toContainText(fourth);
  await words.getByLabel("Subject").fill("Five days of snow");
  await words.getByLabel("Note").fill("Mind the ice on the quay.");
  await words.getByRole("button", { name: "Keep the words" }).click();
  await expect(words.getByText("The words are kept.")).toBeVisible();

  // Looked at as a reader has it, and sent as a test.
  await page.getByRole("link", { name: "Preview and test" }).click();
  await expect(page.getByRole("heading", { name: "Five days of snow" })).toBeVisible();
  const letter = page.frameLocator("iframe");
  await expect(letter.getByText("Mind the ice on the quay.")).toBeVisible();
  await expect(letter.getByText(third, { exact: true })).toBeVisible();
  await page.getByText("Dark", { exact: true }).click();
  await page.getByText("320", { exact: true }).click();
  await expect(page.locator("iframe")).toHaveAttribute("title", /320 pixels wide, dark/);
  await expect(page.getByText(/^\d+\.\d KB as mailed/)).toBeVisible();
  await page.getByText("Text", { exact: true }).click();
  await expect(page.locator("pre")).toContainText("Mind the ice on the quay.");
  await assertAccessible(page);
  await page.getByRole("button", { name: /^Send a test to/ }).click();
  await expect(page.getByText(/“Test: Five days of snow”/)).toBeVisible();

  // Approved where the title asks for it, held back with a reason, and let go.
  await page.goto(LETTER);
  const standing = page.getByRole("region", { name: /Goes by itself|Waits|Held|Nobody/ });
  const approval = page.getByRole("switch", { name: "An editor approves each day’s letter" });
  await approval.click();
  await standing.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(standing).toContainText("Approved by Nell Quire");
  await approval.click();
  await standing.getByRole("button", { name: "Hold back" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("The mayor's statement is awaited.");
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Hold back" }).click();
  await expect(standing).toContainText("The mayor's statement is awaited.");
  await standing.getByRole("button", { name: "Let it go" }).click();
  await expect(standing.getByRole("button", { name: "Hold back" })).toBeVisible();

  // On a phone and in the dark; what has gone out, with its figures.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 900 });
  for (const at of [LETTER, "/desk/newsletter/editions?title=courier"]) {
    await page.goto(at);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await assertAccessible(page);
  }
  const edition = page.locator('main a[href^="/desk/newsletter/editions/"]').first();
  await edition.click();
  const figures = page.getByRole("region", { name: "What became of it" });
  await expect(figures).toContainText("Frozen");
  const counts = await figures.getByRole("table").first().getByRole("row").allInnerTexts();
  const of = (label: string) =>
    Number(
      (counts.find((row) => row.startsWith(label)) ?? "").match(/([\d,]+)\s*$/)?.[1]?.replaceAll(",", ""),
    );
  expect(of("Accepted") + of("Refused") + of("Uncertain") + of("Excluded") + of("Waiting")).toBe(
    of("Frozen"),
  );
  await assertAccessible(page);
});
