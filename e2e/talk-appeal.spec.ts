import { aStory, assertAccessible, claim } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("a rejection is appealed once, and another editor has to decide", async ({ as, token, request }) => {
  const author = await as("author@demo.test");
  const story = aStory(`appealed ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story);
  await author.goto(`/portal/releases/${id}`);

  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  const review = editor.url();
  await editor.getByRole("button", { name: /^Reject/ }).click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByText("This is advertising rather than news.").click();
  await dialog.getByRole("button", { name: "Reject release" }).click();
  await expect(dialog).toBeHidden();

  await author.reload();
  await expect(author.getByRole("heading", { name: "Not accepted" })).toBeVisible();
  await assertAccessible(author);
  await author
    .getByLabel("Why should another editor look at it?")
    .fill("It names a date, a place and a source.");
  await author.getByRole("button", { name: "Ask for a second view" }).click();
  await expect(author.getByText("Waiting for the desk").first()).toBeVisible();

  await editor.goto(review);
  await editor.getByRole("button", { name: "Claim", exact: true }).click();
  await expect(editor.getByText("another editor has to decide", { exact: false })).toBeVisible();

  const second = await as("admin@demo.test");
  await claim(second, story.headline);
  await second.getByRole("button", { name: /^Reject/ }).click();
  const again = second.getByRole("dialog");
  await again.getByText("This is advertising rather than news.").click();
  await again.getByRole("button", { name: "Reject release" }).click();
  await expect(again).toBeHidden();
  await author.reload();
  await expect(author.getByRole("heading", { name: "Not accepted" })).toHaveCount(2);
  await expect(author.getByRole("button", { name: "Ask for a second view" })).toBeHidden();
});
