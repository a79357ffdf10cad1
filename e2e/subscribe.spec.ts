import { mailTo } from "./app";
import { expect, test } from "./fixtures";
import { lookAt } from "./look";
import { linkIn, plainPage } from "./mailbox";

test("a reader without scripts signs up beside a story, confirms, chooses and leaves with one click", async ({
  browser,
  as,
  request,
}) => {
  const address = `ida+${Date.now()}@mill.test`;
  const reader = await plainPage(browser);
  await reader.goto("/releases");
  await reader.locator("main .headline a").first().click();
  const form = reader.getByRole("complementary", { name: "Riverbend Courier by email" });
  await form.getByLabel("Your email address").fill(address);
  await form.getByRole("button", { name: "Sign up" }).click();
  await expect(reader.getByRole("heading", { name: "Look into your inbox" })).toBeVisible();

  const editor = await as("editor@demo.test");
  const asked = await mailTo(editor, address, /Please confirm/);
  const confirm = linkIn(asked, "confirm");
  // A program that follows every link in a mail comes first, and changes nothing.
  expect((await request.get(confirm)).status()).toBe(200);
  await reader.goto(confirm);
  await reader.getByRole("button", { name: "Yes, send it" }).click();
  await expect(reader.getByRole("heading", { name: "You are on the list" })).toBeVisible();

  const welcome = await mailTo(editor, address, /You will get the daily email/);
  const preferences = linkIn(welcome, "preferences");
  await reader.goto(preferences);
  const sections = reader.getByRole("group", { name: "Sections" });
  await sections.getByLabel("Business").check();
  await reader.getByLabel("Places").fill("Mill Street, Cutler's Landing");
  await reader.getByLabel("Follow another").fill("millwright brewing & kitchen");
  await reader.getByLabel("On these days").check();
  await reader.getByRole("button", { name: "Save" }).click();
  const problems = reader.getByRole("alert");
  await expect(problems.getByRole("link", { name: "Choose at least one day." })).toBeVisible();
  await sections.getByLabel("Business").check();
  await reader.getByLabel("On these days").check();
  await reader.getByLabel("Saturday").check();
  await reader.getByLabel("At", { exact: true }).selectOption("18:00");
  await reader.getByLabel("in the time zone").selectOption("Europe/Zurich");
  await reader.getByRole("button", { name: "Save" }).click();
  await expect(reader.getByRole("status")).toContainText("Saved");
  await expect(sections.getByLabel("Business")).toBeChecked();
  await expect(reader.getByLabel("Saturday")).toBeChecked();
  await expect(reader.getByLabel("in the time zone")).toHaveValue("Europe/Zurich");

  const leave = linkIn(welcome, "leave");
  for (let click = 0; click < 2; click++) {
    const left = await request.post(leave, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 });
    expect(left.status()).toBe(200);
    expect(left.headers()["set-cookie"]).toBeUndefined();
  }
  await reader.goto(preferences);
  await expect(reader.getByText("You are unsubscribed")).toBeVisible();
  await reader.getByRole("button", { name: "Send it again" }).click();
  await expect(reader.getByLabel("Saturday")).toBeChecked();
  await reader.getByRole("link", { name: "Erase it" }).click();
  await reader.getByRole("button", { name: "Erase it all" }).click();
  await expect(reader.getByRole("heading", { name: "Everything is erased" })).toBeVisible();
  expect((await reader.goto(preferences))?.status()).toBe(404);
  await reader.context().close();
});

test("every page of the daily email is accessible, fits a narrow screen and is kept by nobody", async ({
  browser,
  as,
}) => {
  const address = `looker+${Date.now()}@mill.test`;
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  /** The pages with most on them are looked at in both schemes, each of the others in one. */
  const look = (name: string, ...schemes: ("light" | "dark")[]) => lookAt(page, name, schemes);
  await page.goto("/subscribe");
  await look("subscribe", "light", "dark");
  await page.getByRole("form").getByLabel("Your email address").fill("ida@mailinator.com");
  await page.getByRole("form").getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("alert")).toContainText("last for minutes");
  await look("refused", "dark");
  await page.getByRole("form").getByLabel("Your email address").fill(address);
  await page.getByRole("form").getByRole("button", { name: "Sign up" }).click();
  await expect(page).toHaveURL(/\/subscribe\/sent$/);
  await look("sent", "light");
  const editor = await as("editor@demo.test");
  await page.goto(linkIn(await mailTo(editor, address, /Please confirm/), "confirm"));
  await look("confirm", "dark");
  await page.getByRole("button", { name: "Yes, send it" }).click();
  await look("confirmed", "light");
  const welcome = await mailTo(editor, address, /You will get the daily email/);
  const answer = await page.goto(linkIn(welcome, "preferences"));
  expect(answer?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
  });
  await look("preferences", "light", "dark");
  await page.getByRole("link", { name: "Erase it" }).click();
  await look("erase", "light");
  await page.goto(linkIn(welcome, "leave"));
  await look("leave", "dark");
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await look("left", "light");
  await page.getByRole("button", { name: "Take it back" }).click();
  await look("back", "dark");
  await page.goto("/subscribe/leave/x");
  await look("dead", "light");
  await context.close();
});
