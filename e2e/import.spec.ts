import { bytesOf, doc, h2, p, title } from "../lib/releases/document/fixtures/layout";
import { assertAccessible, saved, sendToDesk } from "./app";
import { expect, test } from "./fixtures";

const HEADLINE = "Ferry museum raises the Marigold after sixty years under water";
const LEAD =
  "The Riverbend ferry museum raised the steam ferry Marigold on Friday, sixty years after she sank at her moorings, and will open her decks to visitors in spring.";
const MORE =
  "Divers took four days to pass the slings under her hull. Her boiler is gone, but the wheel, the bell and most of the benches were found in the mud beside her.";
const QUOTE =
  "“She came up as gently as she went down, and half the town stood on the bank,” said Philippa Adeyemi, director of the ferry museum.";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const aDocument = () =>
  bytesOf(
    doc([
      p("FOR IMMEDIATE RELEASE"),
      title(HEADLINE),
      p(`RIVERBEND, Nov. 22, 2026 — ${LEAD}`),
      p(QUOTE),
      p(MORE),
      h2("About the ferry museum"),
      p("The Riverbend ferry museum keeps eleven boats and has been run by volunteers since 1983."),
      p("Media contact: Philippa Adeyemi, philippa@ferrymuseum.test, 608-555-0149"),
      p("###"),
    ]),
  );

test("a Word document becomes a filled form, is confirmed, and goes to the desk", async ({ as }) => {
  const author = await as("author@demo.test");
  await author.goto("/portal/releases/new");
  await assertAccessible(author);
  const file = { name: "marigold.docx", mimeType: WORD, buffer: await aDocument() };
  await expect(author.getByRole("button", { name: "Choose a document" })).toBeEnabled();
  await author.getByLabel("Word document", { exact: true }).setInputFiles(file);

  await expect(author).toHaveURL(/\/portal\/releases\/[0-9a-f-]{36}\/edit$/, { timeout: 60_000 });
  const form = author.getByRole("form", { name: "Release" });
  const headline = form.getByRole("textbox", { name: "Headline", exact: true });
  await expect(headline).toHaveValue(HEADLINE);
  await expect(form.getByRole("textbox", { name: "Place of the dateline", exact: true })).toHaveValue(
    "Riverbend",
  );
  await expect(form.locator('input[name="dateline.date"]')).toHaveValue("2026-11-22");
  const text = form.getByRole("textbox", { name: "Text", exact: true });
  await expect(text).toContainText(LEAD);
  await expect(form.getByLabel("Email").first()).toHaveValue("philippa@ferrymuseum.test");
  const panel = author.getByRole("region", { name: "What was read in your document" });
  await expect(panel.getByText("RIVERBEND, Nov. 22, 2026 —")).toBeVisible();
  await assertAccessible(author);

  await panel.getByRole("button", { name: "Right: Headline" }).click();
  await expect(panel.getByRole("button", { name: "Right: Headline" })).toHaveCount(0);
  await panel.getByRole("button", { name: "Not this: About the organisation" }).click();
  await expect(text).toContainText("keeps eleven boats");
  await panel.getByRole("button", { name: "Take out as a quotation: Quotation" }).click();
  await expect(text).not.toContainText("She came up as gently");
  await expect(form.getByLabel("Speaker")).toHaveValue("Philippa Adeyemi");
  await author.reload();
  await expect(text).toContainText("keeps eleven boats");
  await expect(panel.getByRole("button", { name: "Right: Headline" })).toHaveCount(0);
  await panel.getByRole("button", { name: "All of it is right" }).click();
  await expect(panel).toHaveCount(0);

  await form.getByRole("group", { name: "Sections" }).getByText("Business", { exact: true }).click();
  await form.getByText("Show this contact to readers").first().click();
  await form.getByText("I may publish this text").click();
  await saved(author);
  await sendToDesk(author);
});

test("a pasted release becomes a filled form", async ({ as }) => {
  const author = await as("author@demo.test");
  await author.goto("/portal/releases/new");
  const box = author.getByRole("textbox", { name: "Or paste your release here" });
  await expect(box).toBeEnabled();
  await box.fill(
    `NEWS RELEASE\n\nFerry museum lifts its second wreck\n\nRIVERBEND, Nov. 21, 2026 — ${LEAD}\n\n-30-`,
  );
  await author.getByRole("button", { name: "Fill the form with it" }).click();
  await expect(author.getByRole("textbox", { name: "Headline", exact: true })).toHaveValue(
    "Ferry museum lifts its second wreck",
    { timeout: 60_000 },
  );
});

test("files that are no Word document say what they are and what to do", async ({ as }) => {
  const author = await as("author@demo.test");
  await author.goto("/portal/releases/new");
  await expect(author.getByRole("button", { name: "Choose a document" })).toBeEnabled();
  const wrong = [
    ["notes.pdf", "%PDF-1.7\n%binary", /This is a PDF/],
    ["notes.rtf", "{\\rtf1 notes}", /rich text file/],
    ["notes.docx", "only words", /not a Word document/],
  ] as const;
  for (const [name, content, message] of wrong) {
    await author
      .getByLabel("Word document", { exact: true })
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
    await expect(author.getByRole("alert").filter({ hasText: message })).toBeVisible();
  }
});
