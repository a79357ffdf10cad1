import { aStory, saved, startRelease, writeRelease } from "./app";
import { expect, test } from "./fixtures";

test("nothing typed is lost: a killed tab, then a wrong submission with every message beside its field", async ({
  as,
}) => {
  const author = await as("author@demo.test");
  await startRelease(author, "Appointment");
  await author.getByRole("textbox", { name: "Headline", exact: true }).fill("Too short");
  await saved(author);
  await expect(author).toHaveURL(/\/portal\/releases\/[0-9a-f-]{36}\/edit/);
  await author.getByRole("textbox", { name: "Subheadline" }).fill("Typed a moment before the tab was killed");
  const url = author.url();
  const context = author.context();
  await author.close({ runBeforeUnload: false });

  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole("textbox", { name: "Headline", exact: true })).toHaveValue("Too short");
  await expect(page.getByRole("textbox", { name: "Subheadline" })).toHaveValue(
    "Typed a moment before the tab was killed",
  );
  await page.getByRole("button", { name: "Send to the desk" }).click();
  await expect(page.getByText(/at least 20 characters/).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Headline", exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(page.getByText("Name the new role.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Headline", exact: true })).toHaveValue("Too short");
});

test("two tabs never overwrite each other silently", async ({ as }) => {
  const first = await as("author@demo.test");
  await startRelease(first);
  await writeRelease(first, aStory("fifth"));
  await saved(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.getByRole("textbox", { name: "Subheadline" }).fill("From the second tab");
  await saved(second);
  await first.getByRole("textbox", { name: "Subheadline" }).fill("From the first tab");
  const dialog = first.getByRole("dialog");
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText("From the second tab").first()).toBeVisible();
  await expect(dialog.getByText("From the first tab").first()).toBeVisible();
});

test("a double click sends one release, and the preview shows what readers will see", async ({ as }) => {
  const author = await as("author@demo.test");
  const story = aStory("sixth");
  await startRelease(author);
  await writeRelease(author, story);
  await saved(author);
  const [preview] = await Promise.all([
    author.context().waitForEvent("page"),
    author.getByRole("button", { name: "Preview" }).click(),
  ]);
  await expect(
    preview.frameLocator("iframe").getByRole("heading", { level: 1, name: story.headline }),
  ).toBeVisible();
  await preview.close();
  await author.getByRole("button", { name: "Send to the desk" }).dblclick();
  await expect(author).toHaveURL(/\/portal\/releases\/[0-9a-f-]{36}$/);
  await author.goto("/portal");
  await expect(author.getByRole("link", { name: story.headline })).toHaveCount(1);
});
