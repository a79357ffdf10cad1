import { assertAccessible, eventually, mailTo, signIn } from "./app";
import { expect, test } from "./fixtures";

test("every signed-in page is accessible, also in the dark and on a narrow screen", async ({ as }) => {
  const author = await as("author@demo.test");
  await author.emulateMedia({ colorScheme: "dark" });
  await author.setViewportSize({ width: 320, height: 700 });
  await author.goto("/portal");
  const release = await author.locator('main a[href^="/portal/releases/0"]').first().getAttribute("href");
  const pages = [
    "/portal",
    "/portal/organisation",
    "/portal/team",
    "/portal/tokens",
    "/portal/webhooks",
    "/portal/webhooks/new",
    "/account",
    "/portal/releases/new?kind=event",
    `${release}`,
  ];
  const editor = await as("editor@demo.test");
  await editor.emulateMedia({ colorScheme: "dark" });
  await editor.setViewportSize({ width: 320, height: 700 });
  await editor.goto("/desk/queue");
  const waiting = await editor.locator('a[href^="/desk/releases/"]').first().getAttribute("href");
  const desk = ["/desk", "/desk/queue", `${waiting}`, "/desk/sources", "/desk/sources/new", "/desk/outbox"];
  for (const [page, paths] of [
    [author, pages],
    [editor, desk],
  ] as const)
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await assertAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
});

test("a forgotten password: the mailed link sets a new one and ends every session", async ({
  page,
  as,
  browser,
}) => {
  const address = "walt@demo.test";
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, address);
  await page.goto("/reset");
  await assertAccessible(page);
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  const admin = await as("admin@demo.test");
  let link = "";
  await eventually(async () => {
    link = (await mailTo(admin, address, /Set a new password/)).match(/\/reset\?token=\S+/)?.[0] ?? "";
    expect(link).not.toBe("");
  }, 40_000);
  await page.goto(link);
  await assertAccessible(page);
  await page.getByRole("textbox", { name: "New password" }).fill("four rivers and a ferry");
  await page.getByRole("button", { name: "Set new password" }).click();
  await eventually(async () => {
    await elsewhere.goto("/portal");
    await expect(elsewhere).toHaveURL(/\/signin/, { timeout: 1_000 });
  });
  await signIn(elsewhere, address, "four rivers and a ferry");
  await expect(elsewhere).toHaveURL(/\/portal/);
  await elsewhere.close();
});
