import type { Page } from "@playwright/test";
import { assertAccessible, eventually, mailTo, signIn } from "./app";
import { expect, test } from "./fixtures";

const PASSWORD = "nine barges in a row";

/** Signs an organisation up, confirms its address and leaves its owner signed in. */
async function foundOrganisation(
  page: Page,
  admin: Page,
  who: { name: string; email: string; organisation: string },
) {
  await page.goto("/signup");
  await page.getByLabel("Your name").fill(who.name);
  await page.getByLabel("Email").fill(who.email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByLabel("Name of the organisation").fill(who.organisation);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL(/verify-email/);
  let link = "";
  await eventually(async () => {
    link = (await mailTo(admin, who.email, /Confirm/)).match(/\/verify-email\?token=\S+/)?.[0] ?? "";
    expect(link).not.toBe("");
  });
  await page.goto(link);
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await expect(page.getByText(`${who.email} is confirmed.`)).toBeVisible();
  await signIn(page, who.email, PASSWORD);
}

test("a look-alike raises an alarm, is suspended with a reason its people read, and let go", async ({
  as,
  browser,
}) => {
  const mark = Date.now()
    .toString(36)
    .replace(/\d/g, (digit) => "ghkmnpqrst"[Number(digit)] ?? "z");
  const admin = await as("admin@demo.test");
  const editor = await as("editor@demo.test");
  const [first, second] = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()));
  if (!first || !second) throw new Error("no pages");
  const genuine = `Weirside ${mark} Ferries`;
  const alike = `Weirside ${mark} Ferrles`;
  await foundOrganisation(first, admin, {
    name: "Ada Holm",
    email: `ada-${mark}@weirside.test`,
    organisation: genuine,
  });
  await foundOrganisation(second, admin, {
    name: "Otto Vane",
    email: `otto-${mark}@elsewhere.test`,
    organisation: alike,
  });

  await first.goto("/portal/organisation");
  const prove = first.getByRole("form", { name: `Begin a proof for ${genuine}` });
  await prove.getByLabel("Way").selectOption("mailbox");
  const mailbox = `press-${mark}@weirside.test`;
  await prove.getByLabel("Address at your domain").fill(mailbox);
  await prove.getByRole("button", { name: "Begin proof" }).click();
  await expect(first.getByText(`A link is on its way to ${mailbox}.`)).toBeVisible();
  await prove.getByLabel("Way").selectOption("dns");
  await prove.getByRole("textbox", { name: "Domain", exact: true }).fill(`${mark}.invalid`);
  await prove.getByRole("button", { name: "Begin proof" }).click();
  await expect(first.getByRole("textbox", { name: `TXT record of ${mark}.invalid` })).toHaveValue(
    /^dateline-verification=/,
  );
  await assertAccessible(first);
  let link = "";
  await eventually(async () => {
    link = (await mailTo(admin, mailbox, /belong to you/)).match(/\/prove\?token=\S+/)?.[0] ?? "";
    expect(link).not.toBe("");
  });
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(link);
  await assertAccessible(reader);
  await reader.getByRole("button", { name: `Yes, ${genuine} is us` }).click();
  await expect(reader.getByText(`${genuine} has proved this mailbox`)).toBeVisible();

  await editor.goto(`/desk/organisations?show=alarms&q=${mark}`);
  await expect(editor.getByRole("link", { name: genuine })).toHaveCount(0);
  await assertAccessible(editor);
  await editor.getByRole("link", { name: alike }).click();
  await expect(editor.getByRole("heading", { name: alike, exact: true })).toBeVisible();
  await expect(editor.getByText(`“${alike}” looks like “${genuine}”`)).toBeVisible();
  await assertAccessible(editor);
  const harmless = editor.getByRole("button", { name: /^Harmless: / });
  await harmless.click();
  const sure = editor.getByRole("dialog", { name: "Settle this alarm as harmless?" });
  await assertAccessible(editor);
  await sure.getByRole("button", { name: "Cancel" }).click();
  await expect(sure).toBeHidden();
  await expect(harmless).toBeVisible();
  await editor.getByText(`It pretends to be ${genuine}`).click();
  const verdict = editor.getByRole("form", { name: `Suspend for pretending to be ${genuine}` });
  const reason = "You write in the name of another organisation.";
  await verdict.getByLabel("Reason").fill(reason);
  await verdict.getByRole("button", { name: "Suspend as pretending" }).click();
  await expect(editor.getByRole("button", { name: "Lift the suspension" })).toBeVisible();
  const heading = editor.getByRole("heading", { name: alike, exact: true });
  await expect(heading).toBeFocused();

  await second.goto("/portal/releases/new");
  await expect(second.getByRole("heading", { name: "You cannot send releases now" })).toBeVisible();
  await expect(second.getByText(reason)).toBeVisible();
  await expect(second.getByRole("link", { name: "Business news" })).toHaveCount(0);
  await assertAccessible(second);
  await eventually(async () =>
    expect(await mailTo(admin, `otto-${mark}@elsewhere.test`, /has been suspended/)).toContain(reason),
  );

  await editor.getByRole("button", { name: "Lift the suspension" }).click();
  await editor.getByRole("dialog").getByRole("button", { name: "Lift suspension" }).click();
  await expect(editor.getByRole("button", { name: "Lift the suspension" })).toHaveCount(0);
  await expect(heading).toBeFocused();
  await second.goto("/portal/releases/new");
  await expect(second.getByRole("link", { name: "Business news" })).toBeVisible();

  await editor.goto(`/desk/organisations?show=all&q=${mark}`);
  await expect(editor.getByText("Proved weirside.test")).toBeVisible();
  for (const page of [first, second, reader]) await page.context().close();
});
