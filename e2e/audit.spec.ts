import { approve, aStory, assertAccessible, claim, eventually } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("a decision is found in the log by person and headline, with what it changed", async ({
  as,
  token,
  request,
}) => {
  const word = `audited${Date.now()}`;
  const story = aStory(word);
  await sentRelease(request, token("author@demo.test", "millwright"), story);
  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await approve(editor);

  await editor.goto("/desk/audit");
  await expect(editor.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
  const search = editor.getByRole("search", { name: "Search the log" });
  await search.getByLabel("About").fill(word);
  await search.getByLabel("Kind").selectOption("release");
  await search.getByRole("button", { name: "Search" }).click();
  await expect(editor).toHaveURL(new RegExp(word));
  const events = editor.getByRole("list", { name: "Events" });
  const decision = events.getByRole("listitem").filter({ hasText: /approved/ });
  await expect(decision).toHaveCount(1);
  const person = (await decision.locator("b").innerText()).trim();
  await assertAccessible(editor);

  await search.getByLabel("Person").fill(person);
  await search.getByRole("button", { name: "Search" }).click();
  await expect(editor).toHaveURL(/person=./);
  await expect(decision).toHaveCount(1);
  await decision.getByRole("link").click();
  await expect(editor.getByRole("heading", { level: 1 })).toContainText(story.headline);
  const changed = editor.getByRole("region", { name: "Before and after" });
  const status = changed.getByRole("row").filter({ hasText: "status" });
  await expect(status.locator("del")).toHaveText("in_review");
  await expect(status.locator("ins")).toHaveText(/published|scheduled/);
  await expect(editor.getByRole("region", { name: "Its link in the chain" })).toContainText(/[0-9a-f]{64}/);
  await assertAccessible(editor);

  // What is the administrators' is not shown to editors.
  await editor.goto("/desk/audit");
  await expect(editor.getByRole("button", { name: /^Export/ })).toHaveCount(0);
  await expect(editor.getByRole("button", { name: "Check the log now" })).toHaveCount(0);
});

test("an administrator has the log checked, and takes a part of it away as a file", async ({ as }) => {
  const admin = await as("admin@demo.test");
  await admin.goto("/desk/audit?family=user");
  const check = admin.getByRole("button", { name: "Check the log now" });
  await expect(check).toBeEnabled();
  await check.click();
  const state = admin.getByRole("region", { name: "The chain" }).getByRole("status");
  await eventually(async () => {
    await expect(state).toContainText(/^Sound: checked up to no\./, { timeout: 2_000 });
  }, 30_000);
  await assertAccessible(admin);

  const [file] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("audit-log.csv");
  await admin.goto("/desk/audit?family=log");
  await expect(
    admin.getByRole("list", { name: "Events" }).getByRole("listitem").filter({ hasText: "exported" }).first(),
  ).toBeVisible();
});
