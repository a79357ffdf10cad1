// Letters as they look: at two widths, light and dark, with pictures and without. SCREENSHOTS puts them into the docs.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { EditionContent, Reader } from "@/lib/newsletter/edition/content";
import {
  SAMPLE_NOTICES,
  sampleContent,
  sampleEntry,
  sampleReader,
  sampleTitle,
} from "@/lib/newsletter/testing/sample-content";
import { setLetter } from "@/lib/newsletter/testing/set-letter";
import type { Title } from "@/lib/newsletter/title";
import { themeOf } from "@/lib/publications/theme";
import { pictureSvg } from "@/prisma/demo/pictures";
import { findBrowser } from "@/scripts/launcher/browser";
import { letterPress } from "./press";

const folder = path.join(
  process.cwd(),
  process.env.SCREENSHOTS ? "docs/screenshots" : "test-results/letters",
);

const HOME = "https://courier.example";
let browser: Browser;
let page: Page;
/** What is shown, and whether its picture is. */
let html = "";
let pictures = true;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const picture = await sharp(Buffer.from(pictureSvg("bridge-letter")!))
    .resize(960, 540)
    .jpeg()
    .toBuffer();
  browser = await chromium.launch({
    executablePath: findBrowser(() => undefined),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  page = await (await browser.newContext()).newPage();
  // Nothing else is fetched: a letter that needs more is found out.
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === `${HOME}/letter`)
      return route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
    return pictures && url === `${HOME}/media/b41d6eb41d6eb41d6eb41d6eb41d6eb4/960.jpg`
      ? route.fulfill({ body: picture, contentType: "image/jpeg" })
      : route.abort();
  });
});
afterAll(() => browser.close());

async function show(letter: string, withPictures = true): Promise<void> {
  html = letter;
  pictures = withPictures;
  await page.goto(`${HOME}/letter`);
}

async function look(width: number, scheme: "light" | "dark"): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
}

const photograph = (name: string) =>
  page.screenshot({
    path: path.join(folder, `letter-${name}.jpg`),
    type: "jpeg",
    quality: 60,
    fullPage: true,
  });

/** What no letter may be: wider than the window, or hard to read. */
async function faults(width: number): Promise<unknown[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const axe = new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return [
    ...(wide > width ? [{ wide }] : []),
    ...violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map((node) => node.html.slice(0, 120)).slice(0, 3),
    })),
  ];
}

const reader = sampleReader({ places: ["Ferry Landing"], newsrooms: ["library"], notices: SAMPLE_NOTICES });

it("can be read at 320 and 700 pixels, light and dark, with pictures and without", async () => {
  const note = "The bridge has been two years in the making.\nThank you to everyone who sent us photographs.";
  const letter = await setLetter(sampleContent({ note }), sampleTitle(), reader, letterPress);
  await show(letter);
  for (const width of [320, 700])
    for (const [scheme, paper] of [
      ["light", "rgb(252, 251, 247)"],
      ["dark", "rgb(23, 22, 20)"],
    ] as const) {
      await look(width, scheme);
      expect(await faults(width), `${width} ${scheme}`).toEqual([]);
      const ground = await page.evaluate(
        () => getComputedStyle(document.querySelector(".p")!).backgroundColor,
      );
      expect(ground).toBe(paper);
      await photograph(`${scheme}-${width}`);
    }
  await show(letter, false);
  for (const width of [320, 700]) {
    await look(width, "light");
    const alt = page.getByAltText("Cars and cyclists on the reopened bridge, seen from the river");
    expect((await alt.boundingBox())!.height).toBeLessThan(120);
    await photograph(`without-pictures-${width}`);
  }
});

type Other = {
  name: string;
  title: Partial<Title>;
  content?: Partial<EditionContent>;
  whose?: Partial<Reader>;
};
const breaking = {
  kind: "breaking" as const,
  entries: sampleContent().entries.slice(0, 1),
  notices: new Map(),
};
const OTHERS: Other[] = [
  {
    name: "on a band, in capitals and sans",
    title: {
      theme: themeOf({
        ...{ accent: "#1f4d7a", accentDark: "#9cc3e6", paper: "cool", nameplate: "band" },
        ...{ lettering: "capitals", headlines: "sans" },
      }),
    },
  },
  {
    name: "breaking, under a rule, in italics and slab",
    title: {
      theme: themeOf({
        ...{ accent: "#1d5c3a", accentDark: "#8fd0aa", paper: "rose", nameplate: "flush" },
        ...{ lettering: "italic", headlines: "slab" },
      }),
    },
    content: breaking,
    whose: { notices: [], why: { kind: "breaking", name: "" } },
  },
  {
    name: "from right to left, with words that do not end",
    title: { language: "ar", name: "صحيفة الوادي", place: "الوادي" },
    content: {
      entries: [
        sampleEntry(0, {
          language: "ar",
          headline: "افتتاح الجسر القديم بعد عامين",
          summary: "عبرت السيارات ظهر الخميس.",
        }),
        sampleEntry(1, {
          headline: "Donaudampfschifffahrtsgesellschaft".repeat(6),
          creditName: "x".repeat(90),
        }),
      ],
    },
  },
];

it.each(OTHERS)("can be read $name", async ({ title, content, whose }) => {
  const who = { ...reader, ...whose };
  await show(await setLetter(sampleContent(content), sampleTitle(title), who, letterPress));
  for (const [width, scheme] of [
    [320, "dark"],
    [700, "light"],
  ] as const) {
    await look(width, scheme);
    expect(await faults(width), `${width} ${scheme}`).toEqual([]);
  }
});
