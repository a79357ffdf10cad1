import type { APIRequestContext, Page } from "@playwright/test";
import { type AgencyItem, addAgency, rssOf, serveFeed } from "./agency";
import { aStory, assertAccessible, eventually } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

/** Words of this story alone, so that no other source is found alike. */
const item = (stamp: string, name: string): AgencyItem => ({
  id: `${stamp}-${name}`,
  title: `${name} ${stamp} reported`,
  text: `The ${name} office says ${stamp} that its ${name} work of ${stamp} is done.`,
});

async function openWire(page: Page, query: string): Promise<void> {
  await page.goto(`/desk/wire?${query}`);
  await expect(page.getByRole("button", { name: "Keyboard" })).toBeVisible();
  // Keys work from when the page runs.
  await expect(page.getByRole("button", { name: "Find", exact: true })).toBeEnabled();
}

const row = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });

const onSite = async (request: APIRequestContext, title: string) =>
  (await (await request.get("/section/local")).text()).includes(title);

/** Reads the list anew until the item is in it: it comes by a poll of the worker. */
async function arrived(page: Page, query: string, title: string): Promise<void> {
  await expect(async () => {
    await openWire(page, query);
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

test("an editor reads a held item and publishes it by keys, and takes that back", async ({
  as,
  token,
  request,
}) => {
  const stamp = `held${Date.now()}`;
  const first = item(stamp, "Harbour");
  const second = item(stamp, "Ferry");
  const items = [first, second];
  const { slug } = await addAgency(request, token("editor@demo.test"), {
    slug: stamp,
    name: "Held Agency",
    items,
  });
  const editor = await as("editor@demo.test");
  await arrived(editor, `view=held&source=${slug}`, second.title);
  await expect(row(editor, second.title)).toContainText("Held for the desk");
  await assertAccessible(editor);

  await editor.keyboard.press("j");
  const open = editor.locator("[data-wire-stop]:focus");
  const title = (await open.textContent()) ?? "";
  await editor.keyboard.press("o");
  const pane = editor.getByRole("region", { name: "Item" });
  await expect(pane.getByRole("heading", { name: title })).toBeFocused();
  await expect(pane.getByText("Identity")).toBeVisible();
  await assertAccessible(editor);
  await editor.keyboard.press("p");
  await expect(editor.getByRole("status").getByText("Done.")).toBeVisible();
  await eventually(async () => expect(await onSite(request, title)).toBe(true));
  await expect(row(editor, title).getByText(/^Published/)).toBeVisible();

  const breaking = pane.getByRole("link", { name: "Send as breaking news…" });
  const address = (await breaking.getAttribute("href")) ?? "";
  await editor.keyboard.press("u");
  await expect(editor.getByText("Taken back: 1 item.")).toBeVisible();
  await eventually(async () => expect(await onSite(request, title)).toBe(false));
  await editor.goto(address);
  await expect(editor.getByText("readers of this title do not see it now")).toBeVisible();
});

test("an editor publishes many items at once, with what became of each", async ({ as, token, request }) => {
  const stamp = `many${Date.now()}`;
  const items = [item(stamp, "Market"), item(stamp, "Tower")];
  const agency = { slug: stamp, name: "Many Agency", items };
  const { slug } = await addAgency(request, token("editor@demo.test"), agency);
  const editor = await as("editor@demo.test");
  await arrived(editor, `view=held&source=${slug}`, items[0]?.title ?? "");
  await editor.getByRole("checkbox", { name: "Select all on this page" }).check();
  const bar = editor.getByRole("group", { name: "Selected items" });
  await expect(bar.getByText("2 selected")).toBeVisible();
  await bar.getByRole("button", { name: "Publish" }).click();
  const dialog = editor.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "2 items published" })).toBeVisible();
  await assertAccessible(editor);
  await dialog.getByRole("button", { name: "Done" }).click();
  await eventually(async () => {
    for (const each of items) expect(await onSite(request, each.title)).toBe(true);
  });
});

test("what is spiked is gone from the site, stands among the spiked with its reason, and comes back", async ({
  as,
  token,
  request,
}) => {
  const stamp = `spike${Date.now()}`;
  const only = item(stamp, "Quarry");
  const agency = { slug: stamp, name: "Trusted Agency", items: [only], autoPublish: true };
  const { slug } = await addAgency(request, token("editor@demo.test"), agency);
  const editor = await as("editor@demo.test");
  await arrived(editor, `view=public&source=${slug}`, only.title);
  await eventually(async () => expect(await onSite(request, only.title)).toBe(true));
  await editor.keyboard.press("j");
  await editor.keyboard.press("x");
  const dialog = editor.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "Not for our readers" })).toBeFocused();
  await editor.keyboard.press("3");
  await assertAccessible(editor);
  await editor.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(row(editor, only.title)).toContainText("Spiked, by");
  await eventually(async () => expect(await onSite(request, only.title)).toBe(false));

  await openWire(editor, `view=spiked&source=${slug}`);
  await expect(row(editor, only.title)).toContainText("Out of date");
  await row(editor, only.title).getByRole("button", { name: "Restore" }).click();
  await expect(editor.getByText("Public again.")).toBeVisible();
  await eventually(async () => expect(await onSite(request, only.title)).toBe(true));
});

test("an editor places an item elsewhere, and puts it at the head of the front page for a while", async ({
  as,
  token,
  request,
}) => {
  const stamp = `lead${Date.now()}`;
  const only = item(stamp, "Bridge");
  const { slug } = await addAgency(request, token("editor@demo.test"), {
    slug: stamp,
    name: "Lead Agency",
    items: [only],
    autoPublish: true,
  });
  const editor = await as("editor@demo.test");
  await arrived(editor, `source=${slug}`, only.title);
  await editor.keyboard.press("j");
  await editor.keyboard.press("e");
  const dialog = editor.getByRole("dialog");
  const courier = dialog.getByRole("group", { name: "Riverbend Courier" });
  await expect(courier.getByLabel("Riverbend & County")).toBeChecked();
  await courier.getByLabel("Business", { exact: true }).check();
  await assertAccessible(editor);
  await dialog.getByRole("button", { name: "Place 1 item" }).click();
  await expect(dialog).toBeHidden();
  await eventually(async () =>
    expect(await (await request.get("/section/business")).text()).toContain(only.title),
  );

  await editor.getByRole("link", { name: only.title, exact: true }).click();
  await editor.getByRole("button", { name: "Make it the lead…" }).click();
  await assertAccessible(editor);
  await dialog.getByLabel("For").selectOption("2");
  await dialog.getByRole("button", { name: "Make it the lead" }).click();
  await expect(editor.getByText("It leads Riverbend Courier for 2 h.")).toBeVisible();
  await eventually(async () => {
    const front = await (await request.get("/")).text();
    expect(front.match(/class="front-lead"[\s\S]*?<\/h3>/)?.[0]).toContain(only.title);
  });
  // What leads no longer is public: the front page is everybody's again.
  await editor.keyboard.press("x");
  await dialog.getByRole("button", { name: "Spike 1 item" }).click();
  await eventually(async () => expect(await (await request.get("/")).text()).not.toContain(only.title));
});

test("new items announce themselves and move no row", async ({ as, token, request }) => {
  const stamp = `live${Date.now()}`;
  const first = item(stamp, "Mill");
  const bearer = token("editor@demo.test");
  const { id, slug } = await addAgency(request, bearer, { slug: stamp, name: "Live Agency", items: [first] });
  const editor = await as("editor@demo.test");
  await arrived(editor, `source=${slug}`, first.title);
  const second = item(stamp, "Brewery");
  await serveFeed(request, `${slug}.rss`, rssOf("Live Agency", [second, first]));
  await request.post(`/api/v1/desk/sources/${id}/poll`, { headers: { Authorization: `Bearer ${bearer}` } });
  const show = editor.getByRole("button", { name: "1 new item – show" });
  await expect(show).toBeVisible({ timeout: 60_000 });
  await expect(editor.getByRole("link", { name: second.title, exact: true })).toBeHidden();
  await assertAccessible(editor);
  await show.click();
  await expect(editor.getByRole("link", { name: second.title, exact: true })).toBeFocused();
});

test("filters are kept in the address, and what is empty says so", async ({ as, token, request }) => {
  const stamp = `filter${Date.now()}`;
  const only = item(stamp, "Chapel");
  const { slug } = await addAgency(request, token("editor@demo.test"), {
    slug: stamp,
    name: "Filter Agency",
    items: [only],
  });
  const editor = await as("editor@demo.test");
  await arrived(editor, `source=${slug}`, only.title);
  await editor.getByLabel("Words of the headline").fill(`chap ${stamp}`);
  await editor.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(editor).toHaveURL(/words=chap/);
  await expect(editor.getByRole("link", { name: only.title, exact: true })).toBeVisible();
  await editor.getByLabel("Language").fill("fr");
  await editor.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(editor.getByText("Nothing matches these filters")).toBeVisible();
  await assertAccessible(editor);
  await editor.getByRole("link", { name: "Remove filter Language: fr" }).click();
  await expect(editor.getByRole("link", { name: only.title, exact: true })).toBeVisible();
});

test("an editor says what tells the same news: two items as one story, an item beside a release, and out again", async ({
  as,
  token,
  request,
}) => {
  const stamp = `group${Date.now()}`;
  const bearer = token("editor@demo.test");
  const one = item(stamp, "Library");
  const other = {
    id: `${stamp}-other`,
    title: `Reading room ${stamp} opens`,
    text: "Longer hours for readers are announced by the council on Monday evening, with a concert.",
  };
  const { slug } = await addAgency(request, bearer, {
    slug: stamp,
    name: `One ${stamp}`,
    items: [one],
    autoPublish: true,
  });
  await addAgency(request, bearer, {
    slug: `${stamp}-b`,
    name: `Other ${stamp}`,
    items: [other],
    autoPublish: true,
  });
  const story = aStory(`attached ${stamp}`);
  await sentRelease(request, token("author@demo.test", "millwright"), story, { kind: "other" });
  const editor = await as("editor@demo.test");
  await arrived(editor, `source=${slug}-b`, other.title);
  await arrived(editor, `source=${slug}`, one.title);
  await editor.keyboard.press("j");
  await editor.keyboard.press("m");
  const dialog = editor.getByRole("dialog");
  await dialog.getByLabel("Find the wire item or release by its headline").fill(`reading ${stamp}`);
  await dialog.getByRole("button", { name: `Merge: “${other.title}”` }).click();
  await expect(editor.getByText("Merged: one public story.")).toBeVisible();
  await eventually(async () => {
    const list = await (await request.get("/section/local")).text();
    expect(Number(list.includes(one.title)) + Number(list.includes(other.title))).toBe(1);
  });
  await editor.goto("/desk/wire/stories");
  await expect(editor.getByRole("link", { name: one.title })).toBeVisible();
  await assertAccessible(editor);
  await editor.getByRole("button", { name: `Take out: “${one.title}”` }).click();
  await expect(editor.getByRole("link", { name: one.title })).toBeHidden();
  await eventually(async () => {
    const list = await (await request.get("/section/local")).text();
    expect(list.includes(one.title) && list.includes(other.title)).toBe(true);
  });

  await openWire(editor, `source=${slug}`);
  await editor.getByRole("link", { name: one.title, exact: true }).click();
  await editor.getByRole("button", { name: /^Same news/ }).click();
  await dialog.getByLabel("Find the wire item or release by its headline").fill(`attached ${stamp}`);
  await expect(dialog.getByRole("button", { name: /^Attach to the release/ })).toBeVisible();
  await assertAccessible(editor);
  await dialog.getByRole("button", { name: /^Attach to the release/ }).click();
  await expect(editor.getByText("Attached to the release.")).toBeVisible();
  await expect(
    editor.getByRole("region", { name: "Item" }).getByRole("link", { name: story.headline }),
  ).toBeVisible();
  await editor.getByRole("button", { name: "Undo" }).click();
  await expect(editor.getByText("Taken back: it stands by itself.")).toBeVisible();
});
