import type { Page } from "@playwright/test";
import { assertAccessible, saved, startRelease } from "./app";
import { expect, test } from "./fixtures";

const text = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });

/** What a clipboard of a word processor does to the editor. */
const paste = (page: Page, kinds: Record<string, string>) =>
  text(page).evaluate((target, given) => {
    const clipboardData = new DataTransfer();
    for (const [kind, data] of Object.entries(given)) clipboardData.setData(kind, data);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, kinds);

const WORD = `<html xmlns:o="urn:o"><head><style>p{margin:0}</style></head><body><!--StartFragment-->
<h1><b>How it began</b></h1>
<p class=MsoNormal><b>Ada Quill</b>&nbsp;baked at home.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>rye<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>oats <span class=msoDel><del>and wheat</del></span><o:p></o:p></p>
<!--EndFragment--></body></html>`;

test("a release written with the keyboard alone: shape, table, link and what preflight remarks", async ({
  as,
}) => {
  const page = await as("author@demo.test");
  await startRelease(page);
  const headline = page.getByRole("textbox", { name: "Headline", exact: true });
  await expect(headline).toBeEnabled();
  await headline.focus();
  await page.keyboard.type("Quillfeather Mill opens its keyboard door on Mill Street");
  for (const field of ["Subheadline", "Summary", "Place of the dateline"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("textbox", { name: field })).toBeFocused();
  }
  await text(page).focus();
  await page.keyboard.press("ControlOrMeta+Alt+2");
  await page.keyboard.type("What opens");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The mill presents a revolutionary door. It opens on Monday!");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- flour");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("rye");
  await expect(text(page).locator("ul ul li")).toHaveText("rye");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("Prices");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("ControlOrMeta+k");
  const address = page.getByLabel("Address of the link");
  await expect(address).toBeFocused();
  await page.keyboard.type("bit.ly/flour");
  await expect(page.getByText(/shortened address hides/)).toBeVisible();
  await address.fill("no address");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Give a full address/)).toBeVisible();
  await address.fill("mill.example/prices");
  await page.keyboard.press("Enter");
  await expect(text(page).getByRole("link", { name: "Prices" })).toHaveAttribute(
    "href",
    "https://mill.example/prices",
  );

  await expect(text(page).locator(".finding").first()).toBeVisible({ timeout: 20_000 });
  await text(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await expect(page.getByRole("status").filter({ hasText: "praises without proof" })).toBeVisible();
  await page.keyboard.type("wooden");
  await expect(text(page)).toContainText("a wooden door");
  await expect(text(page).locator(".finding", { hasText: "revolutionary" })).toHaveCount(0);
  await page
    .getByRole("complementary", { name: "Preflight and length" })
    .getByRole("listitem")
    .filter({ hasText: "exclamation mark" })
    .getByRole("button", { name: "Text" })
    .click();
  await page.keyboard.type(".");
  await expect(text(page)).toContainText("on Monday.");
  await assertAccessible(page);
  await saved(page);
  await page.reload();
  await expect(text(page).locator("ul ul li")).toHaveText("rye");
  await expect(text(page).getByRole("heading", { name: "What opens" })).toBeVisible();
});

test("pasting keeps structure, drops junk and can be undone; tables grow and shrink", async ({ as }) => {
  const page = await as("author@demo.test");
  await startRelease(page);
  await text(page).click();
  await paste(page, { "text/html": WORD, "text/plain": "How it began" });
  await expect(text(page).getByRole("heading", { level: 2, name: "How it began" })).toBeVisible();
  await expect(text(page).locator("h2 strong")).toHaveCount(0);
  await expect(text(page).locator("ul > li")).toHaveText(["rye", "oats"]);
  await expect(text(page).locator("p strong")).toHaveText("Ada Quill");
  await expect(text(page)).not.toContainText("wheat");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text(page)).toHaveText("");
  await paste(page, { "text/plain": "First thought\nand its end.\n\nSecond thought." });
  await expect(text(page).locator("p")).toHaveText(["First thought and its end.", "Second thought."]);
  await page.keyboard.press("Enter");
  const tools = page.getByRole("toolbar", { name: "Formatting" });
  await tools.getByRole("button", { name: "Insert a table" }).click();
  await expect(text(page).locator("tr")).toHaveCount(3);
  await tools.getByRole("button", { name: "Add a row below" }).click();
  await tools.getByRole("button", { name: "Add a column after" }).click();
  await expect(text(page).locator("tr")).toHaveCount(4);
  await expect(text(page).locator("tr").first().locator("th")).toHaveCount(4);
  await tools.getByRole("button", { name: "Delete the column" }).click();
  await expect(text(page).locator("tr").first().locator("th")).toHaveCount(3);
  // A header without words heads nothing; Tab goes from cell to cell.
  await text(page).locator("th").first().click();
  for (const header of ["Year", "Loaves", "Price"]) {
    await page.keyboard.type(header);
    await page.keyboard.press("Tab");
  }
  await expect(text(page).locator("th")).toHaveText(["Year", "Loaves", "Price"]);
  await assertAccessible(page);
  await tools.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByText("Next remark")).toBeVisible();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText("Next remark")).toBeHidden();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
