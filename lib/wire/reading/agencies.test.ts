import { describe, expect, it } from "vitest";
import { headline, newsItem, newsMessage, xhtml } from "../formats/fixtures/g2";
import type { ParsedFeed } from "../schema";
import { parseFeed } from "./parse";

const parse = (text: string | Buffer) =>
  parseFeed(typeof text === "string" ? new TextEncoder().encode(text) : text);
const item = (name: string, inside = headline(name)) =>
  newsItem({ attributes: `guid="urn:${name}" version="1"`, content: inside, body: xhtml(`<p>${name}</p>`) });
const titles = ({ items }: ParsedFeed) => items.map(({ title }) => title);

describe("a message of which one item is bad", () => {
  const bad: [string, string, string, string | undefined][] = [
    ["has no guid", item("b").replace(/guid="[^"]*"/, ""), "The item has no guid.", undefined],
    [
      "says nothing",
      '<newsItem guid="urn:b" version="1"></newsItem>',
      "neither a title nor a text nor a link",
      "urn:b",
    ],
    ["leaves its headline open", item("b").replace("</headline>", ""), "<headline> has no end tag", "urn:b"],
    ["leaves its status room open", item("b").replace("</itemMeta>", ""), "has no end tag", "urn:b"],
    ["never ends", item("b").replace("</contentSet></newsItem>", ""), "has no end tag", "urn:b"],
    [
      "is a concept",
      '<conceptItem guid="urn:b"><concept><name>x</name></concept></conceptItem>',
      "This is a conceptItem",
      "urn:b",
    ],
    ["is a list of concepts", '<knowledgeItem guid="urn:b"/>', "This is a knowledgeItem", "urn:b"],
    ["is a plan", '<planningItem guid="urn:b"/>', "This is a planningItem", "urn:b"],
    [
      "is an empty package",
      '<packageItem guid="urn:b" version="1"><groupSet/></packageItem>',
      "neither a title nor a text",
      "urn:b",
    ],
  ];
  it.each(bad)("which %s keeps the two others and says why", (_name, document, reason, guid) => {
    const parsed = parse(newsMessage(item("a"), document, item("c")));
    expect(titles(parsed)).toEqual(["a", "c"]);
    expect(parsed.rejected).toEqual([
      { index: 1, error: expect.stringContaining(reason), ...(guid && { guid }) },
    ]);
  });

  it("keeps what came whole when it is cut off in the middle", () => {
    const message = newsMessage(item("a"), item("b"), item("c"));
    const parsed = parse(message.slice(0, message.indexOf("<p>c</p>")));
    expect(titles(parsed)).toEqual(["a", "b"]);
    expect(parsed.rejected).toEqual([
      { index: 2, guid: "urn:c", error: "The document ends in the middle of this item." },
    ]);
  });

  it("takes tags left open in a text for what they are", () => {
    const parsed = parse(newsMessage(item("a"), item("b").replace("</p>", ""), item("c")));
    expect(titles(parsed)).toEqual(["a", "b", "c"]);
  });

  it("of JSON Lines loses one line", () => {
    const line = (name: string) => JSON.stringify({ uri: `urn:${name}`, headline: name });
    const parsed = parse([line("a"), line("b").slice(0, -4), line("c")].join("\n"));
    expect(titles(parsed)).toEqual(["a", "c"]);
    expect(parsed.rejected).toEqual([{ index: 1, error: "The item is not a JSON object." }]);
  });
});

describe("agencies' documents", () => {
  it("in windows-1252, whatever they declare", () => {
    const document = newsMessage(item("Caf\u00e9 \u0093x\u0094"));
    expect(titles(parse(Buffer.from(document, "latin1")))).toEqual(["Café “x”"]);
  });

  it("of a kind that is no news are refused as such", () => {
    expect(() => parse('<planningItem guid="urn:p"/>')).toThrow(/This is a planningItem/);
  });

  it("name their sender and language", () => {
    const { feed } = parse(newsMessage(newsItem({ attributes: 'xml:lang="de"', content: headline("h") })));
    expect(feed).toMatchObject({ title: "wire.example", language: "de" });
  });

  it("keep two versions of one guid apart from two items", () => {
    const version = (number: number, name: string) =>
      item(name).replace(/guid="[^"]*" version="1"/, `guid="urn:1" version="${number}"`);
    expect(titles(parse(newsMessage(version(2, "later"), version(1, "earlier"))))).toEqual(["later"]);
  });
});

describe("agencies' documents of any size", () => {
  it("are read to the last of 50,000 items", () => {
    const parsed = parse(
      newsMessage(
        ...Array.from(
          { length: 50_000 },
          (_, at) =>
            `<newsItem guid="urn:${at}" version="1"><contentMeta><headline>${at}</headline></contentMeta></newsItem>`,
        ),
      ),
    );
    expect(parsed.items).toHaveLength(50_000);
    expect(parsed.items.at(-1)).toMatchObject({ guid: "urn:49999", title: "49999" });
  });

  it.each([
    ["a byline", newsItem({ content: `${headline("h")}<by>By ${" ,".repeat(100_000)}x</by>` })],
    ["a code", newsItem({ content: headline("h"), meta: `<pubStatus qcode="${"/".repeat(200_000)}x"/>` })],
    ["a subject", newsItem({ content: `${headline("h")}<subject uri="${"/".repeat(200_000)}x"/>` })],
    [
      "a place",
      `<nitf><body><body.head><hedline><hl1>h</hl1></hedline><dateline><location>${" ,".repeat(100_000)}x</location></dateline></body.head></body></nitf>`,
    ],
    ["a version", newsItem({ content: headline("h"), attributes: `version="${"1 ".repeat(100_000)}x"` })],
  ])("are read however long %s is", (_name, document) => {
    expect(titles(parse(document))).toEqual(["h"]);
  });

  it.each([
    ["NITF", (text: string) => `<nitf><body><body.content>${text}</body.content></body></nitf>`, "block"],
    [
      "NewsML-G2",
      (text: string) => newsItem({ content: headline("h"), body: `<inlineXML>${text}</inlineXML>` }),
      "div",
    ],
    [
      "unknown mark-up",
      (text: string) => newsItem({ content: headline("h"), body: `<inlineXML>${text}</inlineXML>` }),
      "house",
    ],
    [
      "a subject",
      (text: string) =>
        newsItem({ content: `${headline("h")}<subject>${text}</subject>`, body: xhtml("<p>deep</p>") }),
      "subject",
    ],
    [
      "NewsML 1",
      (text: string) =>
        `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>h</HeadLine></NewsLines>${text}<ContentItem><DataContent>deep</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
      "NewsComponent",
    ],
  ])("are read however deep %s nests", (_name, document, tag) => {
    const deep = `${`<${tag}>`.repeat(50_000)}deep${`</${tag}>`.repeat(50_000)}`;
    const { items } = parse(document(deep));
    expect(items[0]!.content).toBe("<p>deep</p>");
  });
});
