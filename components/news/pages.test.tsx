import { Parser } from "htmlparser2";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Document } from "@/components/site/document";
import { sampleEdition } from "@/components/site/sample-edition";
import { arrange } from "@/lib/news/front-page";
import { sampleItem } from "@/lib/news/sample-item";
import { newsDetails, newsImage } from "@/lib/news/schema";
import { Article } from "./article";
import { CorrectionList } from "./correction-list";
import { FeedText } from "./feed-text";
import { Front } from "./front";
import { StoryList } from "./list";
import { NewsroomIntro } from "./newsroom-intro";
import { Search } from "./search";

const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onfocus='x`;
const hostileDetails = newsDetails.parse({
  quotes: [{ text: evil, speaker: evil, role: evil }],
  boilerplate: evil,
  contacts: [{ name: evil, email: evil, phone: evil }],
  links: [{ label: evil, url: "https://a.example/?q=%22%3E" }],
  images: [{ url: "/media/b/960.webp", alt: evil, caption: evil, credit: evil, licence: evil }],
  attachments: [{ url: "/media/c/document.pdf", label: evil, bytes: 9, pages: 2 }],
  onBehalfOf: evil,
  tickers: [evil],
  event: {
    start: evil,
    end: evil,
    timeZone: evil,
    venue: evil,
    address: evil,
    price: evil,
    organiser: evil,
    url: evil,
  },
});
const hostile = sampleItem({
  origin: "release",
  kind: "event",
  headline: evil,
  subheadline: evil,
  summary: evil,
  byline: evil,
  place: evil,
  creditName: evil,
  rights: evil,
  newsroom: "mill",
  details: hostileDetails,
  version: 2,
  corrections: (["A", "B", "C"] as const).map((weight) => ({
    class: weight,
    note: evil,
    changes: [{ label: evil, parts: [{ kind: "removed", text: evil }] }],
    at: new Date("2026-11-22T16:00:00Z"),
  })),
  image: newsImage.parse({
    url: "https://a.example/x.jpg",
    alt: evil,
    caption: evil,
    credit: evil,
    licence: evil,
    widths: [320, 640],
    formats: ["avif", "webp"],
    focalX: 0.2,
  }),
});
const edition = sampleEdition({ name: evil, tagline: evil, sections: [{ slug: "local", name: evil }] });
const bodies = {
  article: <Article item={hostile} more={[hostile]} edition={edition} />,
  front: (
    <Front
      page={arrange(
        new Map([
          ["front", [hostile]],
          ["wire", [hostile]],
          ["releases", [hostile]],
        ]),
        edition.title.sections,
      )}
      edition={edition}
    />
  ),
  list: (
    <StoryList
      heading={evil}
      page={{ items: [hostile], nextCursor: "a.b" }}
      edition={edition}
      path="/x"
      older={false}
      empty=""
    />
  ),
  corrections: (
    <CorrectionList
      page={{
        items: [
          { kind: "correction", id: "1", item: { ...hostile }, ...hostile.corrections[0]! },
          {
            kind: "kill",
            id: "2",
            itemId: "3",
            origin: "release",
            creditName: evil,
            note: evil,
            at: new Date("2026-11-22T16:00:00Z"),
          },
        ],
        nextCursor: "a.b",
      }}
      edition={edition}
      path="/corrections"
      older={false}
    />
  ),
  search: (
    <Search
      state={{ q: evil, section: "", origin: "", page: 2 }}
      items={[{ ...hostile, headlineMarked: `\uE000${evil}\uE001`, excerpt: evil }]}
      more
      edition={edition}
    />
  ),
};

function tagsOf(html: string) {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  new Parser({ onopentag: (name, attributes) => void tags.push({ name, attributes }) }).end(html);
  return tags;
}

describe.each(Object.entries(bodies))("%s with hostile text", (_name, main) => {
  const html = renderToStaticMarkup(
    <Document
      edition={edition}
      head={{ title: evil, description: evil, canonical: "https://c.example/" }}
      here="/"
      query={evil}
      main={main}
    />,
  );
  const tags = tagsOf(html);
  it("has no script, no inline style and no handler", () => {
    expect(html).not.toContain("<script");
    expect(tags.filter(({ name }) => name === "script" || name === "style")).toEqual([]);
    expect(
      tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^style$/.test(name)),
    ).toEqual([]);
  });
  it("has one main, one first heading or none above the front page's, and no id twice", () => {
    expect(tags.filter(({ name }) => name === "main").length).toBe(1);
    expect(tags.some(({ name }) => name === "h1")).toBe(true);
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the page of an item", () => {
  const page = (item = sampleItem()) =>
    renderToStaticMarkup(<Article item={item} more={[]} edition={sampleEdition()} />);
  it("says where the story comes from", () => {
    expect(page()).toMatch(/origin-wire">Wire<.*Northmark Press/s);
    expect(page(sampleItem({ origin: "release", creditName: "Mill" }))).toContain(
      "Mill wrote and submitted this release",
    );
  });
  it("gives the time with its zone, and the update of a revised one", () => {
    expect(page()).toContain("November 22, 2026 at 9:30 AM CST".replace(" AM", " AM"));
    expect(page()).not.toContain("Updated");
    expect(page(sampleItem({ version: 2 }))).toContain("Updated");
  });
  it("says a material correction before the story and a lesser one after it, dated, with its words", () => {
    const at = new Date("2026-11-22T20:05:00Z");
    const corrected = (weight: "A" | "B") =>
      sampleItem({
        version: 2,
        updatedAt: at,
        corrections: [
          {
            class: weight,
            note: "The bridge is shut.",
            changes: [{ label: "Headline", parts: [{ kind: "added", text: "shuts" }] }],
            at,
          },
        ],
      });
    const html = page(corrected("A"));
    expect(html).toMatch(/Corrected <time[^>]*>November 22, 2026 at 2:05\sPM CST</);
    expect(html).toContain("<ins>shuts</ins>");
    expect(html.indexOf("The bridge is shut.")).toBeLessThan(html.indexOf("The bridge opened."));
    const lesser = page(corrected("B"));
    expect(lesser.indexOf("The bridge is shut.")).toBeGreaterThan(lesser.indexOf("The bridge opened."));
    expect(page(sampleItem({ ...corrected("B"), updatedAt: new Date("2026-11-22T21:00:00Z") }))).toContain(
      "Updated <time",
    );
    const told = renderToStaticMarkup(<FeedText item={corrected("A")} edition={sampleEdition()} />);
    expect(told).toContain("The bridge is shut.");
  });
  it("runs the dateline into the first paragraph, once", () => {
    expect(page()).toContain("<b>RIVERBEND</b>, Nov. 22 (Northmark Press)</span> — The bridge");
    expect(page(sampleItem({ body: "<p>Riverbend, Nov 22 — The bridge opened.</p>" }))).not.toContain(
      'class="dateline"',
    );
  });
  it("keeps a $ in the agency's name", () => {
    expect(page(sampleItem({ creditName: "A $& B" }))).toContain("(A $&amp; B)");
  });
  it("lets another language's words run their own way", () => {
    const html = page(sampleItem({ language: "ar", headline: "خبر" }));
    expect(html).toContain(
      '<article class="item from-wire" itemScope="" itemType="https://schema.org/NewsArticle" dir="rtl">',
    );
    expect(html).toContain('<h1 itemProp="headline" lang="ar">');
  });
});

it("sets a right-to-left title from right to left", () => {
  const html = renderToStaticMarkup(
    <Document
      edition={sampleEdition({ language: "he" })}
      head={{ title: "x", canonical: "https://c.example/" }}
      here="/x"
      main="x"
    />,
  );
  expect(html).toMatch(/^<html lang="he" dir="rtl"/);
});

describe("pictures and files of an item", () => {
  const picture = newsImage.parse({
    url: "/media/a/960.webp",
    alt: "A bridge",
    caption: "The bridge at noon",
    credit: "Photo: M. Reed",
    licence: "CC BY 4.0",
    width: 2000,
    height: 1500,
    widths: [480, 960],
    formats: ["avif", "webp"],
    focalX: 0.84,
    focalY: 0.5,
  });
  const details = newsDetails.parse({
    images: [{ ...picture, url: "/media/b/960.webp" }],
    attachments: [{ url: "/media/c/document.pdf", label: "The report", bytes: 48_213, pages: 12 }],
  });
  const html = renderToStaticMarkup(
    <Article item={sampleItem({ image: picture, details })} more={[]} edition={sampleEdition()} />,
  );
  it("offers AVIF before WebP, in every width, and keeps its place while it loads", () => {
    expect(html).toContain(
      '<source type="image/avif" srcSet="/media/a/480.avif 480w, /media/a/960.avif 960w"',
    );
    expect(html).toMatch(
      /<img class="focus-x8 focus-y5" src="\/media\/a\/960.webp"[^>]* width="2000" height="1500"/,
    );
  });
  it("loads what is below only when it comes near", () => {
    expect(html).toMatch(/media\/a\/960.webp"[^>]*loading="eager"/);
    expect(html).toMatch(/media\/b\/960.webp"[^>]*loading="lazy"/);
  });
  it("says whose a picture is, on what terms, and how large a file is", () => {
    expect(html).toContain('<span class="credit">Photo: M. Reed · CC BY 4.0</span>');
    expect(html).toContain(
      '<a href="/media/c/document.pdf">The report</a> <span class="file-facts">PDF, 12 pages, 48 KB</span>',
    );
  });
});

it("keeps the lines and paragraphs of what an organisation says about itself", () => {
  const boilerplate = "The yard builds boats.\nSince 1904.\n\nIt is <b>open</b> on Sundays.";
  const set = "<p>The yard builds boats.<br/>Since 1904.</p><p>It is &lt;b&gt;open&lt;/b&gt; on Sundays.</p>";
  const item = sampleItem({ origin: "release", details: newsDetails.parse({ boilerplate }) });
  expect(renderToStaticMarkup(<Article item={item} more={[]} edition={sampleEdition()} />)).toContain(set);
  const newsroom = { place: "", website: "", boilerplate };
  expect(renderToStaticMarkup(<NewsroomIntro newsroom={newsroom} />)).toContain(set);
});
