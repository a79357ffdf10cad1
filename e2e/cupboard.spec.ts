import { aStory, assertAccessible, saved, startRelease, writeRelease } from "./app";
import { expect, test } from "./fixtures";

test("a contact, a text and a template are kept once and used again", async ({ as }) => {
  const page = await as("author@demo.test");
  const stamp = Date.now();
  const person = `Ines Kept ${stamp}`;
  await page.goto("/portal/organisation");
  const shelf = page.getByRole("group", { name: "Contacts" }).first();
  await shelf.getByRole("button", { name: "Add a contact" }).click();
  const dialog = page.getByRole("dialog", { name: "New contact" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(person);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Give an email address or a phone number.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Phone" }).fill("555 0142");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(shelf.getByText(person)).toBeVisible();

  const texts = page.getByRole("group", { name: "Texts about you" }).first();
  await texts.getByRole("button", { name: "Add a text" }).click();
  const text = page.getByRole("dialog", { name: "New text" });
  await text.getByRole("textbox", { name: "Name" }).fill(`Festival ${stamp}`);
  await text
    .getByRole("textbox", { name: "Text", exact: true })
    .fill(`The festival of ${stamp} fills the quay for three days in June.`);
  await text.getByRole("button", { name: "Save" }).click();
  await expect(text).toBeHidden();
  await assertAccessible(page);

  await startRelease(page);
  await writeRelease(page, aStory(`kept ${stamp}`));
  await page.getByRole("button", { name: "From your contacts" }).click();
  await page.getByRole("menuitem", { name: person }).click();
  await expect(page.getByRole("group", { name: "Contact 2" }).getByLabel("Phone")).toHaveValue("555 0142");
  await page.getByRole("button", { name: "Insert a kept text" }).click();
  await page.getByRole("menuitem", { name: `Festival ${stamp}` }).click();
  await expect(page.getByLabel("About the organisation")).toHaveValue(/fills the quay for three days/);
  await saved(page);
  const id = page.url().match(/releases\/([0-9a-f-]{36})/)?.[1];

  await page.goto(`/portal/releases/${id}`);
  await page.getByRole("button", { name: "Save as template" }).click();
  const template = page.getByRole("dialog", { name: "Save as template" });
  await template.getByRole("textbox", { name: "Name of the template" }).fill(`Opening ${stamp}`);
  await template.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByText(`“Opening ${stamp}” is kept`)).toBeVisible();
  await page.goto("/portal/releases/new");
  await page
    .getByRole("navigation", { name: "Templates" })
    .getByRole("link", { name: `Opening ${stamp}` })
    .click();
  const headline = page.getByRole("textbox", { name: "Headline", exact: true });
  await expect(headline).toHaveValue(new RegExp(`kept ${stamp}`));
  // Beginning stores nothing: the address is still the new release's.
  await expect(page).toHaveURL(/\/releases\/new/);
  await headline.fill(`Another opening on the quay, after ${stamp}`);
  await saved(page);
  expect(page.url()).not.toContain(`${id}`);
});
