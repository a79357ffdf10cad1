// Which rendition of a picture a browser takes, in each place and on each screen: enough for what is shown, and no more.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Article } from "@/components/news/article";
import { Front } from "@/components/news/front";
import { StoryList } from "@/components/news/list";
import { People } from "@/components/news/people";
import { Document } from "@/components/site/document";
import { sampleEdition } from "@/components/site/sample-edition";
import { WIDTHS } from "@/lib/media/schema";
import { arrange } from "@/lib/news/front-page";
import { sampleItem } from "@/lib/news/sample-item";
import { type NewsItem, newsDetails, newsImage } from "@/lib/news/schema";
import { findBrowser } from "@/scripts/launcher/browser";
import { stylesheetOf } from "../assets/stylesheet";
import { markup } from "./render";

let key = 0;
/** Each another one: Chromium takes a wider rendition than it needs when it has that one already. */
const picture = () =>
  newsImage.parse({
    url: `/media/${String(++key).padStart(32, "0")}/800.webp`,
    alt: "A mill",
    width: 2400,
    height: 1600,
    widths: [...WIDTHS],
    formats: ["webp", "avif"],
    credit: "M. Reed",
  });

let number = 0;
const story = (change: Partial<NewsItem> = {}): NewsItem =>
  sampleItem({
    id: `01900000-0000-7000-8000-${String(++number).padStart(12, "0")}`,
    image: picture(),
    ...change,
  });
const appointment = { person: "Ada Holm", role: "Head", previousRole: "", start: "2026-12-01" };
const edition = sampleEdition();
const list = { items: [story(), story(), story()], nextCursor: null };
const channels = new Map(
  ["front", "section/local", "releases", "wire"].map((channel) => [
    channel,
    Array.from({ length: 12 }, () => story()),
  ]),
);
const pages = {
  front: <Front page={arrange(channels, edition.title.sections)} edition={edition} />,
  list: (
    <StoryList heading="Local" page={list} edition={edition} path="/section/local" older={false} empty="" />
  ),
  people: (
    <People
      page={{ items: [story({ details: newsDetails.parse({ appointment }) })], nextCursor: null }}
      edition={edition}
      older={false}
    />
  ),
  item: (
    <Article
      item={story({ details: newsDetails.parse({ images: [picture(), picture(), picture()] }) })}
      more={[]}
      edition={edition}
    />
  ),
};

let browser: Browser;
let origin = "";
const server = createServer();
beforeAll(async () => {
  const sheet = await stylesheetOf(edition.title);
  const dot = await sharp({ create: { width: 3, height: 2, channels: 3, background: "#888" } })
    .webp()
    .toBuffer();
  const html = new Map<string, string>();
  for (const [name, main] of Object.entries(pages))
    html.set(
      `/${name}`,
      `<!doctype html>${await markup(
        <Document
          edition={{ ...edition, stylesheet: "/sheet.css" }}
          head={{ title: name }}
          here="/x"
          main={main}
        />,
      )}`,
    );
  server.on("request", ({ url = "" }, response) => {
    const page = html.get(url);
    if (page) return response.setHeader("content-type", "text/html").end(page);
    if (url === "/sheet.css") return response.setHeader("content-type", "text/css").end(sheet.body);
    return response.setHeader("content-type", "image/webp").end(dot);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: findBrowser(() => undefined),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

type Seen = { where: string; taken: number; wanted: number; sized: boolean };

/** Runs in the browser: each picture with the width it takes and the pixels it has to fill. */
function look(): Seen[] {
  return [...document.images].map((image) => {
    const { width, height } = image.getBoundingClientRect();
    const { width: wide, height: high } = {
      width: Number(image.getAttribute("width")),
      height: Number(image.getAttribute("height")),
    };
    // What is cut to another shape is first drawn as wide as it must be to fill it.
    const filled =
      getComputedStyle(image).objectFit === "cover" ? Math.max(width, (height * wide) / high) : width;
    return {
      where: image.closest("figure,div")?.className ?? "",
      taken: Number(/(\d+)\.\w+$/.exec(image.currentSrc)?.[1]),
      wanted: filled * devicePixelRatio,
      sized: wide > 0 && high > 0,
    };
  });
}

it.each([
  [320, 1],
  [390, 2],
  [768, 1],
  [1024, 1],
  [1280, 1],
  [1600, 1],
])("a screen of %i pixels at %i takes what it shows, and nothing wider", async (width, deviceScaleFactor) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor });
  const wrong: string[] = [];
  for (const name of Object.keys(pages)) {
    await page.goto(`${origin}/${name}`, { waitUntil: "load" });
    // Those further down are loaded as if they were scrolled to.
    await page.evaluate(() =>
      Promise.all(
        [...document.images].map((each) => {
          each.loading = "eager";
          return each.decode().catch(() => undefined);
        }),
      ),
    );
    const seen = await page.evaluate(look);
    expect(seen.length).toBeGreaterThan(0);
    for (const { where, taken, wanted, sized } of seen) {
      const right = WIDTHS.find((each) => each >= wanted * 1.3) ?? WIDTHS.at(-1)!;
      if (taken < wanted * 0.9 || taken > right || !sized)
        wrong.push(`${name}, ${where}: ${taken} for ${Math.round(wanted)}`);
    }
  }
  await page.close();
  expect([...new Set(wrong)]).toEqual([]);
});
