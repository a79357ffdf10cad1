import { approve, aStory, assertAccessible, claim, eventually, mailTo, sendToDesk } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("points are answered at their fields, and come back beside the point with the word diff", async ({
  as,
  token,
  request,
}) => {
  const author = await as("author@demo.test");
  const story = aStory(`answered ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story);
  await author.goto(`/portal/releases/${id}`);
  await expect(author.getByRole("region", { name: "Where it stands" })).toContainText(
    /Number \d+ in the queue\. (Usually answered within|Too few decisions)/,
  );

  const written = author.getByRole("article", { name: "The release as written" });
  await expect(written).toContainText("Riverbend, 20 Nov 2026");
  await expect(written.getByRole("listitem").filter({ hasText: "Ada Holm" })).toContainText("Public");

  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await editor.getByRole("button", { name: "Add a point" }).click();
  await editor.getByLabel("Field of point 1").selectOption("headline");
  await editor.getByLabel("Point 1: what to change").fill("Say which bakery this is.");
  await editor.getByRole("button", { name: "Add a point" }).click();
  await editor.getByLabel("Field of point 2").selectOption("body");
  await editor.getByLabel("Point 2: what to change").fill("Name your source for the figure.");
  await editor.getByRole("button", { name: /^Request changes/ }).click();
  await editor.getByRole("dialog").getByRole("button", { name: "Send back to the author" }).click();
  await expect(editor.getByRole("dialog")).toBeHidden();

  // The page finds out by itself: nobody reloads it.
  await expect(author.getByRole("heading", { name: "The desk asks for changes" })).toBeVisible({
    timeout: 45_000,
  });
  await assertAccessible(author);
  await author.getByLabel("Your answer to point 2").fill("The town's register of companies.");
  await expect(author.getByText("Your answer is kept.", { exact: true })).toBeVisible();
  await author.getByRole("link", { name: "Answer and resubmit" }).click();
  const note = author.getByRole("region", { name: "Point 1 of the desk" });
  await expect(note).toContainText("Say which bakery this is.");
  await expect(author.getByLabel("Your answer to point 2")).toHaveValue("The town's register of companies.");
  await note.getByLabel("Your answer to point 1").fill("It is the one at the harbour.");
  await author.getByRole("textbox", { name: "Headline", exact: true }).fill(`${story.headline} again`);
  await assertAccessible(author);
  await sendToDesk(author);

  await claim(editor, `${story.headline} again`);
  const answers = editor.getByRole("region", { name: "What was asked, and the answers" });
  await expect(answers.getByRole("listitem").filter({ hasText: "Say which bakery" })).toContainText(
    "It is the one at the harbour.",
  );
  await expect(answers.getByRole("listitem").filter({ hasText: "Name your source" })).toContainText(
    "The town's register of companies.",
  );
  await expect(
    editor.getByRole("region", { name: "Changed since it was last handed in" }).locator("ins"),
  ).toHaveText(" again");
  await assertAccessible(editor);

  await editor.getByLabel(/^Write to /).fill("Thank you, reading now.");
  await editor.getByRole("button", { name: "Send message" }).click();
  await expect(editor.getByRole("region", { name: "Conversation" })).toContainText("Thank you, reading now.");
  await author.reload();
  await expect(author.getByRole("region", { name: "Conversation" })).toContainText("Thank you, reading now.");
});

test("a correction is asked for after publication, made by the desk, and read by everybody", async ({
  as,
  page,
  token,
  request,
}) => {
  const author = await as("author@demo.test");
  const story = aStory(`corrected ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story);
  await author.goto(`/portal/releases/${id}`);
  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await approve(editor);

  await author.reload();
  const address = await author.getByRole("link", { name: "Read it on the site" }).getAttribute("href");
  await author.getByRole("link", { name: "Ask for a correction …" }).click();
  const right = story.headline.replace("Mill Street", "Ferry Street");
  await author.getByLabel("What is wrong?").fill("The shop stands in Ferry Street.");
  await author.getByRole("textbox", { name: "Headline", exact: true }).fill(right);
  await assertAccessible(author);
  await author.getByRole("button", { name: "Ask for this correction" }).click();
  await expect(author.getByText("Correction: waiting for the desk")).toBeVisible();
  await assertAccessible(author);

  await editor.goto("/desk");
  await editor
    .getByRole("region", { name: "Asked by organisations" })
    .getByRole("link", { name: story.headline })
    .click();
  const asked = editor.getByRole("region", { name: "Asked by the organisation" });
  await expect(asked.locator("ins")).toHaveText("Ferry");
  await assertAccessible(editor);
  await asked.getByRole("link", { name: "Correct it …" }).click();
  await expect(editor.getByLabel("What was wrong")).toHaveValue("The shop stands in Ferry Street.");
  await editor.getByLabel(/^A: material/).check();
  await assertAccessible(editor);
  await editor.getByRole("button", { name: "Publish the correction" }).click();
  await expect(editor.getByText("Correction: done")).toBeVisible();

  await eventually(async () => {
    await page.goto(address ?? "");
    await expect(page.getByRole("heading", { level: 1, name: right })).toBeVisible({ timeout: 1_000 });
  });
  await author.reload();
  await expect(author.getByText("Correction: done")).toBeVisible();

  await author.getByRole("button", { name: "Ask for a withdrawal …" }).click();
  await author.getByLabel("Why should it be taken back?").fill("The shop will not open after all.");
  await author.getByRole("button", { name: "Ask for a withdrawal", exact: true }).click();
  await expect(author.getByText("Withdrawal: waiting for the desk")).toBeVisible();
  await editor.reload();
  await editor.getByRole("button", { name: "Decline …" }).click();
  await editor.getByLabel("Why not?").fill("The town hall says that it opens.");
  await editor.getByRole("button", { name: "Decline the request" }).click();
  await expect(editor.getByText("Withdrawal: declined")).toBeVisible();
  await author.reload();
  await expect(author.getByText("The town hall says that it opens.").first()).toBeVisible();
  const admin = await as("admin@demo.test");
  expect(await mailTo(admin, "author@demo.test", new RegExp(`^Withdrawal declined: ${right}`))).toContain(
    "The town hall says that it opens.",
  );
});
