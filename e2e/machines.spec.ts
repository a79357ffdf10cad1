import { createHmac } from "node:crypto";
import { aStory, assertAccessible, eventually } from "./app";
import { expect, test } from "./fixtures";

/** The signature that a message must carry, worked out by hand (Standard Webhooks, HMAC-SHA256 over id.time.body). */
function signatureOf(secret: string, headers: Record<string, string>, body: string): string {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

test("a system sends releases with a token and is told of them by webhook", async ({ as, request }) => {
  const author = await as("author@demo.test");
  author.setDefaultTimeout(60_000);
  const mark = `machines-${Date.now().toString(36)}`;
  const receiver = `${process.env.E2E_FEEDS}/${mark}`;

  await author.goto("/portal/tokens");
  await author.getByLabel("What will use it").fill(mark);
  await author.getByRole("button", { name: "Make token" }).click();
  const token = await author.getByRole("textbox", { name: "Your new token" }).inputValue();
  expect(token).toMatch(/^dl_[\w-]{43}$/);
  await assertAccessible(author);

  await author.goto("/portal/webhooks");
  await author.getByRole("link", { name: "Add a webhook" }).click();
  await author.getByLabel("Address of your system").fill(receiver);
  await author.getByLabel("Note").fill(mark);
  const secret = await author.getByRole("textbox", { name: "Signing secret" }).inputValue();
  await author.getByRole("button", { name: "Send a test" }).click();
  await expect(author.getByText("It works: answered 204")).toBeVisible({ timeout: 60_000 });
  await assertAccessible(author);
  await author.getByRole("button", { name: "Add webhook" }).click();
  await expect(author.getByRole("heading", { name: mark })).toBeVisible({ timeout: 60_000 });
  const page = author.url();

  const headers = { authorization: `Bearer ${token}` };
  const story = aStory(mark);
  const data = {
    kind: "business",
    headline: story.headline,
    dateline: { place: "Riverbend" },
    body: `<p>${story.text}</p>`,
    contacts: [{ name: "Ada Holm", email: "press@bakery.example", public: true }],
    sections: ["business"],
  };
  const create = () =>
    request.post("/api/v1/releases", { headers: { ...headers, "idempotency-key": mark }, data });
  const [one, two] = await Promise.all([create(), create()]);
  expect([one.status(), two.status(), (await two.json()).id]).toEqual([201, 201, (await one.json()).id]);
  expect(one.headers().ratelimit).toMatch(/^"api";r=\d+;t=\d+$/);
  const { id } = await one.json();
  const sent = await request.post(`/api/v1/releases/${id}/submit`, {
    headers: { ...headers, "if-match": one.headers().etag ?? "" },
    timeout: 60_000,
  });
  expect(sent.status()).toBe(200);

  type Received = { headers: Record<string, string>; body: string };
  const received = async (): Promise<Received[]> => (await request.get(`${receiver}/received`)).json();
  const told = async () =>
    (await received()).filter((each) => each.body.includes(id) && each.body.includes("release.submitted"));
  await eventually(async () => expect(await told()).toHaveLength(1), 40_000);
  const [message] = await told();
  if (!message) throw new Error("nothing came");
  expect(message.headers["webhook-signature"]).toBe(signatureOf(secret, message.headers, message.body));

  // Other stories of the organisation send as well: this one's message names its release.
  const row = author
    .getByRole("listitem")
    .filter({ hasText: "release.submitted" })
    .filter({ hasText: story.headline })
    .first();
  await eventually(async () => {
    await author.goto(page);
    await expect(row.getByText("Delivered")).toBeVisible({ timeout: 2_000 });
  }, 40_000);
  await row.getByText("release.submitted").first().click();
  await expect(row.getByText("answered 204")).toBeVisible();
  await assertAccessible(author);
  await row.getByRole("button", { name: "Send again: release.submitted" }).click();
  await eventually(async () => expect(await told()).toHaveLength(2), 40_000);
  expect(new Set((await told()).map((each) => each.headers["webhook-id"])).size).toBe(1);

  await author.getByRole("button", { name: "Remove", exact: true }).click();
  await author.getByRole("dialog").getByRole("button", { name: "Remove webhook" }).click();
  await expect(author).toHaveURL(/\/portal\/webhooks$/);
  await author.goto("/portal/tokens");
  await author.getByRole("button", { name: `Revoke ${mark}` }).click();
  await author.getByRole("dialog").getByRole("button", { name: "Revoke token" }).click();
  await expect(author.getByRole("button", { name: `Revoke ${mark}` })).toBeHidden();
  expect((await request.get(`/api/v1/releases/${id}`, { headers })).status()).toBe(401);
});
