import type { Page } from "@playwright/test";
import { aStory, assertAccessible } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

/** The newest of one organisation's news of a kind: what other stories send is elsewhere. */
async function openQueue(page: Page, kind: "community" | "other"): Promise<void> {
  await page.goto(`/desk/queue?organisation=millwright&kind=${kind}&sort=newest`);
  // Keys work from when the page runs.
  await expect(page.getByRole("button", { name: "Save this view…" })).toBeEnabled();
}

const row = (page: Page, headline: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: headline }) });

test("an editor works the queue by keyboard: selects, rejects many, takes it back, assigns", async ({
  as,
  token,
  request,
}) => {
  const bearer = token("author@demo.test", "millwright");
  const stamp = Date.now();
  const [first, second] = [aStory(`early ${stamp}`), aStory(`middle ${stamp}`)];
  for (const story of [first, second]) await sentRelease(request, bearer, story, { kind: "community" });
  const editor = await as("editor@demo.test");
  await openQueue(editor, "community");
  await expect(editor.getByRole("link", { name: "Remove filter Kind: Community" })).toBeVisible();
  await assertAccessible(editor);

  await editor.keyboard.press("j");
  await expect(editor.getByRole("link", { name: second.headline })).toBeFocused();
  await editor.keyboard.press("x");
  await editor.keyboard.press("j");
  await editor.keyboard.press("X");
  const bar = editor.getByRole("group", { name: "Selected releases" });
  await expect(bar.getByText("2 selected")).toBeVisible();
  await assertAccessible(editor);

  await editor.keyboard.press("r");
  const dialog = editor.getByRole("dialog");
  await dialog.getByLabel("This is outside the area we cover.").check();
  await dialog.getByRole("button", { name: "Reject 2 releases" }).click();
  await expect(dialog.getByText("2 releases rejected.")).toBeVisible();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByText("2 releases taken back.")).toBeVisible();
  await assertAccessible(editor);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
  await expect(row(editor, first.headline).getByRole("button", { name: /^Claim/ })).toBeVisible();

  await editor.getByRole("link", { name: first.headline }).focus();
  await editor.keyboard.press("t");
  await dialog.getByLabel("To", { exact: true }).selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Assign 1 release" }).click();
  await expect(dialog.getByText("1 release assigned.")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(row(editor, first.headline).getByText(/^For /)).toBeVisible();
});

test("a list that is looked at stays where it is while others work on it", async ({ as, token, request }) => {
  const bearer = token("author@demo.test", "millwright");
  const stamp = Date.now();
  const [held, fresh] = [aStory(`held ${stamp}`), aStory(`fresh ${stamp}`)];
  const id = await sentRelease(request, bearer, held, { kind: "other" });
  const editor = await as("editor@demo.test");
  await openQueue(editor, "other");
  await expect(editor.getByRole("link", { name: held.headline })).toBeVisible();

  const other = await as("admin@demo.test");
  await other.goto(`/desk/releases/${id}`);
  await other.getByRole("button", { name: "Claim", exact: true }).click();
  await expect(row(editor, held.headline)).toContainText(/Claimed by /, { timeout: 15_000 });
  await assertAccessible(editor);

  await sentRelease(request, bearer, fresh, { kind: "other" });
  const show = editor.getByRole("button", { name: /^\d+ new releases? – show$/ });
  await expect(show).toBeVisible({ timeout: 15_000 });
  await expect(editor.getByRole("link", { name: fresh.headline })).toBeHidden();
  await show.click();
  await expect(editor.getByRole("link", { name: fresh.headline })).toBeVisible();
  await expect(editor.getByRole("link", { name: held.headline })).toBeHidden();
});

test("a view is kept under a name and found again by typing", async ({ as }) => {
  const editor = await as("editor@demo.test");
  await openQueue(editor, "community");
  const name = `Mill news ${Date.now()}`;
  await editor.getByRole("button", { name: "Save this view…" }).click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog).toBeHidden();
  const saved = editor.getByRole("navigation", { name: "Saved views" }).getByRole("link", { name });
  await expect(saved).toHaveAttribute("aria-current", "page");

  await editor.goto("/desk/sources");
  await expect(editor.getByRole("button", { name: "Find", exact: true })).toBeEnabled();
  await editor.keyboard.press("Control+k");
  await editor.getByRole("combobox").fill(name);
  await expect(editor.getByRole("option", { name })).toHaveAttribute("aria-selected", "true");
  await assertAccessible(editor);
  await editor.keyboard.press("Enter");
  await expect(editor).toHaveURL(/\/desk\/queue\?.*organisation=millwright/);
  await expect(saved).toHaveAttribute("aria-current", "page");
  await editor.getByRole("button", { name: "Save this view…" }).click();
  await dialog.getByRole("button", { name: `Delete ${name}` }).click();
  await expect(saved).toBeHidden();
});
