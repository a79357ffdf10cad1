import { describe, expect, it } from "vitest";
import { OPML_MAX_BYTES, readOpml, writeOpml } from "./opml";

const list = (outlines: string, head = "<title>Feeds</title>") =>
  `<?xml version="1.0"?><opml version="2.0"><head>${head}</head><body>${outlines}</body></opml>`;
const at = new Date("2026-11-30T21:00:00Z");

describe("reading", () => {
  it("takes feeds with the folders they lie in", () => {
    expect(
      readOpml(
        list(`<outline text="Courier"><outline text="Local &amp; County">
          <outline type="rss" text="Ferry" xmlUrl="https://a.example/f" htmlUrl="https://a.example" language="en"/>
        </outline></outline><outline text="Plain" xmlUrl="http://b.example/"/>`),
      ),
    ).toEqual({
      title: "Feeds",
      feeds: [
        {
          url: "https://a.example/f",
          title: "Ferry",
          homepage: "https://a.example/",
          language: "en",
          folders: ["Courier", "Local & County"],
        },
        { url: "http://b.example/", title: "Plain", homepage: "", language: "", folders: [] },
      ],
      broken: [],
    });
  });
  it("reads what programs write instead: other cases, other schemes, no end tags, words before the prolog", () => {
    const read = readOpml(
      `Exported list\n${list('<OUTLINE TEXT="A" XMLURL="feed://a.example/x"><outline title="B" xmlurl="feed:https://b.example/?a=1&b=2">')}`,
    );
    expect(read.feeds.map((each) => each.url)).toEqual(["http://a.example/x", "https://b.example/?a=1&b=2"]);
  });
  it("counts a feed once, and says what is wrong with what is none", () => {
    const read = readOpml(
      list(`<outline text="A" xmlUrl="https://a.example/"/><outline text="A again" xmlUrl="https://a.example"/>
        <outline text="Note"/><outline text="Script" xmlUrl="javascript:alert(1)"/>
        <outline text="File" xmlUrl="file:///etc/passwd"/><outline type="include" text="More" url="https://c.example/l.opml"/>`),
    );
    expect(read.feeds).toHaveLength(1);
    expect(read.broken.map(({ title, why }) => `${title}: ${why}`)).toEqual([
      "Note: It has no address of a feed (xmlUrl).",
      "Script: “javascript:alert(1)” is no address on the web.",
      "File: “file:///etc/passwd” is no address on the web.",
      "More: It names another list or a page; import that list by itself.",
    ]);
  });
  it("never defines a DTD's entities", () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const read = readOpml(bomb + list('<outline text="&b;&x;" xmlUrl="https://a.example/"/>'));
    expect(read.feeds[0]?.title).toBe("&b;&x;");
  });
  it.each([
    ["what is no list", "<html><body>Sign in</body></html>", /no OPML/],
    ["an empty text", "", /no OPML/],
    ["a list without a body", "<opml version='2.0'><head/></opml>", /no <body>/],
    ["a huge one", `<opml><body>${"x".repeat(OPML_MAX_BYTES)}</body></opml>`, /larger than 900 kB/],
    ["too many feeds", list('<outline xmlUrl="x"/>'.repeat(2_001)), /more than 2,000/],
    ["folders without end", list('<outline text="a">'.repeat(5_000)), /more than 30 deep/],
  ])("refuses %s", (_, text, message) => expect(() => readOpml(text)).toThrow(message));
});

describe("writing", () => {
  it("gives back what was read", () => {
    const feed = {
      title: 'A "B" <C> & D\u0001',
      url: "https://a.example/?a=1&b=2",
      homepage: "",
      language: "de",
    };
    const text = writeOpml(
      "Dateline's sources",
      [
        { name: "", feeds: [{ ...feed, title: "Loose", url: "https://l.example/" }] },
        { name: "Courier: Local & County", feeds: [feed] },
      ],
      at,
    );
    expect(text).toContain("<dateCreated>Mon, 30 Nov 2026 21:00:00 GMT</dateCreated>");
    expect(readOpml(text)).toMatchObject({
      title: "Dateline's sources",
      feeds: [
        { title: "Loose", folders: [] },
        { title: 'A "B" <C> & D', url: feed.url, language: "de", folders: ["Courier: Local & County"] },
      ],
    });
  });
});
