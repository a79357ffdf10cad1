import { aStory, assertAccessible, claim } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("two editors side by side: they see each other, one takes over, nothing typed is lost", async ({
  as,
  request,
  token,
}) => {
  const story = aStory(`shared ${Date.now().toString(36)}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story);
  const [ruth, anselm] = [await as("editor@demo.test"), await as("admin@demo.test")];

  await claim(ruth, story.headline);
  await anselm.goto(`/desk/releases/${id}`);
  await expect(anselm.getByText("Ruth Calloway is on it", { exact: false })).toBeVisible();
  await expect(anselm.getByText("Also looking: Ruth Calloway")).toBeVisible();
  await expect(ruth.getByText("Also looking: Anselm Boyd")).toBeVisible();
  await expect(anselm.getByRole("button", { name: "Claim", exact: true })).toHaveCount(0);

  const note = ruth.getByLabel("Note to the author");
  await note.fill("Half a thought");
  await anselm.getByRole("button", { name: "Take over …" }).click();
  await anselm.getByRole("dialog").getByRole("button", { name: "Take it over" }).click();
  await expect(anselm.getByText("You are on it.")).toBeVisible();

  // Her page says so by itself, keeps her words, and has nothing left to decide with.
  await expect(
    ruth.getByText("Anselm Boyd has taken this release over. What you typed is kept."),
  ).toBeVisible();
  await expect(note).toHaveValue("Half a thought");
  await expect(ruth.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expect(ruth.getByRole("button", { name: /^Request changes/ })).toHaveCount(0);
  await assertAccessible(ruth);

  const theirs = ruth.getByRole("region", { name: "Desk comments" });
  await theirs.getByRole("combobox", { name: "About" }).selectOption("headline");
  await theirs.getByRole("textbox", { name: "Comment" }).fill("Is Mill Street right?");
  await theirs.getByRole("button", { name: "Add comment" }).click();
  const comments = anselm.getByRole("region", { name: "Desk comments" });
  await expect(comments.getByText("Is Mill Street right?")).toBeVisible();
  await comments.getByRole("button", { name: "Settle: Is Mill Street right?" }).click();
  await expect(theirs.getByText("Settled by Anselm Boyd")).toBeVisible();

  await anselm.getByRole("button", { name: "Edit text" }).click();
  const edit = anselm.getByRole("form", { name: "Edit" });
  await edit.getByRole("textbox", { name: "Subheadline" }).fill("Six jobs come with it");
  await assertAccessible(anselm);
  await edit.getByRole("button", { name: "Save the edit" }).click();
  await expect(anselm.getByRole("region", { name: "Changed by the desk" }).locator("ins")).toContainText(
    "Six jobs",
  );
  await expect(ruth.getByRole("region", { name: "Changed by the desk" })).toBeVisible();

  await anselm
    .getByRole("tab", { name: /^As in the / })
    .first()
    .click();
  await expect(
    anselm.frameLocator("iframe").first().getByRole("heading", { level: 1, name: story.headline }),
  ).toBeVisible();
  await anselm.getByRole("tab", { name: "As written" }).click();
  await assertAccessible(anselm);

  await anselm.getByRole("button", { name: "Quick approval" }).click();
  await expect(anselm.getByText("Approved. Public in 10 seconds.")).toBeVisible();
  await anselm.getByRole("button", { name: "Undo" }).click();
  await expect(anselm.getByText("Taken back: it is in review again, and yours.")).toBeVisible();
  await expect(anselm.getByText("You are on it.")).toBeVisible();
  await expect(ruth.getByText("Anselm Boyd is on it", { exact: false })).toBeVisible();

  await anselm.setViewportSize({ width: 320, height: 800 });
  const wide = await anselm.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await anselm.getByRole("button", { name: "Put back" }).click();
  await expect(anselm.getByText("Nobody is on it. Claim it to decide.")).toBeVisible();
});
