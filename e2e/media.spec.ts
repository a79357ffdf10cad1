import type { Locator, Page } from "@playwright/test";
import { approve, aStory, assertAccessible, claim, eventually, saved, sendToDesk, writeRelease } from "./app";
import { expect, test } from "./fixtures";
import { bigPicture, disguisedPage, pdf, photo, svgDrawing } from "./pictures";

const SLOW = { timeout: 90_000 };
const once = () => Math.random().toString(36).slice(2, 8);
const room = (page: Page) => page.getByRole("group", { name: "Pictures and files" });
const chooser = (page: Page) => room(page).locator("input[type=file]");

async function drop(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  const sent = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    data: buffer.toString("base64"),
  }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, data } of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, sent);
  await room(page).getByText("Drop pictures and PDFs here").dispatchEvent("drop", { dataTransfer });
}

async function describePicture(entry: Locator, words: string) {
  await entry.getByLabel("Description for people who cannot see it").fill(`A brick shop with ${words}`);
  await entry.getByLabel("Caption").fill(`The shop on Mill Street with ${words}`);
  await entry.getByLabel("Credit").fill("Photo: M. Reed");
  await entry.getByLabel("Licence").selectOption("CC BY 4.0");
}

test("pictures and a PDF, chosen and dropped, reach readers with the release and not before", async ({
  as,
  request,
}) => {
  test.setTimeout(300_000);
  const key = once();
  const story = aStory(`${key} pictured`);
  const author = await as("author@demo.test");
  await author.goto("/portal/releases/new?kind=business", SLOW);
  await expect(room(author).getByRole("button", { name: "Choose files" })).toBeEnabled(SLOW);
  await writeRelease(author, story);
  await chooser(author).setInputFiles([
    await photo(`front-${key}.jpg`, `front ${key}`),
    svgDrawing("logo.svg"),
    disguisedPage(`page-${key}.jpg`),
  ]);
  await drop(author, [await photo(`oven-${key}.jpg`, `oven ${key}`), pdf("prices.pdf", `Prices ${key}`)]);
  await author.getByRole("textbox", { name: "Subheadline" }).fill("Typed while files were on their way");

  await expect(
    room(author)
      .getByText(/SVG drawings can carry scripts/)
      .first(),
  ).toBeVisible();
  await room(author).getByRole("button", { name: "Dismiss logo.svg" }).click();
  const entryOf = (filename: string) =>
    room(author)
      .getByRole("group")
      .filter({ has: author.getByText(filename, { exact: true }) });
  await expect(entryOf(`page-${key}.jpg`).getByText(/cannot be used.*web page/)).toBeVisible(SLOW);
  await entryOf(`page-${key}.jpg`)
    .getByRole("button", { name: /^Remove/ })
    .click();
  for (const name of [`front-${key}.jpg`, `oven-${key}.jpg`])
    await expect(entryOf(name).getByText(/1800 × 1200 pixels/)).toBeVisible(SLOW);
  await expect(entryOf("prices.pdf").getByText(/PDF, 2 pages/)).toBeVisible(SLOW);

  await author.getByRole("button", { name: "Send to the desk" }).click();
  await expect(author.getByText("Describe the picture for people who cannot see it.").first()).toBeVisible();
  await expect(author.getByText("Name the file as readers should see it.").first()).toBeVisible();

  await describePicture(entryOf(`front-${key}.jpg`), "a blue door");
  await describePicture(entryOf(`oven-${key}.jpg`), "its oven");
  await entryOf("prices.pdf").getByLabel("Name for readers").fill("The price list");
  await entryOf(`front-${key}.jpg`)
    .getByRole("button", { name: /^Leads? with/ })
    .click();
  const focal = entryOf(`front-${key}.jpg`).getByRole("button", { name: /^Focal point,/ });
  // What arrives meanwhile may move the button away from under the pointer.
  await eventually(async () => {
    if (!(await focal.isVisible()))
      await entryOf(`front-${key}.jpg`).getByRole("button", { name: "Focal point and crops" }).click();
    await expect(focal).toBeVisible({ timeout: 2_000 });
  });
  await focal.press("ArrowLeft");
  await expect(
    entryOf(`front-${key}.jpg`).getByRole("button", {
      name: "Focal point, 45% from the left, 50% from the top",
    }),
  ).toBeVisible();
  await saved(author);
  await assertAccessible(author);

  const thumbnail = await entryOf(`front-${key}.jpg`).locator("img").first().getAttribute("src");
  expect(thumbnail).toMatch(/^\/media\/[0-9a-f]{32}\/\d+\.webp$/);
  expect((await request.get(thumbnail!)).status()).toBe(404);
  await sendToDesk(author);

  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await expect(editor.getByRole("img", { name: "A brick shop with a blue door" })).toBeVisible();
  await expect(editor.getByText("CC BY 4.0").first()).toBeVisible();
  await expect(editor.getByRole("link", { name: "The price list" })).toBeVisible();
  await assertAccessible(editor);
  expect((await request.get(thumbnail!)).status()).toBe(404);
  await approve(editor);

  const reader = await (await editor.context().browser()!.newContext()).newPage();
  await eventually(async () => {
    await reader.goto("/releases");
    await reader.getByRole("link", { name: story.headline }).click({ timeout: 2_000 });
  }, 60_000);
  const lead = reader.getByRole("img", { name: "A brick shop with a blue door" });
  await expect(lead).toBeVisible();
  expect(await lead.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/\.avif$/);
  await expect(reader.getByText("Photo: M. Reed · CC BY 4.0").first()).toBeVisible();
  await expect(reader.getByText("PDF, 2 pages")).toBeVisible();
  await assertAccessible(reader);
  for (const [address, type] of [
    [thumbnail!, "image/webp"],
    [thumbnail!.replace(".webp", ".avif"), "image/avif"],
    [(await reader.getByRole("link", { name: "The price list" }).getAttribute("href"))!, "application/pdf"],
  ] as const) {
    const answer = await request.get(address);
    expect([address, answer.status(), answer.headers()["content-type"]]).toEqual([address, 200, type]);
  }
});

test("a big upload goes on where a lost connection stopped it, and its picture can be used again", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const key = once();
  const author = await as("author@demo.test");
  const offsets: number[] = [];
  let cut = false;
  await author.goto("/portal/media");
  await author.route("**/api/uploads/*", async (route) => {
    const request = route.request();
    if (request.method() !== "PATCH") return route.continue();
    const offset = Number((await request.allHeaders())["upload-offset"]);
    offsets.push(offset);
    if (offset === 0 || cut) return route.continue();
    cut = true;
    await author.context().setOffline(true);
    await route.abort("internetdisconnected");
  });
  await author
    .getByRole("main")
    .locator("input[type=file]")
    .setInputFiles([await bigPicture(`harbour-${key}.png`, `harbour ${key}`)]);
  const line = author.getByRole("list", { name: "Uploads in progress" }).getByRole("listitem");
  await expect(line.getByText(/Connection lost/)).toBeVisible(SLOW);
  await expect(line.getByRole("progressbar")).toHaveAttribute("aria-valuenow", /^[1-9]\d$/);
  await author.context().setOffline(false);

  const card = author.getByRole("listitem").filter({ hasText: `harbour-${key}.png` });
  await expect(card.getByText(/2400 × 1600 pixels/)).toBeVisible(SLOW);
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  expect(offsets.length).toBeGreaterThan(2);

  await card.getByRole("button", { name: "Edit" }).click();
  const form = author.getByRole("form", { name: `About harbour-${key}.png` });
  await form.getByLabel("Caption").fill(`The harbour ${key} at noon`);
  await form.getByLabel("Credit").fill("Photo: A. Voss");
  await assertAccessible(author);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText(`The harbour ${key} at noon`)).toBeVisible();

  await author.goto("/portal/releases/new?kind=business", SLOW);
  await room(author).getByRole("button", { name: "From your library" }).click(SLOW);
  const library = author.getByRole("dialog");
  await library.getByLabel("Search by file name or caption").fill(key);
  await library.getByRole("button", { name: `The harbour ${key} at noon` }).click();
  await expect(room(author).getByLabel("Credit")).toHaveValue("Photo: A. Voss");

  await author.goto(`/portal/media?q=${key}`);
  await author.getByRole("button", { name: `Remove harbour-${key}.png` }).click();
  await author.getByRole("button", { name: "Remove it" }).click();
  await expect(author.getByText("Nothing found")).toBeVisible();
});
