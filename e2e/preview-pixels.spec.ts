import type { Page } from "@playwright/test";
import sharp from "sharp";
import { approve, aStory, claim } from "./app";
import { expect, test } from "./fixtures";
import { sentRelease } from "./sent-release";

const WIDTHS = [390, 1280];

/** The article's pixels, with the moment of publication made the same wherever it is told. */
async function articlePixels(
  page: Page,
  width: number,
): Promise<{ data: Buffer; width: number; height: number }> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => {
    const moment = "November 20, 2026 at 9:00 AM CST";
    for (const time of document.querySelectorAll(".byline > :not(.updated) > time"))
      time.textContent = moment;
    for (const told of document.querySelectorAll(".provenance dd"))
      if (/\d{4} at /.test(told.textContent ?? "")) told.textContent = moment;
    // What else is on the wire, or tells the same, is news of its own and comes in by the minute.
    for (const other of document.querySelectorAll("aside.more, .same-news")) other.remove();
  });
  const shot = await page.locator("main").screenshot({ animations: "disabled" });
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

test("the preview is the published page to the pixel, in each title", async ({
  as,
  page,
  token,
  request,
}) => {
  const story = aStory(`pixel ${Date.now()}`);
  const id = await sentRelease(request, token("author@demo.test", "millwright"), story, {
    subheadline: "Bread from half past six",
    publications: ["courier", "herald"],
    body: `<p>${story.text}</p><h2>Hours</h2><ul><li>Monday to <strong>Friday</strong></li><li>Saturday</li></ul><blockquote><p>Come early.</p></blockquote><table><tbody><tr><th>Day</th><th>From</th></tr><tr><td>Monday</td><td>6:30</td></tr></tbody></table>`,
    quotes: [{ text: "We have waited for this oven.", speaker: "Ada Holm", role: "baker" }],
    boilerplate: "Harbour Bakery has baked at the river for eleven years.",
  });
  const author = await as("author@demo.test");
  const previews = new Map<string, Awaited<ReturnType<typeof articlePixels>>>();
  for (const title of ["courier", "herald"]) {
    await author.goto(`/portal/releases/${id}/preview/${title}`);
    await expect(author.getByRole("heading", { level: 1, name: story.headline })).toBeVisible();
    for (const width of WIDTHS) previews.set(`${title} ${width}`, await articlePixels(author, width));
  }

  const editor = await as("editor@demo.test");
  await claim(editor, story.headline);
  await approve(editor);
  await author.goto(`/portal/releases/${id}`);
  const path = await author.getByRole("link", { name: "Read it on the site" }).getAttribute("href");
  const base = new URL(author.url());
  for (const [title, host] of [
    ["courier", base.host],
    ["herald", `herald.localhost:${base.port}`],
  ]) {
    await page.goto(`${base.protocol}//${host}${path}`);
    await expect(page.getByRole("heading", { level: 1, name: story.headline })).toBeVisible();
    for (const width of WIDTHS) {
      const [preview, published] = [previews.get(`${title} ${width}`), await articlePixels(page, width)];
      expect([title, published.width, published.height]).toEqual([title, preview?.width, preview?.height]);
      let different = 0;
      for (let i = 0; i < published.data.length; i += 3)
        if (published.data.compare(preview?.data ?? Buffer.alloc(0), i, i + 3, i, i + 3) !== 0) different++;
      expect([title, width, different]).toEqual([title, width, 0]);
    }
  }
});
