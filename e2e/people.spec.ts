import { aStory, assertAccessible, eventually, mailTo, sendToDesk, startRelease, writeRelease } from "./app";
import { expect, test } from "./fixtures";

test("an administrator invites an editor and keeps killing to others", async ({
  as,
  browser,
  token,
  request,
}) => {
  const admin = await as("admin@demo.test");
  const mark = Date.now().toString(36);
  const address = `nora-${mark}@desk.test`;
  await admin.goto("/desk/people");
  await expect(admin.getByRole("heading", { name: "People", exact: true })).toBeVisible();
  await assertAccessible(admin);
  const form = admin.getByRole("form", { name: "Invite somebody to the desk" });
  await form.getByRole("textbox", { name: "Email" }).fill(address);
  await form.getByRole("button", { name: "Send invitation" }).click();
  await expect(admin.getByText(`An invitation is on its way to ${address}.`)).toBeVisible();
  await expect(admin.getByRole("button", { name: `Withdraw the invitation of ${address}` })).toBeVisible();

  let link = "";
  await eventually(async () => {
    link =
      (await mailTo(admin, address, /invites you to the desk/)).match(/\/join-desk\?token=\S+/)?.[0] ?? "";
    expect(link).not.toBe("");
  });
  const nora = await (await browser.newContext()).newPage();
  await nora.setViewportSize({ width: 320, height: 700 });
  await nora.goto(link);
  await expect(nora.getByRole("heading", { name: "Join the desk" })).toBeVisible();
  await assertAccessible(nora);
  await nora.getByRole("textbox", { name: "Your name" }).fill(`Nora ${mark}`);
  await nora.getByRole("textbox", { name: "Password" }).fill("seven herons by the weir");
  await nora.getByRole("button", { name: "Make an account and join" }).click();
  await expect(nora).toHaveURL(/\/desk$/);
  await nora.setViewportSize({ width: 1280, height: 800 });
  await nora.goto("/desk/people");
  await expect(nora.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(nora.getByRole("heading", { name: "People", exact: true })).toHaveCount(0);

  // Something public, of an organisation that is not hers.
  const author = await as("author@demo.test");
  const story = aStory(`kept-${mark}`);
  await startRelease(author);
  await writeRelease(author, story);
  await sendToDesk(author);
  const id = author.url().match(/[0-9a-f-]{36}/)?.[0] ?? "";
  const move = async (who: string, verb: string, data: object) => {
    const headers = { authorization: `Bearer ${who}` };
    const seen = await request.get(`/api/v1/desk/releases/${id}`, { headers });
    const etag = seen.headers().etag ?? "";
    return request.post(`/api/v1/desk/releases/${id}/${verb}`, {
      headers: { ...headers, "if-match": etag },
      data,
    });
  };
  const editor = token("editor@demo.test");
  expect((await move(editor, "claim", {})).status()).toBe(200);
  expect((await move(editor, "approve", {})).status()).toBe(200);

  await eventually(async () => {
    await nora.goto(`/desk/releases/${id}`);
    await expect(nora.getByRole("button", { name: /^Kill/ }).first()).toBeVisible({ timeout: 2_000 });
  });

  await admin.goto(`/desk/people?show=desk&q=${mark}`);
  await admin.getByRole("link", { name: `Nora ${mark}` }).click();
  await expect(admin.getByRole("heading", { name: `Nora ${mark}` })).toBeVisible();
  await assertAccessible(admin);
  await admin.getByRole("checkbox", { name: "kill what is public for good" }).uncheck();
  await admin.getByRole("button", { name: "Save place" }).click();
  await expect(admin.getByText("The place is saved.")).toBeVisible();
  await eventually(async () => {
    await admin.reload();
    await expect(admin.getByRole("checkbox", { name: "kill what is public for good" })).not.toBeChecked();
  });

  await nora.reload();
  await expect(nora.getByRole("heading", { name: story.headline }).first()).toBeVisible();
  await expect(nora.getByRole("button", { name: /^Kill/ })).toHaveCount(0);
  const hers = token(address);
  const killed = await move(hers, "kill", { reason: "It was never hers to kill.", confirm: story.headline });
  expect(killed.status()).toBe(403);

  const closing = admin.getByRole("form", { name: `Suspend the account of Nora ${mark}` });
  await closing.getByLabel("Reason").fill("She has left the house for another one.");
  await closing.getByRole("button", { name: "Suspend account" }).click();
  await expect(admin.getByRole("button", { name: "Lift the suspension" })).toBeVisible();
  await assertAccessible(admin);
  await nora.goto("/desk/queue");
  await expect(nora).toHaveURL(/\/signin/);
  const refused = await request.get(`/api/v1/desk/releases/${id}`, {
    headers: { authorization: `Bearer ${hers}` },
  });
  expect(refused.status()).toBe(401);
  await nora.context().close();
});
