import { addAgency, rssOf, serveFeed } from "./agency";
import { assertAccessible, eventually } from "./app";
import { expect, test } from "./fixtures";

test("an editor looks at a feed before adding it", async ({ as, request }) => {
  const stamp = `look${Date.now()}`;
  const name = `Looked Agency ${stamp}`;
  const items = [
    { id: "1", title: `Flood ${stamp} in the valley`, text: "Water rises." },
    { id: "2", title: `Sale ${stamp} of everything`, text: "Cheap." },
  ];
  const address = await serveFeed(request, `${stamp}.rss`, rssOf(name, items));
  const editor = await as("editor@demo.test");
  await editor.goto("/desk/sources/new");
  const feed = editor.getByLabel("Address of the feed");
  const look = editor.getByRole("button", { name: /^Test (the feed|it again)$/ });
  await feed.fill("not an address");
  await look.click();
  await expect(editor.getByText("Give a full address starting with https://.")).toBeVisible();
  await feed.fill(`${process.env.E2E_FEEDS}/nothing-there`);
  await look.click();
  await expect(editor.getByRole("button", { name: "Add it all the same" })).toBeVisible();
  await feed.fill(address);
  await look.click();
  await expect(editor.getByText("RSS 2.0, 2 items")).toBeVisible();
  await expect(editor.getByLabel("Name", { exact: true })).toHaveValue(name);
  await expect(editor.getByLabel("Publish its items by themselves")).not.toBeChecked();
  await editor.getByRole("group", { name: "Riverbend Courier" }).getByLabel("Riverbend & County").check();
  await assertAccessible(editor);
  await editor.getByRole("button", { name: "Add source" }).click();
  await expect(editor.getByRole("heading", { name, level: 1 })).toBeVisible();
  await eventually(async () => {
    await editor.reload();
    await expect(editor.locator("dl").first()).toContainText(/Items stored\s*2/, { timeout: 2_000 });
  }, 60_000);
  await assertAccessible(editor);
});

test("rules are tried before they are kept, and a source ends in the archive", async ({
  as,
  token,
  request,
}) => {
  const stamp = `rules${Date.now()}`;
  const items = [
    { id: "1", title: `Flood ${stamp} in the valley`, text: "Water rises.", category: "Weather" },
    { id: "2", title: `Sale ${stamp} of everything`, text: "Cheap.", category: "Promotion" },
  ];
  const agency = { slug: stamp, name: `Rule Agency ${stamp}`, items };
  const { id, name } = await addAgency(request, token("editor@demo.test"), agency);
  const editor = await as("editor@demo.test");
  await eventually(async () => {
    await editor.goto(`/desk/sources/${id}`);
    await expect(editor.locator("dl").first()).toContainText(/Items stored\s*2/, { timeout: 2_000 });
  }, 60_000);
  await editor.getByRole("link", { name: /^Rules/ }).click();
  await editor.getByRole("button", { name: "Add a rule" }).click();
  const rule = editor.getByRole("group", { name: /^1\. / });
  await expect(rule.getByLabel("Name", { exact: true })).toBeFocused();
  await rule.getByLabel("Name", { exact: true }).fill("Adverts");
  await rule.getByLabel("Categories").fill("Promotion");
  await rule.getByLabel("Then").selectOption("drop");
  await rule.getByLabel("Reason").fill("An advertisement");
  await editor.getByRole("button", { name: "Try on its last 50 items" }).click();
  await expect(editor.getByText("1 of its last 2 items would fare otherwise.")).toBeVisible();
  const dry = editor.getByRole("region", { name: "Dry run" });
  await expect(dry.getByRole("row", { name: /Sale/ })).toContainText("Spiked");
  await assertAccessible(editor);
  await editor.getByLabel("Judge anew what its rules hold").check();
  await editor.getByRole("button", { name: "Save the rules" }).click();
  await expect(editor.getByRole("link", { name: "Its rules (1)" })).toBeVisible();

  await editor.getByRole("button", { name: `Archive… ${name}` }).click();
  await expect(editor.getByRole("dialog")).toContainText("stay where they are");
  await editor.getByRole("button", { name: "Archive the source" }).click();
  await expect(editor.getByText("It is archived; “Resume” takes it up again.")).toBeVisible();
  await editor.goto(`/desk/sources?show=archived&q=${stamp}`);
  await expect(editor.getByRole("link", { name })).toBeVisible();
});

test("what could not be read is kept, and can be downloaded as it came", async ({ as, token, request }) => {
  const stamp = `broken${Date.now()}`;
  const agency = { slug: stamp, name: `Broken Agency ${stamp}`, items: [] };
  const { id, name } = await addAgency(request, token("editor@demo.test"), agency);
  const page = "<!doctype html><title>Maintenance</title><p>Back soon, says the agency.</p>";
  await request.put(`${process.env.E2E_FEEDS}/${stamp}.rss`, {
    headers: { "content-type": "text/html" },
    data: page,
  });
  const editor = await as("editor@demo.test");
  const download = editor.getByRole("link", { name: /^Download what came/ }).first();
  await eventually(async () => {
    await request.post(`/api/v1/desk/sources/${id}/poll`, {
      headers: { Authorization: `Bearer ${token("editor@demo.test")}` },
    });
    await editor.goto(`/desk/sources/${id}`);
    await expect(download).toBeVisible({ timeout: 3_000 });
  }, 90_000);
  await assertAccessible(editor);
  const [file] = await Promise.all([editor.waitForEvent("download"), download.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString("utf8")).toBe(page);
  await editor.goto(`/desk/sources?show=trouble&q=${stamp}`);
  await expect(editor.getByRole("link", { name })).toBeVisible();
  await assertAccessible(editor);
});

test("a list of another system comes in line by line and goes out again", async ({ as, request }) => {
  const stamp = `list${Date.now()}`;
  const good = await serveFeed(
    request,
    `${stamp}.rss`,
    rssOf("Listed", [{ id: "1", title: `Listed ${stamp}`, text: "Text." }]),
  );
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds of ${stamp}</title></head><body>
    <outline text="Folder"><outline type="rss" text="Good ${stamp}" xmlUrl="${good}"/></outline>
    <outline type="rss" text="Missing ${stamp}" xmlUrl="${process.env.E2E_FEEDS}/${stamp}-missing"/>
    <outline text="Note ${stamp}"/></body></opml>`;
  const editor = await as("editor@demo.test");
  await editor.goto("/desk/sources/import");
  await assertAccessible(editor);
  const file = (buffer: Buffer) => ({ name: "feeds.opml", mimeType: "text/x-opml", buffer });
  const input = editor.getByLabel("A list of feeds (OPML)");
  await input.setInputFiles(file(Buffer.from("<html>no list</html>")));
  await expect(editor.getByText(/This is no OPML/)).toBeVisible();
  await input.setInputFiles(file(Buffer.from(opml)));
  await expect(editor.getByText("2 new, 1 that name no feed.")).toBeVisible();
  await editor.getByRole("button", { name: "Test 2" }).click();
  await expect(editor.getByText(/^RSS 2.0, 1 items/)).toBeVisible({ timeout: 60_000 });
  await expect(editor.getByRole("checkbox", { name: `Missing ${stamp}` })).not.toBeChecked();
  await assertAccessible(editor);
  await editor.getByRole("button", { name: "Add 1 source" }).click();
  await expect(editor.getByText("1 source was added.")).toBeVisible();
  await expect(editor.getByRole("link", { name: "Added, paused" })).toBeVisible();

  const list = await editor.request.get(`/desk/sources/export?source=good-${stamp}`);
  expect(list.headers()["content-disposition"]).toContain("sources.opml");
  expect(await list.text()).toContain(`xmlUrl="${good}"`);
  await input.setInputFiles(file(Buffer.from(await list.text())));
  await expect(editor.getByText("1 known already.")).toBeVisible();
});

test("the starter list tells each source's terms and hands its settings to the form", async ({ as }) => {
  const editor = await as("editor@demo.test");
  await editor.goto("/desk/sources/starter");
  await assertAccessible(editor);
  await editor.getByRole("searchbox").fill("propublica");
  await editor.getByRole("button", { name: "Search", exact: true }).click();
  await expect(editor.getByRole("link", { name: /^Look at it and add it/ })).toHaveCount(1);
  await expect(editor.getByText("Not for commercial use", { exact: false })).toBeVisible();
  await editor.getByRole("link", { name: "Look at it and add it: ProPublica" }).click();
  await expect(editor.getByLabel("Address of the feed")).toHaveValue(/propublica\.org/);
  // There is no way to it from here: what the form was given can be kept all the same.
  await editor.getByRole("button", { name: "Test the feed" }).click();
  await expect(editor.getByRole("button", { name: "Add it all the same" })).toBeVisible({ timeout: 60_000 });
  await expect(editor.getByLabel("What may be shown")).toHaveValue("excerpt");
  await expect(editor.getByLabel("Licence", { exact: true })).toHaveValue("CC-BY-NC-ND-3.0");
  await assertAccessible(editor);
});
