// Nothing is ever lost: killed tabs, dead networks, ended sessions, two tabs, and the way back.
import type { Page } from "@playwright/test";
import {
  aStory,
  assertAccessible,
  eventually,
  PASSWORD,
  saved,
  signIn,
  startRelease,
  writeRelease,
} from "./app";
import { expect, test } from "./fixtures";

const headline = (page: Page) => page.getByRole("textbox", { name: "Headline", exact: true });
const subheadline = (page: Page) => page.getByRole("textbox", { name: "Subheadline" });
const body = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });
const unique = (words: string) => `${words} ${Date.now().toString(36)}`;

/** A draft on the server, open in its form. */
async function draft(page: Page, title: string): Promise<void> {
  await startRelease(page);
  await headline(page).fill(title);
  await saved(page);
  await expect(page).toHaveURL(/\/portal\/releases\/[0-9a-f-]{36}\/edit/);
}

test("a crash in mid-typing loses no more than the last seconds", async ({ as }) => {
  const page = await as("author@demo.test");
  await draft(page, unique("Harbour Bakery hires six people"));
  const [url, context] = [page.url(), page.context()];
  await body(page).click();
  // Without a pause that autosave could wait for.
  const words = Array.from({ length: 60 }, (_, i) => `word${i}`);
  for (const word of words) await page.keyboard.type(`${word} `, { delay: 12 });
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;

  const again = await context.newPage();
  await again.goto(url);
  const kept = async () => (await body(again).innerText()).match(/word\d+/g)?.length ?? 0;
  // Of about eight seconds of typing at most five may be gone.
  await eventually(async () => expect(await kept()).toBeGreaterThan(30));
});

test("half an address is kept, and only refused when the release is sent", async ({ as }) => {
  const page = await as("author@demo.test");
  await draft(page, unique("Harbour Bakery moves its ovens"));
  const email = page.getByRole("textbox", { name: "Email" }).first();
  await email.fill("ada@");
  await email.blur();
  await saved(page);
  await page.reload();
  await expect(email).toHaveValue("ada@");
  await page.getByRole("button", { name: "Send to the desk" }).click();
  await expect(page.getByText("This is not an email address.").first()).toBeVisible();
});

test("without a network text is kept, survives the tab, and is sent when the network is back", async ({
  as,
}) => {
  const page = await as("author@demo.test");
  const context = page.context();
  await startRelease(page);
  await expect(page.getByRole("group").first()).toBeEnabled();
  const title = unique("Written where no signal reaches");
  await context.setOffline(true);
  await headline(page).fill(title);
  await subheadline(page).fill("On the ferry");
  await expect(page.getByText(/^Offline: kept in this browser, \d changes? waiting$/)).toBeVisible();
  await assertAccessible(page);
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  // The tab again, then typed on without a network, then the list that sends what waits.
  const tab = await context.newPage();
  await tab.goto(url);
  await expect(headline(tab)).toHaveValue(title);
  await context.setOffline(true);
  await subheadline(tab).fill("On the ferry, still");
  await expect(tab.getByText(/^Offline/)).toBeVisible();
  await tab.close({ runBeforeUnload: false });
  const list = await context.newPage();
  await context.setOffline(false);
  await list.goto("/portal");
  await expect(list.getByText(/kept in this browser (is|are) saved now/)).toBeVisible();
  await list.getByRole("link", { name: title }).first().click();
  await expect(list.getByText("On the ferry, still").first()).toBeVisible();
  await list.goto("/portal");
  await expect(list.getByRole("link", { name: title })).toHaveCount(1);
});

test("a send that failed without a network is told of until the text is saved", async ({ as }) => {
  const page = await as("author@demo.test");
  await startRelease(page);
  await writeRelease(page, aStory(unique("unsent")));
  await saved(page);
  await page.context().setOffline(true);
  await subheadline(page).fill("On the ferry");
  await page.getByRole("button", { name: "Send to the desk" }).click();
  const told = page.getByRole("alert").filter({ hasText: "The release was not sent" });
  await expect(told).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  await expect(told).toBeHidden();
});

test("a draft that is in this browser alone stands in the list, and can be gone on with", async ({ as }) => {
  const page = await as("author@demo.test");
  const context = page.context();
  await startRelease(page);
  const title = unique("Begun on the train");
  // The server is there, and its answers to saves are not.
  await context.route(/\/portal/, (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await headline(page).fill(title);
  await expect(page.getByText(/^Offline/)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const list = await context.newPage();
  await list.goto("/portal");
  const kept = list.getByRole("region", { name: "Kept in this browser" });
  await expect(kept.getByText(title)).toBeVisible();
  await expect(kept.getByText("Not yet on the server").first()).toBeVisible();
  await assertAccessible(list);
  await kept.getByRole("link", { name: `Continue: ${title}` }).click();
  await expect(headline(list)).toHaveValue(title);
  await context.unroute(/\/portal/);
  await saved(list);
});

test("a session that ends in mid-typing is begun again in place", async ({ page }) => {
  await signIn(page, "author@demo.test");
  await draft(page, unique("Harbour Bakery opens late"));
  // Signed out in another tab: the server has ended the session for both.
  const tab = await page.context().newPage();
  await tab.goto("/portal");
  await tab.getByRole("button", { name: /^Account menu/ }).click();
  await tab.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(tab).not.toHaveURL(/\/portal/);
  await tab.close();
  await subheadline(page).fill("Typed after the session was over");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible();
  await assertAccessible(page);
  await expect(dialog.getByLabel("Email")).toHaveValue("author@demo.test");
  await dialog.getByRole("textbox", { name: "Password" }).fill("not-the-password");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("The email address or the password is wrong.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(subheadline(page)).toHaveValue("Typed after the session was over");
});

test("nobody saves into another person's text, even from the same browser", async ({ as }) => {
  const page = await as("author@demo.test");
  await draft(page, unique("Harbour Bakery closes early"));
  const tab = await page.context().newPage();
  await page.context().clearCookies({ name: /next-auth\.session-token/ });
  await signIn(tab, "editor@demo.test");
  await subheadline(page).fill("Still the author's");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog.getByText(/is signed in in this browser now/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in and save" }).click();
  await saved(page);
});

test("two tabs: both versions, word by word, and a choice for every field", async ({ as }) => {
  const first = await as("author@demo.test");
  await draft(first, unique("Harbour Bakery buys a second oven"));
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(first.getByText("Also open in another tab")).toBeVisible();
  await subheadline(second).fill("The new oven comes by river on Monday");
  await second.getByLabel("Summary").fill("Summary of the second tab");
  await saved(second);
  await subheadline(first).fill("The new oven comes by rail on Monday");
  await first.getByLabel("Place of the dateline").fill("Lakeshore");
  const dialog = first.getByRole("dialog", { name: "This release was changed elsewhere" });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator("mark").getByText("river", { exact: true })).toBeVisible();
  await expect(dialog.locator("mark").getByText("rail", { exact: true })).toBeVisible();
  await assertAccessible(first);
  const goOn = dialog.getByRole("button", { name: "Go on with these" });
  await expect(goOn).toBeDisabled();
  await dialog.getByRole("radio", { name: "Keep mine: Subheadline" }).check();
  await dialog.getByRole("radio", { name: "Take theirs: Summary" }).check();
  await dialog.getByRole("radio", { name: "Keep mine: Dateline" }).check();
  await goOn.click();
  await saved(first);
  await first.reload();
  await expect(subheadline(first)).toHaveValue("The new oven comes by rail on Monday");
  await expect(first.getByLabel("Summary")).toHaveValue("Summary of the second tab");
  await first.getByRole("button", { name: "History" }).click();
  await expect(first.getByText("Gave way to another version").first()).toBeVisible();
});

test("an earlier text comes back from the history, by keyboard", async ({ as }) => {
  const page = await as("author@demo.test");
  const title = unique("Harbour Bakery bakes for the fair");
  await draft(page, title);
  await headline(page).fill("Something else entirely that replaced it");
  await page.keyboard.press("Control+s");
  await saved(page);
  const open = page.getByRole("button", { name: "History" });
  await open.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "History" });
  await dialog
    .getByRole("button", { name: new RegExp(title) })
    .last()
    .focus();
  await page.keyboard.press("Enter");
  await expect(
    dialog
      .getByRole("region")
      .getByText(title.split(" ")[0] ?? "")
      .first(),
  ).toBeVisible();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Bring this text back" }).focus();
  await page.keyboard.press("Enter");
  await expect(headline(page)).toHaveValue(title);
  await page.reload();
  await expect(headline(page)).toHaveValue(title);
});

test("double click, way back and reload make one release", async ({ as }) => {
  const page = await as("author@demo.test");
  const story = aStory(unique("keeping"));
  await startRelease(page);
  await writeRelease(page, story);
  await saved(page);
  await page.getByRole("button", { name: "Send to the desk" }).dblclick();
  await expect(page).toHaveURL(/\/portal\/releases\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/portal\/releases\/new/);
  await page.goForward();
  await expect(page.getByText("Waiting for the desk").first()).toBeVisible();
  await page.reload();
  await page.goto("/portal");
  await expect(page.getByRole("link", { name: story.headline })).toHaveCount(1);
});
