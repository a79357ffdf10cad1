import { describe, expect, it } from "vitest";
import { linksOf, topicOf } from "./discovery";
import { isSigned } from "./signature";

const base = "https://agency.example/news/feed";
const none = { hub: null, self: null };

describe("Link headers", () => {
  it.each([
    ['<https://hub.example/>; rel="hub"', "hub", ["https://hub.example/"]],
    [
      '</self>; rel=self, <https://hub.example/a,b>; title="x, y; rel=self"; rel="next hub"',
      "hub",
      ["https://hub.example/a,b"],
    ],
    ["</self>; rel=self, <https://hub.example/>; rel=hub", "self", ["https://agency.example/self"]],
    ['<https://hub.example/>; title="rel=hub"', "hub", []],
    ["nonsense; rel=hub", "hub", []],
    ["<".repeat(8000), "hub", []],
  ])("%s: %s", (header, rel, links) => expect(linksOf(header, rel, base)).toEqual(links));
});

describe("a feed's hub", () => {
  it("is the header's before the feed's own, and needs a topic", () => {
    const own = { hub: "https://own.example/", self: base };
    expect(topicOf(null, own, base)).toEqual({ hub: "https://own.example/", topic: base });
    expect(topicOf('<https://hub.example/>; rel="hub"', own, base)?.hub).toBe("https://hub.example/");
    expect(topicOf('<https://hub.example/>; rel="hub"', none, base)).toBeNull();
    expect(topicOf(null, { hub: "javascript:alert(1)", self: base }, base)).toBeNull();
  });
});

describe("signatures", () => {
  const body = new TextEncoder().encode("Hello");
  it("are right for the key, the body and the method they name, and nothing else", () => {
    const sha1 = "bbb868871fb08ef67db893010e42d2120a476d99";
    const sha256 = "c70b9f4d665bd62974afc83582de810e72a41a58db82c538a9d734c9266d321e";
    expect(isSigned(`sha1=${sha1}`, body, "key")).toBe(true);
    expect(isSigned(`SHA256=${sha256.toUpperCase()}`, body, "key")).toBe(true);
    expect(isSigned(`sha256=${sha256}`, body, "other")).toBe(false);
    expect(isSigned(`sha256=${sha1}`, body, "key")).toBe(false);
    for (const header of [null, "", "sha256", "sha256=", "sha256=00", "md5=00", "sha256=zz"])
      expect(isSigned(header, body, "key")).toBe(false);
  });
});
