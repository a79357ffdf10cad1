import type { Browser, Page } from "@playwright/test";
import { assertAccessible, eventually, mailTo } from "./app";
import { expect, test } from "./fixtures";

const linkIn = (text: string, page: string) =>
  new RegExp(`https?://\\S+/subscribe/${page}/[\\w.-]+`).exec(text)?.[0] ?? "";

/** A narrow page in the dark; a reader's has no scripts, whoever checks it needs them. */
async function narrowPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 320, height: 700 };
  return (await browser.newContext({ javaScriptEnabled, viewport, colorScheme: "dark" })).newPage();
}

/** Keeps a picture of a page where ALERT_PICTURES says so. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ALERT_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test("a reader without scripts asks to be told at once; an editor sends breaking news, takes it back and sends it", async ({
  browser,
  asNewEditor,
  as,
}) => {
  test.slow();
  const address = `at-once+${Date.now()}@mill.test`;
  const reader = await narrowPage(browser, false);
  await reader.goto("/search?q=bridge");
  await reader.getByRole("link", { name: "Email", exact: true }).click();
  const form = reader.getByRole("form", { name: "Daily email" });
  await expect(form.getByLabel("the search “bridge” finds")).toBeChecked();
  await form.getByLabel("Mail me at once when something big happens").check();
  await form.getByLabel("Your email address").fill(address);
  await picture(reader, "sign-up");
  await form.getByRole("button", { name: "Sign up" }).click();
  const desk = await as("admin@demo.test");
  await reader.goto(linkIn(await mailTo(desk, address, /Please confirm/), "confirm"));
  await reader.getByRole("button", { name: "Yes, send it" }).click();
  const welcome = await mailTo(desk, address, /You will get the daily email/);
  expect(welcome).toContain("Breaking news, “bridge”; at most 2 a day");
  expect(welcome).toMatch(/\w+day 06:00, Chicago time/);

  await reader.goto(linkIn(welcome, "preferences"));
  await expect(reader.getByText(/Your next letter: \w+day 06:00, Chicago time/)).toBeVisible();
  await reader.getByLabel("Search 2").fill("the");
  await reader.getByLabel("Follow another").fill("mill");
  await reader.getByRole("button", { name: "Find" }).click();
  await reader.getByLabel("Millwright Brewing & Kitchen").check();
  await expect(reader.getByLabel("Search 2")).toHaveValue("the");
  await reader.getByRole("button", { name: "Save" }).click();
  await expect(reader.getByRole("alert").getByRole("link", { name: "finds nothing" })).toBeVisible();
  await picture(reader, "refused");
  await reader.getByLabel("Search 2").fill('"mill street"');
  await reader.getByLabel("Follow another").fill("");
  await reader
    .getByRole("group", { name: "What they publish whom you follow" })
    .getByLabel("Millwright")
    .check();
  await reader.getByRole("group", { name: "Everything in" }).getByLabel("Business").check();
  await reader.getByRole("button", { name: "Save" }).click();
  await expect(reader.getByRole("status")).toContainText("Saved");
  const looker = await narrowPage(browser, true);
  await looker.goto(linkIn(welcome, "preferences"));
  await looker.getByLabel("Search 3").fill("-football");
  await looker.getByRole("button", { name: "Save" }).click();
  await expect(looker.getByRole("alert")).toContainText("finds nearly everything");
  await assertAccessible(looker);
  const room = await looker.evaluate(
    () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
  );
  expect(room).toBe(0);
  await picture(looker, "checked");
  await looker.context().close();

  const editor = await asNewEditor("Nora Flash");
  await editor.goto("/desk/newsletter");
  await editor.getByRole("link", { name: "Breaking news" }).click();
  const choose = editor.getByRole("link", { name: /^Choose “/ }).last();
  const headline = (await choose.getAttribute("aria-label"))?.slice("Choose “".length, -1) ?? "";
  const send = editor.getByRole("button", { name: /^Send to [\d,]+ readers?$/ });
  await choose.click();
  await expect(send).toBeVisible();
  await assertAccessible(editor);
  await picture(editor, "chosen");
  await send.click();
  await editor.getByRole("button", { name: "Take it back" }).click();
  const again = editor.getByRole("link", { name: `Choose “${headline}”` });
  await expect(again).toBeVisible();
  await again.click();
  await send.click();
  await expect(editor.getByText("Leaves in a moment")).toBeVisible();
  await assertAccessible(editor);
  await picture(editor, "leaving");
  await eventually(async () => {
    await expect(editor.getByText(/Breaking news, sent by Nora Flash/).first()).toContainText("Accepted: ");
  }, 60_000);
  await picture(editor, "told");
  const letter = await mailTo(desk, address, /^Breaking: /);
  expect(letter).toContain(headline);
  expect(letter).toContain("You asked for breaking news of Riverbend Courier");
  await reader.context().close();
});
