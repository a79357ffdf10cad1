import {
  approve,
  aStory,
  assertAccessible,
  claim,
  eventually,
  mailTo,
  saved,
  sendToDesk,
  signIn,
  startRelease,
  writeRelease,
} from "./app";
import { expect, test } from "./fixtures";
import { SURFACES, surfacesShowing } from "./surfaces";

test("an organisation signs up, sends a release, an editor approves it, readers and feeds have it", async ({
  page,
  as,
  request,
}) => {
  const email = `bakery-${Date.now()}@example.test`;
  const password = "seven loaves at dawn";
  await page.goto("/signup");
  await assertAccessible(page);
  await page.getByLabel("Name of the organisation").fill("Harbour Bakery");
  await page.getByLabel("Your name").fill("Ada Holm");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();

  const admin = await as("admin@demo.test");
  const mail = await mailTo(admin, email, /Confirm your email address/);
  await assertAccessible(admin);
  const link = mail.match(/\/verify-email\?token=\S+/)?.[0] ?? "";
  await page.goto(link);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await expect(page.getByText(/confirmed/i).first()).toBeVisible();
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/portal/);
  await assertAccessible(page);

  const story = aStory("third");
  await startRelease(page);
  await writeRelease(page, story);
  await saved(page);
  await assertAccessible(page);
  await sendToDesk(page);
  await assertAccessible(page);

  const editor = await as("editor@demo.test");
  await editor.goto("/desk");
  await assertAccessible(editor);
  await editor.goto("/desk/queue");
  await assertAccessible(editor);
  await claim(editor, story.headline);
  await assertAccessible(editor);
  await approve(editor);
  await expect(editor.getByText("Approved and published.")).toBeVisible();

  await page.reload();
  await page
    .getByRole("link", { name: /public page|read it|published/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: story.headline })).toBeVisible();
  await expect(page.getByText("Release", { exact: true }).first()).toBeVisible();
  await assertAccessible(page);
  expect(await surfacesShowing(request, story.headline)).toEqual(SURFACES);
  await eventually(async () => expect(await mailTo(admin, email, /^Published/)).toContain(story.headline));
});

test("the desk asks for changes, the author answers, the editor sees what changed", async ({ as }) => {
  const author = await as("author@demo.test");
  const story = aStory("fourth");
  await startRelease(author);
  await writeRelease(author, story);
  await saved(author);
  await sendToDesk(author);
  const page = author.url();

  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await editor.getByLabel("Note to the author").fill("Please say who will run the shop.");
  await editor.getByRole("button", { name: /^Request changes/ }).click();
  await editor.getByRole("dialog").getByRole("button", { name: "Send back to the author" }).click();
  await expect(editor.getByText("Sent back to June Abernathy.")).toBeVisible();

  await author.goto(page);
  await expect(author.getByText("Please say who will run the shop.").first()).toBeVisible();
  await assertAccessible(author);
  await expect(author.getByRole("button", { name: "Send to the desk" })).toHaveCount(0);
  await author.getByRole("link", { name: "Answer and resubmit" }).click();
  await author.getByRole("textbox", { name: "Summary" }).fill("Ada Holm will run the shop.");
  await saved(author);
  await sendToDesk(author);

  await claim(editor, story.headline);
  await expect(editor.locator("ins", { hasText: "Ada Holm will run the shop." }).first()).toBeVisible();
  await assertAccessible(editor);
  await approve(editor);
  await expect(editor.getByText("Approved and published.")).toBeVisible();
});
