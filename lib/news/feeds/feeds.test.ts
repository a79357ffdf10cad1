import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { atomOf } from "./atom";
import type { FeedChannel } from "./channel";
import { jsonFeedOf } from "./json";
import { rssOf } from "./rss";

const published = new Date("2026-11-20T08:00:00.000Z");
const updated = new Date("2026-11-21T09:30:00.000Z");
const hostile = `Mill & Sons <b>"win"</b> ]]> 'cup' \u0000\u0008 \ud800 <script>alert(1)</script>`;
const clean = `Mill & Sons <b>"win"</b> ]]> 'cup'  \ufffd <script>alert(1)</script>`;
const feed: FeedChannel = {
  title: hostile,
  description: "",
  link: "https://courier.example/",
  self: "https://courier.example/rss.xml?q=a&b=c",
  hub: "https://hub.example/?a=1&b=2",
  language: "en",
  publisher: "Courier",
  updated,
  items: [
    {
      permalink: "https://courier.example/news/1",
      url: "https://courier.example/news/1/mill",
      original: "https://agency.example/?a=1&b=2",
      title: hostile,
      summary: hostile,
      html: "<p>One &amp; two ]]&gt; <em>three</em></p>",
      author: "A. Writer",
      credit: { name: "Mill & Sons", url: "https://mill.example/" },
      alsoFrom: [{ name: "Weir & Co", url: "https://weir.example/1" }],
      categories: ["Local", "R&D"],
      language: "en",
      rights: "© Mill & Sons",
      images: [
        {
          url: "https://courier.example/media/a.jpg?x=1&y=2",
          contentType: "image/jpeg",
          width: 1600,
          height: 900,
          alt: hostile,
          caption: "The mill",
          credit: "M",
          licence: "CC BY 4.0",
        },
        {
          url: "https://courier.example/media/b/960.webp",
          contentType: "image/webp",
          alt: "",
          caption: "",
          credit: "",
          licence: "",
        },
      ],
      files: [
        {
          url: "https://courier.example/media/c/document.pdf",
          title: hostile,
          bytes: 48_213,
          contentType: "application/pdf",
        },
      ],
      published,
      updated,
    },
  ],
};

type Node = { name: string; attributes: Record<string, string>; text: string };

/** Every element with its own text, by a parser that had no part in writing; throws when tags do not pair. */
function elements(xml: string): Node[] {
  const all: Node[] = [];
  const open: Node[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void open.push({ name, attributes, text: "" }),
      ontext: (text) => {
        const top = open.at(-1);
        if (top) top.text += text;
      },
      onclosetag: (name, implied) => {
        const node = open.pop();
        if (implied && !xml.includes("/>")) throw new Error(`${name} was left open`);
        if (!node || node.name !== name) throw new Error(`${name} closes nothing`);
        all.push(node);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return all;
}
const texts = (nodes: Node[], name: string) =>
  nodes.filter((node) => node.name === name).map((node) => node.text);

describe("RSS", () => {
  const nodes = elements(rssOf(feed));
  it("carries hostile text through unharmed", () => {
    expect(texts(nodes, "title")).toEqual([clean, clean]);
    expect(texts(nodes, "content:encoded")).toEqual([feed.items[0]!.html]);
  });
  it("names the item for good, its author, its source and its dates", () => {
    expect(texts(nodes, "guid")).toEqual(["https://courier.example/news/1"]);
    expect(nodes.find((node) => node.name === "guid")?.attributes.isPermaLink).toBe("true");
    expect(texts(nodes, "dc:creator")).toEqual(["A. Writer"]);
    expect(texts(nodes, "dc:publisher")).toEqual(["Mill & Sons"]);
    expect(texts(nodes, "dc:contributor")).toEqual(["Weir & Co"]);
    expect(texts(nodes, "pubDate")).toEqual(["Fri, 20 Nov 2026 08:00:00 GMT"]);
    expect(texts(nodes, "atom:updated")).toEqual([updated.toISOString()]);
    expect(texts(nodes, "category")).toEqual(["Local", "R&D"]);
    const links = nodes.filter((node) => node.name === "atom:link").map(({ attributes }) => attributes);
    expect(links).toMatchObject([
      { rel: "self", href: feed.self },
      { rel: "hub", href: feed.hub },
    ]);
  });
  it("carries pictures with their rights, and files", () => {
    const media = nodes.filter((node) => node.name === "media:content").map((node) => node.attributes);
    expect(media).toEqual([
      {
        url: feed.items[0]!.images[0]!.url,
        type: "image/jpeg",
        medium: "image",
        width: "1600",
        height: "900",
      },
      { url: feed.items[0]!.images[1]!.url, type: "image/webp", medium: "image" },
      {
        url: feed.items[0]!.files[0]!.url,
        type: "application/pdf",
        medium: "document",
        fileSize: "48213",
      },
    ]);
    expect(texts(nodes, "media:description")).toEqual([clean]);
    expect(texts(nodes, "media:title")).toEqual(["The mill", clean]);
    expect(texts(nodes, "media:copyright")).toEqual(["CC BY 4.0"]);
    expect(nodes.find((node) => node.name === "enclosure")?.attributes).toEqual({
      url: feed.items[0]!.files[0]!.url,
      length: "48213",
      type: "application/pdf",
    });
  });
});

describe("Atom", () => {
  const nodes = elements(atomOf(feed));
  it("carries hostile text, content and rights", () => {
    expect(texts(nodes, "title")).toEqual([clean, clean]);
    expect(texts(nodes, "content")).toEqual([feed.items[0]!.html]);
    expect(texts(nodes, "rights")).toEqual(["© Mill & Sons"]);
  });
  it("has what RFC 4287 asks of feed and entry", () => {
    expect(texts(nodes, "id")).toEqual(expect.arrayContaining([feed.self, "https://courier.example/news/1"]));
    expect(texts(nodes, "updated")).toEqual([updated.toISOString(), updated.toISOString()]);
    expect(texts(nodes, "name")).toEqual(
      expect.arrayContaining(["Courier", "A. Writer", "Mill & Sons", "Weir & Co"]),
    );
    const links = nodes
      .filter((node) => node.name === "link")
      .map(({ attributes }) => `${attributes.rel} ${attributes.href}`);
    expect(links).toEqual(
      expect.arrayContaining([
        `self ${feed.self}`,
        `hub ${feed.hub}`,
        "alternate https://courier.example/",
        "via https://agency.example/?a=1&b=2",
      ]),
    );
    expect(links.filter((link) => link.startsWith("enclosure "))).toEqual([
      "enclosure https://courier.example/media/a.jpg?x=1&y=2",
      "enclosure https://courier.example/media/b/960.webp",
      "enclosure https://courier.example/media/c/document.pdf",
    ]);
    expect(nodes.at(-1)?.attributes["xml:lang"]).toBe("en");
  });
});

describe("JSON Feed", () => {
  const read = JSON.parse(jsonFeedOf(feed));
  it("is version 1.1 with every part in its place", () => {
    expect(read.version).toBe("https://jsonfeed.org/version/1.1");
    expect(read).toMatchObject({ feed_url: feed.self, home_page_url: feed.link, language: "en" });
    expect(read.hubs).toEqual([{ type: "WebSub", url: feed.hub }]);
    expect(read.items[0]).toMatchObject({
      id: "https://courier.example/news/1",
      url: "https://courier.example/news/1/mill",
      external_url: "https://agency.example/?a=1&b=2",
      content_html: feed.items[0]!.html,
      date_published: published.toISOString(),
      date_modified: updated.toISOString(),
      tags: ["Local", "R&D"],
      authors: [
        { name: "A. Writer" },
        { name: "Mill & Sons", url: "https://mill.example/" },
        { name: "Weir & Co", url: "https://weir.example/1" },
      ],
      image: feed.items[0]!.images[0]!.url,
      attachments: [
        { url: feed.items[0]!.images[1]!.url, mime_type: "image/webp" },
        { url: feed.items[0]!.files[0]!.url, mime_type: "application/pdf", size_in_bytes: 48_213 },
      ],
    });
  });
});

it.each([
  ["RSS", rssOf],
  ["Atom", atomOf],
  ["JSON Feed", jsonFeedOf],
])("%s names no hub where there is none", (_name, write) => {
  expect(write({ ...feed, hub: "" })).not.toMatch(/hub/);
});

it.each([
  ["RSS", rssOf],
  ["Atom", atomOf],
])("%s stands without any item", (_name, write) => {
  expect(elements(write({ ...feed, items: [] })).length).toBeGreaterThan(2);
});
