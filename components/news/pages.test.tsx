import { Parser } from "htmlparser2";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Document } from "@/components/site/document";
import { sampleEdition } from "@/components/site/sample-edition";
import { dataIn, hasScript } from "@/lib/core/data-block";
import { type Month, monthOf } from "@/lib/core/month";
import { arrange } from "@/lib/news/front-page";
import { sampleItem } from "@/lib/news/sample-item";
import { newsDetails, newsImage } from "@/lib/news/schema";
import { ArchiveDay } from "./archive-day";
import { Article } from "./article";
import { CorrectionList } from "./correction-list";
import { Events } from "./events";
import { FeedText } from "./feed-text";
import { Front } from "./front";
import { StoryList } from "./list";
import { NewsroomIntro } from "./newsroom-intro";
import { People } from "./people";
import { Search } from "./search";

const bareNewsroom = {
  name: "Mill",
  place: "",
  website: "",
  boilerplate: "",
  pressName: "",
  pressEmail: "",
  pressPhone: "",
  logo: null,
};
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
const appointed = {
  ...hostile,
  details: { ...hostileDetails, appointment: { person: evil, role: evil, previousRole: evil, start: evil } },
};
const entry = {
  item: hostile,
  event: hostileDetails.event as NonNullable<typeof hostileDetails.event>,
  startsAt: new Date("2026-12-04T23:00:00Z"),
  endsAt: new Date("2026-12-06T03:00:00Z"),
};
const month = monthOf("2026", "12") as Month;
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
      events={[entry]}
      posts={[appointed]}
      edition={edition}
    />
  ),
  events: (
    <Events
      shown={{
        month,
        events: [
          entry,
          { ...entry, item: { ...hostile, id: "2" }, startsAt: new Date("2026-11-04T23:00:00Z") },
        ],
        before: null,
        after: month.add({ months: 2 }),
        section: "",
        sections: [...edition.title.sections, { slug: "b", name: evil }],
        cut: true,
      }}
      edition={edition}
    />
  ),
  people: <People page={{ items: [appointed], nextCursor: "a.b" }} older edition={edition} />,
  day: (
    <ArchiveDay
      day={month.toPlainDate({ day: 1 })}
      page={{ items: [hostile], nextCursor: "a.b" }}
      before={null}
      after={null}
      older
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
      state={{ q: evil, section: "", origin: "", org: evil, from: "", to: "", sort: "", page: 2, at: "" }}
      organisation={evil}
      items={[
        {
          ...hostile,
          headlineMarked: [{ text: evil, found: true, at: 0 }],
          excerpt: [{ text: evil, found: false, at: 0 }],
        },
      ]}
      more
      outcome={{
        count: 0,
        cut: true,
        overdue: false,
        otherSpelling: evil,
        places: [{ name: evil, href: "/section/local" }],
      }}
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
      head={{ title: evil, description: evil, canonical: "https://c.example/", data: { evil, open: "<!--" } }}
      here="/"
      query={evil}
      main={main}
    />,
  );
  const tags = tagsOf(html);
  it("has no script, no inline style and no handler", () => {
    expect(hasScript(html)).toBe(false);
    expect(dataIn(html)).toEqual([{ evil, open: "<!--" }]);
    expect(tags.filter(({ name }) => name === "style")).toEqual([]);
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
    expect(html).toContain('<article class="item from-wire" dir="rtl">');
    expect(html).toContain('<h1 lang="ar">');
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
  const newsroom = { ...bareNewsroom, boilerplate };
  expect(renderToStaticMarkup(<NewsroomIntro newsroom={newsroom} />)).toContain(set);
});

it("shows a newsroom's logo and press contact, and of hostile ones only the words", () => {
  const logo = { key: "k", width: 320, height: 107 };
  const press = { pressName: "Ada", pressEmail: "ada+press@mill.example", pressPhone: "+1 (555) 01-00" };
  const shown = renderToStaticMarkup(<NewsroomIntro newsroom={{ ...bareNewsroom, ...press, logo }} />);
  expect(shown).toContain('src="/media/k/320.webp" alt="Logo of Mill" width="320" height="107"');
  expect(shown).toContain('Press contact: Ada · <a href="mailto:ada%2Bpress@mill.example">');
  expect(shown).toContain('<a href="tel:+15550100">+1 (555) 01-00</a>');
  expect(renderToStaticMarkup(<NewsroomIntro newsroom={bareNewsroom} />)).not.toContain("Press contact");
  const hostile = { name: evil, pressName: evil, pressEmail: evil, pressPhone: evil, logo };
  const kept = renderToStaticMarkup(<NewsroomIntro newsroom={{ ...bareNewsroom, ...hostile }} />);
  expect(kept).not.toMatch(/<script|<img src=x|" onfocus/);
});

describe("the same news", () => {
  const agencies = [
    { name: "Countyline Notices", url: "https://county.example/1" },
    { name: evil, url: "" },
  ];
  const item = sampleItem({
    details: newsDetails.parse({ alsoFrom: agencies }),
    alsoFrom: agencies.map((each) => each.name),
  });
  const other = sampleItem({
    id: "01900000-0000-7000-8000-000000000002",
    headline: evil,
    creditName: "Orrin",
  });
  const html = renderToStaticMarkup(
    <Article item={item} more={[]} same={[other]} edition={sampleEdition()} />,
  );
  it("names every agency that sent it, with the way to its own page", () => {
    expect(html).toContain('also from <a href="https://county.example/1">Countyline Notices</a>');
    expect(html).toContain("and 2 other agencies");
  });
  it("is listed with its source, and hostile words stay words", () => {
    expect(html).toContain("Same news elsewhere");
    expect(html).toContain('<span class="same-source">Orrin</span>');
    expect(html).not.toMatch(/<script|<img/);
  });
  it("is not spoken of when there is none", () => {
    const alone = renderToStaticMarkup(<Article item={sampleItem()} more={[]} edition={sampleEdition()} />);
    expect(alone).not.toMatch(/Same news|also from/);
  });
});
