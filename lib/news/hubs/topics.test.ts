import { describe, expect, it } from "vitest";
import { changedLists, topicPaths } from "./topics";
import { meaningOf, waitAfter } from "./wait";

const TITLE = "01900000-0000-7000-8000-000000000000";
const HOUR = 3_600_000;

describe("topics", () => {
  it("are the feeds of front page, sections and newsrooms, and of nothing else", () => {
    expect(topicPaths("front")).toEqual(["/rss.xml", "/atom.xml", "/feed.json"]);
    expect(topicPaths("section/local")[0]).toBe("/section/local/rss.xml");
    expect(topicPaths("newsroom/mill")[2]).toBe("/newsroom/mill/feed.json");
    for (const channel of ["wire", "releases", "kind/event", "corrections", "section/", ""])
      expect(topicPaths(channel)).toEqual([]);
  });
  it("are found among the tags of a change, each once", () => {
    const tags = [`${TITLE}/front`, `item:${TITLE}`, `${TITLE}/wire`, `${TITLE}/front`, "desk", "/front"];
    expect(changedLists(tags)).toEqual([{ publicationId: TITLE, channel: "front" }]);
  });
});

describe("a hub that takes nothing", () => {
  it("is asked less and less, and once an hour for as long as it takes", () => {
    const waits = Array.from({ length: 60 }, (_, i) => waitAfter(i + 1, 0, null));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeLessThan(60_000);
    expect(waits.at(-1)).toBe(HOUR);
    const day = 24 * HOUR;
    let asked = 0;
    for (let at = 0; at < day; at += waits[asked++]!);
    expect(asked).toBeLessThan(35);
  });
  it("is heeded when it names a time, up to a day, and never sooner than we would come", () => {
    expect(waitAfter(1, 0, 7_200)).toBe(2 * HOUR);
    expect(waitAfter(1, 0, 9_999_999)).toBe(24 * HOUR);
    expect(waitAfter(9, 0, 1)).toBe(HOUR);
    expect(waitAfter(9, 1, null)).toBeCloseTo(1.1 * HOUR);
  });
  it.each([
    [204, "taken"],
    [200, "taken"],
    [302, "refused"],
    [404, "refused"],
    [429, "down"],
    [408, "down"],
    [503, "down"],
    [null, "down"],
  ])("by a status of %s has %s the message", (status, meaning) => expect(meaningOf(status)).toBe(meaning));
});
