import { describe, expect, it } from "vitest";
import { htmlToText } from "@/lib/core/html";
import type { Fixture } from "../formats/fixtures/fixture";
import { g2BodyFixtures } from "../formats/fixtures/g2-bodies";
import { g2ItemFixtures } from "../formats/fixtures/g2-items";
import { g2PackageFixtures } from "../formats/fixtures/g2-packages";
import { newsml1Fixtures } from "../formats/fixtures/newsml-1";
import { ninjsKindFixtures } from "../formats/fixtures/ninjs-kinds";
import { nitfFixtures } from "../formats/fixtures/nitf";
import { neutralItem } from "../schema";
import { FeedError } from "./feed-error";
import { parseFeed } from "./parse";

const fixtures: Fixture[] = [
  ...g2BodyFixtures,
  ...g2ItemFixtures,
  ...g2PackageFixtures,
  ...newsml1Fixtures,
  ...ninjsKindFixtures,
  ...nitfFixtures,
];

/** The same numbers in every run (Park and Miller's generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function read(document: string): void {
  try {
    for (const item of parseFeed(new TextEncoder().encode(document)).items) neutralItem.parse(item);
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError);
  }
}

describe("agencies' documents that are damaged", () => {
  it("are read or refused wherever they break off", () => {
    const next = numbers(7);
    for (const { document } of fixtures)
      for (let cut = 0; cut < 8; cut++) read(document.slice(0, next(document.length)));
  });

  it("are read or refused whatever is lost or doubled within them", () => {
    const next = numbers(11);
    for (const { document } of fixtures)
      for (let time = 0; time < 8; time++) {
        const [from, length] = [next(document.length), next(40)];
        const part = document.slice(from, from + length);
        read(document.slice(0, from) + (time % 2 ? part + part : "") + document.slice(from + length));
      }
  });
});

const WORDS = ["Tide", "&amp;", "5 &lt; 6", "“high”", "Ellery", "ß", "河灣"];
const INLINE = ["em", "person", "org", "location", "money", "q", "a", "sub", "chron"];
const BLOCKS = ["p", "hl2", "block", "ul", "bq"];

describe("the text of a NITF body", () => {
  it("comes out word for word, whatever mark-up stands in it", () => {
    const next = numbers(13);
    const word = () => WORDS[next(WORDS.length)]!;
    const inline = (): string => {
      const tag = INLINE[next(INLINE.length)]!;
      return next(3) === 0 ? `<${tag}>${word()} ${next(3) === 0 ? inline() : word()}</${tag}>` : word();
    };
    const block = (): string => {
      const tag = BLOCKS[next(BLOCKS.length)]!;
      if (tag === "block" || tag === "bq") return `<${tag}>${block()}</${tag}>`;
      const line = [inline(), inline(), inline()].join(" ");
      return tag === "ul" ? `<ul><li>${line}</li><li>${inline()}</li></ul>` : `<${tag}>${line}</${tag}>`;
    };
    for (let time = 0; time < 300; time++) {
      const body = Array.from({ length: 1 + next(6) }, block).join("");
      const document = `<nitf><body><body.head><hedline><hl1>h</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
      const { items } = parseFeed(new TextEncoder().encode(document));
      const letters = (text: string) => text.replace(/\s+/g, "");
      expect(letters(htmlToText(items[0]!.content))).toBe(
        letters(htmlToText(body.replace(/<\/?[^>]*>/g, " "))),
      );
    }
  });
});
