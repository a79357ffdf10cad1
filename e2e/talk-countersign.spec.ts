import { aStory, assertAccessible, eventually, sendToDesk } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

test("a client opens a secret link, approves, and any edit voids the approval", async ({
  as,
  token,
  request,
  browser,
}) => {
  const story = aStory(`client ${Date.now()}`);
  const bearer = token("author@demo.test", "millwright");
  const id = await sentRelease(request, bearer, story, { submit: false });
  const author = await as("author@demo.test");
  await author.goto(`/portal/releases/${id}`);
  const links = author.getByRole("form", { name: "New preview link" });
  await links.getByLabel("Whom the link is for").fill("Jane at the mill");
  await links.getByRole("button", { name: "Make a preview link" }).click();
  const address = await author.getByLabel("Address of the new link").inputValue();
  await expect(author.getByRole("list", { name: "Preview links" })).toContainText("Not opened yet");
  await assertAccessible(author);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const client = await context.newPage();
  const answer = await client.goto(new URL(address).pathname);
  expect(answer?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
  });
  const page = client.frameLocator("iframe");
  await expect(page.getByRole("heading", { level: 1, name: story.headline })).toBeVisible();
  const form = client.getByRole("form", { name: "Your answer" });
  await form.getByLabel("I approve this text").check();
  await form.getByLabel("Your name").fill("Jane Roe");
  await form.getByRole("button", { name: "Send my answer" }).click();
  await expect(client.getByText(/Jane Roe approved exactly this text/)).toBeVisible();

  await author.reload();
  await expect(author.getByText(/Approved by Jane Roe, .* – for exactly this text\./)).toBeVisible();

  // The client has the page open while the author edits.
  await client.reload();
  await author.getByRole("link", { name: "Edit", exact: true }).click();
  await author.getByRole("textbox", { name: "Subheadline" }).fill("Bread from half past six");
  await eventually(async () => {
    const stored = await request.get(`/api/v1/releases/${id}`, {
      headers: { Authorization: `Bearer ${bearer}` },
    });
    expect((await stored.json()).subheadline).toBe("Bread from half past six");
  });
  await client.getByText("Answer once more").click();
  await form.getByLabel("I approve this text").check();
  await form.getByRole("button", { name: "Send my answer" }).click();
  await expect(client.getByRole("alert")).toContainText("The text has changed since you opened it.");
  await expect(page.getByText("Bread from half past six", { exact: true })).toBeVisible();
  await author.getByRole("link", { name: "Status and history" }).click();
  await expect(author.getByText("Void: the text has been edited since.")).toBeVisible();

  await form.getByLabel("I approve this text").check();
  await form.getByRole("button", { name: "Send my answer" }).click();
  await expect(client.getByText(/Jane Roe approved exactly this text/)).toBeVisible();

  await author.getByRole("link", { name: "Edit", exact: true }).click();
  // A draft of the API waits for somebody to confirm its rights; that does not void the client's word.
  await author.getByText("I may publish this text").click();
  await sendToDesk(author);
  const editor = await as("editor@demo.test");
  await editor.goto("/desk/queue");
  await editor.getByRole("link", { name: story.headline }).click();
  const words = editor.getByRole("region", { name: "Client's approval" });
  await expect(words).toContainText(/Approved by Jane Roe, .* – for exactly this text\./);

  await author.getByRole("button", { name: "Revoke the link for Jane at the mill" }).click();
  await expect(author.getByRole("list", { name: "Preview links" })).toBeHidden();
  expect((await client.reload())?.status()).toBe(404);
  await expect(client.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await context.close();
});

test("the client's page is accessible and fits a phone", async ({ as, token, request, browser }) => {
  const story = aStory(`phone ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story, { submit: false });
  const author = await as("author@demo.test");
  await author.goto(`/portal/releases/${id}`);
  await author.getByRole("button", { name: "Make a preview link" }).click();
  const address = await author.getByLabel("Address of the new link").inputValue();
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const client = await context.newPage();
  await client.goto(new URL(address).pathname);
  await assertAccessible(client);
  const form = client.getByRole("form", { name: "Your answer" });
  await form.getByLabel("Please change something").check();
  await form.getByLabel("Your name").fill("Jane Roe");
  await form.getByRole("button", { name: "Send my answer" }).click();
  await expect(client.getByText("Say what should change.")).toBeVisible();
  await expect(form.getByLabel("Your name")).toHaveValue("Jane Roe");
  await assertAccessible(client);
  const [scroll, width] = await client.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual(width ?? 0);
  await form.getByLabel(/What should change/).fill("It is Tuesday, not Monday.");
  await form.getByRole("button", { name: "Send my answer" }).click();
  await expect(client.getByText(/Jane Roe asked for changes to exactly this text/)).toBeVisible();
  await author.reload();
  await expect(author.getByText("It is Tuesday, not Monday.").first()).toBeVisible();
  await context.close();
});
