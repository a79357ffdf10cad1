import type { APIRequestContext, Page } from "@playwright/test";
import { aStory, assertAccessible, eventually } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

const bell = (page: Page) => page.getByRole("button", { name: /^Notices/ });

/** Nothing unread, so that what comes next can be heard. Other stories ring the same bell. */
const readAll = (page: Page) =>
  eventually(async () => {
    await page.goto("/desk/notices");
    if ((await page.getByRole("main").getByText("Unread:").count()) === 0) return;
    const button = page.getByRole("main").getByRole("button", { name: "Mark all as read" });
    await button.click({ timeout: 3_000 });
    await expect(button).toBeDisabled({ timeout: 3_000 });
  });

async function deskMove(
  request: APIRequestContext,
  token: string,
  id: string,
  verb: string,
  data?: object,
): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const seen = await request.get(`/api/v1/desk/releases/${id}`, { headers });
  const answer = await request.post(`/api/v1/desk/releases/${id}/${verb}`, {
    headers: { ...headers, "If-Match": seen.headers().etag ?? "" },
    ...(data ? { data } : {}),
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test("a new release rings the bell of an editor who has a page open", async ({ as, token, request }) => {
  const editor = await as("editor@demo.test");
  await readAll(editor);
  await editor.goto("/desk/settings");
  // Whatever is on screen stays: only the bell changes.
  await editor.evaluate(() => document.body.setAttribute("data-untouched", "yes"));
  await sentRelease(request, token("author@demo.test", "millwright"), aStory(`ringing ${Date.now()}`));
  await expect(bell(editor)).toHaveAccessibleName(/^Notices, \d+\+? unread$/, { timeout: 30_000 });
  await expect(editor).toHaveTitle(/^\(\d+\+?\) Settings/);
  expect(await editor.evaluate(() => document.body.getAttribute("data-untouched"))).toBe("yes");
  await bell(editor).press("Enter");
  const menu = editor.getByRole("menu");
  await expect(
    menu
      .getByRole("menuitem")
      .filter({ hasText: /New: |new releases wait/ })
      .first(),
  ).toBeVisible();
  await assertAccessible(editor);
  await editor.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(bell(editor)).toBeFocused();
  await editor.goto("/desk/notices");
  await expect(editor.getByRole("heading", { level: 1, name: "Notices" })).toBeVisible();
  await assertAccessible(editor);
});

test("changes requested appear in the author's bell, and the notice is read by opening it", async ({
  as,
  token,
  request,
}) => {
  const story = aStory(`sent back ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story);
  const author = await as("author@demo.test");
  await author.goto("/portal/media");
  await expect(bell(author)).toBeVisible();
  const editor = token("editor@demo.test");
  await deskMove(request, editor, id, "claim");
  await deskMove(request, editor, id, "request-changes", {
    points: [{ field: "headline", text: "Say which bakery this is." }],
  });
  await expect(bell(author)).toHaveAccessibleName(/unread$/, { timeout: 30_000 });
  await bell(author).click();
  const told = author.getByRole("menuitem").filter({ hasText: `Changes requested: ${story.headline}` });
  await expect(told).toBeVisible();
  // The page it leads to marks it; whoever is off again in that instant has not seen it.
  const marked = author.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().endsWith(`/portal/releases/${id}`),
  );
  await told.click();
  await expect(author).toHaveURL(new RegExp(`/portal/releases/${id}$`));
  await marked;
  await eventually(async () => {
    await author.goto("/portal/notices");
    const line = author.getByRole("listitem").filter({ hasText: story.headline });
    await expect(line).toBeVisible({ timeout: 2_000 });
    await expect(line).not.toContainText("Unread", { timeout: 2_000 });
  });
  await assertAccessible(author);
});

test("an administrator chooses how to be told, and when not", async ({ as }) => {
  const admin = await as("admin@demo.test");
  await admin.goto("/desk/settings");
  const form = admin.getByRole("form", { name: "How you are told" });
  const fresh = form.getByRole("group", { name: "A release waits for the desk" });
  const switched = form.getByRole("switch", { name: "Quiet hours for email" });
  await expect(switched).toBeEnabled();
  await fresh.getByLabel("By email").setChecked(true);
  await switched.setChecked(true, { force: true });
  const hours = form.getByRole("group", { name: "Quiet hours" });
  await expect(hours.getByLabel("Time zone")).toHaveValue("America/Chicago");
  await hours.getByLabel("Quiet from").fill("21:15");
  await hours.getByLabel("Quiet until").fill("06:45");
  await hours.getByLabel("Time zone").selectOption("Europe/Lisbon");
  await hours.getByLabel("Sunday").setChecked(false);
  await assertAccessible(admin);
  await form.getByRole("button", { name: "Save choice" }).click();
  await expect(form.getByText("Your choice is saved.")).toBeVisible();
  await admin.reload();
  await expect(hours.getByLabel("Quiet from")).toHaveValue("21:15");
  await expect(hours.getByLabel("Time zone")).toHaveValue("Europe/Lisbon");
  await expect(hours.getByLabel("Sunday")).not.toBeChecked();
  await expect(hours.getByLabel("Monday")).toBeChecked();
  await expect(fresh.getByLabel("By email")).toBeChecked();

  await expect(switched).toBeEnabled();
  await switched.setChecked(false, { force: true });
  await fresh.getByLabel("By email").setChecked(false);
  await form.getByRole("button", { name: "Save choice" }).click();
  await expect(form.getByText("Your choice is saved.")).toBeVisible();
  await admin.reload();
  await expect(hours).toBeHidden();

  const reply = `Say in the first line what is new ${Date.now()}.`;
  const fresher = admin.getByRole("form", { name: "New reply" });
  await fresher.getByLabel("The sentence").fill(reply);
  await fresher.getByRole("button", { name: "Keep reply" }).click();
  const kept = admin.getByRole("listitem").filter({ hasText: reply });
  await expect(kept).toBeVisible();
  await kept.getByRole("button", { name: /^Remove/ }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Remove reply" }).click();
  await expect(kept).toBeHidden();
  await admin.setViewportSize({ width: 320, height: 700 });
  expect(
    await admin.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});
