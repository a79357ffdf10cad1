import { signIn } from "./app";
import { expect, test } from "./fixtures";

const closed = [
  "/portal",
  "/portal/releases/new",
  "/portal/organisation",
  "/portal/team",
  "/account",
  "/desk",
  "/desk/queue",
  "/desk/sources",
  "/desk/outbox",
  "/desk/newsletter/returns",
  "/desk/newsletter/breaking",
];

test("portal and desk are closed to strangers, and the desk to organisations", async ({
  page,
  as,
  request,
}) => {
  for (const path of closed) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/signin\?next=/);
  }
  const author = await as("author@demo.test");
  for (const path of closed.filter((each) => each.startsWith("/desk")))
    expect((await author.goto(path))?.status(), path).toBe(404);
  const editor = await as("editor@demo.test");
  const [inQueue] = await editor
    .goto("/desk/queue")
    .then(() => editor.locator('a[href^="/desk/releases/"]').all());
  const foreign = (await inQueue?.getAttribute("href")) ?? "";
  expect((await author.goto(foreign))?.status()).toBe(404);
  for (const path of ["/api/v1/releases", "/api/v1/desk/queue"])
    expect((await request.get(path)).status()).toBe(401);
});

test("a sign-out ends the session on the server: the old cookie is worth nothing", async ({
  page,
  browser,
}) => {
  await signIn(page, "author@demo.test");
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Account menu of June Abernathy" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/signin|\/$/);
  const thief = await browser.newContext();
  await thief.addCookies(cookies);
  const stolen = await thief.newPage();
  await stolen.goto("/portal");
  await expect(stolen).toHaveURL(/\/signin/);
  await thief.close();
});

test("wrong passwords and unknown addresses look alike, and a link from outside is not followed", async ({
  page,
}) => {
  const messages: string[] = [];
  for (const email of ["author@demo.test", "nobody-here@demo.test"]) {
    await page.goto("/signin?next=https://evil.example/");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("textbox", { name: "Password" }).fill("wrong wrong wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    messages.push(await page.getByRole("main").getByRole("alert").innerText());
  }
  expect(messages[0]).toBe(messages[1]);
  await page.getByLabel("Email").fill("author@demo.test");
  await page.getByRole("textbox", { name: "Password" }).fill("demo-demo-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/portal/);
});
