import { aStory, assertAccessible, eventually } from "./app";
import { deskMoves, newsOf } from "./desk-moves";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("an editor corrects a headline, a quote and a contact; readers see what was wrong and what is right", async ({
  as,
  page,
  request,
  token,
}) => {
  const key = Date.now().toString(36);
  const story = aStory(`mended ${key}`);
  const author = token("author@demo.test", "millwright");
  const editorToken = token("editor@demo.test");
  const id = await sentRelease(request, author, story, {
    quotes: [{ text: "We bake at dawn.", speaker: "Ada Holm", role: "Baker" }],
    contacts: [
      { name: "Ada Holm", email: "press@bakery.example", public: true },
      { name: "Night desk", phone: "555 0100", public: false },
    ],
  });
  const move = deskMoves(request, id);
  await move(editorToken, "claim");
  await move(editorToken, "approve", { note: "" });
  const news = await newsOf(request, author, id);
  const before = Date.now();

  const editor = await as("editor@demo.test");
  await editor.goto(`/desk/releases/${id}/correct`);
  const form = editor.getByRole("form", { name: "Correction" });
  await form.getByLabel(/^A: material/).check();
  await form
    .getByLabel("What was wrong")
    .fill(`The shop stands in Ferry Street, not where we said (${key}).`);
  const right = story.headline.replace("Mill Street", "Ferry Street");
  await form.getByRole("textbox", { name: "Headline", exact: true }).fill(right);
  await form.getByRole("group", { name: "Quote 1" }).getByLabel("Speaker").fill("Edda Holm");
  await form.getByRole("group", { name: "Contact 2" }).getByLabel("Phone").fill("555 0199");
  const told = editor.getByRole("region", { name: "What readers will be shown" });
  await expect(told.locator("ins").filter({ hasText: "Ferry" })).toBeVisible();
  await expect(told.locator("ins").filter({ hasText: "Edda" })).toBeVisible();
  // A contact that is the desk's alone is corrected without a word to readers.
  await expect(told).not.toContainText("555");
  await assertAccessible(editor);
  await form.getByRole("button", { name: "Publish the correction" }).click();
  await expect(editor).toHaveURL(new RegExp(`/desk/releases/${id}$`));
  const versions = editor.getByRole("region", { name: "Versions", exact: true });
  await expect(versions.getByRole("link")).toHaveCount(2);
  await versions.getByRole("link").last().click();
  await expect(editor.getByRole("heading", { level: 1, name: /^Version \d+$/ })).toBeVisible();
  await expect(editor.getByRole("article").getByText(story.headline, { exact: true })).toBeVisible();
  await assertAccessible(editor);

  await eventually(async () => {
    await page.goto(news.path);
    await expect(page.getByRole("heading", { level: 1, name: right })).toBeVisible({ timeout: 1_000 });
  });
  const box = page.getByRole("region", { name: "This story was corrected" });
  await expect(box).toContainText(`not where we said (${key})`);
  await expect(page.getByText(/^Corrected /)).toBeVisible();
  await box.getByText("What was changed").click();
  await expect(box.locator("del").filter({ hasText: "Mill" }).first()).toBeVisible();
  await expect(box.locator("ins").filter({ hasText: "Edda" })).toBeVisible();
  await assertAccessible(page);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await page.getByRole("link", { name: "Corrections", exact: true }).click();
  await expect(page.getByRole("link", { name: right })).toBeVisible();
  await expect(page.getByText(`not where we said (${key})`)).toBeVisible();
  await assertAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  type Entry = { id: string; title: string; date_modified: string; date_published: string };
  await eventually(async () => {
    const feed: { items: Entry[] } = await (await request.get("/feed.json")).json();
    const entry = feed.items.find((each) => each.id.endsWith(`/news/${news.id}`));
    expect(entry?.title).toBe(right);
    expect(Date.parse(entry?.date_modified ?? "")).toBeGreaterThan(before);
    expect(Date.parse(entry?.date_published ?? "")).toBeLessThan(before);
  });
  const data = await (await request.get(`${news.path}.jsonld`)).json();
  expect(data.correction[0]).toMatchObject({ "@type": "CorrectionComment" });
  const item = await (await request.get(`/api/v1/items/${news.id}`)).json();
  expect(item.edNote).toContain("class A");
});
