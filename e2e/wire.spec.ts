import { assertAccessible, eventually } from "./app";
import { expect, test } from "./fixtures";

const feed = (title: string, text: string) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Riverside Notices</title><link>https://riverside.example/</link>
<item><guid isPermaLink="false">ferry-1</guid><title>${title}</title><link>https://riverside.example/ferry</link>
<description>${text}</description><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`;

test("an editor adds a source; its story appears, and a later poll revises it at the same address", async ({
  as,
  request,
}) => {
  const address = `${process.env.E2E_FEEDS}/ferry.rss`;
  const headers = { "content-type": "application/rss+xml" };
  await request.put(address, {
    headers,
    data: feed("Ferry to run late on Fridays", "The ferry will run until eleven."),
  });
  const editor = await as("editor@demo.test");
  await editor.goto("/desk/sources");
  await assertAccessible(editor);
  await editor.getByRole("link", { name: "Add a source" }).click();
  await editor.getByLabel("Address of the feed").fill(address);
  await editor.getByRole("button", { name: "Test the feed" }).click();
  await expect(editor.getByText("Ferry to run late on Fridays")).toBeVisible();
  await expect(editor.getByLabel("Name", { exact: true })).toHaveValue("Riverside Notices");
  await expect(editor.getByLabel("Short name")).toHaveValue("riverside-notices");
  await editor.getByRole("group", { name: "Riverbend Courier" }).getByLabel("Riverbend & County").check();
  await editor.getByLabel("Publish its items by themselves").check();
  await assertAccessible(editor);
  await editor.getByRole("button", { name: "Add source" }).click();
  await eventually(async () =>
    expect(await (await request.get("/section/local")).text()).toContain("Ferry to run late on Fridays"),
  );

  const home = await (await request.get("/search?q=ferry+Fridays")).text();
  const path = home.match(/\/news\/[0-9a-f-]{36}\/ferry-to-run-late-on-fridays/)?.[0] ?? "";
  expect(path).not.toBe("");
  await request.put(address, {
    headers,
    data: feed("Ferry to run late on Fridays and Saturdays", "The ferry will run until midnight."),
  });
  await editor.getByRole("button", { name: /^Poll now/ }).click();
  await eventually(async () => expect(await (await request.get(path)).text()).toContain("until midnight"));
  const item = await (await request.get(path)).text();
  expect(item).toContain("Riverside Notices");
  expect(item).toContain("Updated");
  expect(item).not.toMatch(/<script(?! type="application\/ld\+json")/);
});
