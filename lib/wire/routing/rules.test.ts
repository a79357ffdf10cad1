import { describe, expect, it } from "vitest";
import { type NeutralItem, neutralItem } from "../schema";
import { judge, UNTRUSTED } from "./rules";
import { wireRouting } from "./schema";
import { folded, hasPhrase } from "./words";

const now = new Date("2026-11-23T18:00:00Z");
const item = (change: Partial<NeutralItem> = {}): NeutralItem =>
  neutralItem.parse({
    guid: "a",
    url: "https://news.agency.example/1",
    title: "Flooding closes the Café Zoë bridge",
    summary: "",
    content: "<p>The <b>river</b> rose; insur<i>ance</i> claims follow.</p>",
    published: null,
    updated: null,
    authors: ["Ada Holm"],
    categories: ["Local News"],
    topics: ["medtop:20000139", "subj:15054000"],
    image: null,
    rights: "",
    usageTerms: "",
    status: "usable",
    version: null,
    embargoedUntil: null,
    language: "en-GB",
    place: "RIVERBEND, Ill.",
    itemType: "text",
    urgency: 3,
    ...change,
  });
const local = { publication: "courier", section: "local" };
const sport = { publication: "courier", section: "sport" };
const verdict = (routing: object, change: Partial<NeutralItem> = {}, trusted = true, at = now) =>
  judge(item(change), { routing: wireRouting.parse(routing), trusted }, at, now);
const holding = (when: object) => ({ rules: [{ name: "R", when, do: "hold" }] });

describe("words", () => {
  it.each([
    ["flooding", true],
    ["FLOODING CLOSES", true],
    ["flood", false],
    ["flood*", true],
    ["cafe zoe", true],
    ["Café-Zoë", true],
    ["insurance", true],
    ["bridge river", false],
    ["closes bridge", false],
    ["…", false],
  ])("%s", (words, found) =>
    expect(verdict(holding({ words: [words] })).handling).toBe(found ? "held" : "released"),
  );
  it("are found in scripts without spaces", () => {
    expect(hasPhrase(folded("東京で地震が発生"), "地震")).toBe(true);
    expect(hasPhrase(folded("ข่าวน้ำท่วมวันนี้"), "น้ำท่วม")).toBe(true);
  });
});

describe("a rule", () => {
  it.each([
    ["category", { categories: ["local news"] }, true],
    ["category in part", { categories: ["local"] }, false],
    ["topic", { topics: ["MEDTOP:20000139"] }, true],
    ["topic above a subject code", { topics: ["subj:15000000"] }, true],
    ["another topic", { topics: ["subj:14000000"] }, false],
    ["language", { languages: ["en"] }, true],
    ["language of another place", { languages: ["en-US"] }, false],
    ["type", { itemTypes: ["text", "picture"] }, true],
    ["urgency", { maxUrgency: 3 }, true],
    ["urgency of more", { maxUrgency: 2 }, false],
    ["author", { authors: ["holm"] }, true],
    ["place", { places: ["Riverbend"] }, true],
    ["host", { hosts: ["agency.example"] }, true],
    ["host that only ends alike", { hosts: ["gency.example"] }, false],
    ["all that is filled in", { hosts: ["agency.example"], languages: ["de"] }, false],
    ["nothing filled in", {}, true],
  ])("by %s", (_, when, held) => expect(verdict(holding(when)).handling).toBe(held ? "held" : "released"));
  it("asks no urgency of an item without one", () => {
    expect(verdict(holding({ maxUrgency: 9 }), { urgency: null }).handling).toBe("released");
  });
  it("says which of them held, and why", () => {
    const { trail, why } = verdict({
      rules: [{ name: "Floods", when: { words: ["x", "flood*"] }, do: "drop", why: "Enough." }],
    });
    expect([trail, why]).toEqual([[{ rule: "Floods", because: ["word “flood*”"] }], "Floods: Enough."]);
  });
});

describe("rules", () => {
  it("are asked in their order, the first decides", () => {
    const rules = [
      { name: "1", do: "place", places: [local] },
      { name: "2", do: "drop" },
    ];
    expect(verdict({ rules })).toMatchObject({ handling: "released", places: [local] });
    expect(verdict({ rules: [...rules].reverse() })).toMatchObject({ handling: "spiked", why: "2" });
  });
  it("that go on add their places up, each once", () => {
    const rules = [
      { name: "1", do: "place", places: [local], continue: true },
      { name: "2", do: "place", places: [sport, local] },
      { name: "3", do: "hold" },
    ];
    expect(verdict({ rules })).toMatchObject({ handling: "released", places: [local, sport] });
    expect(verdict({ rules: [rules[0], rules[2]] })).toMatchObject({ handling: "held", places: [local] });
  });
  it("leave to the short form what they did not place, and to the source what that does not know", () => {
    const sections = [{ category: "LOCAL NEWS", ...local }];
    expect(verdict({ sections }).places).toEqual([local]);
    expect(verdict({ sections, rules: [{ name: "1", do: "place", places: [sport] }] }).places).toEqual([
      sport,
    ]);
    expect(verdict({ sections }, { categories: [] }).places).toBeNull();
  });
  it("cannot place nowhere", () => {
    expect(wireRouting.safeParse({ rules: [{ name: "1", do: "place" }] }).error?.issues[0]?.path).toEqual([
      "rules",
      0,
      "places",
    ]);
  });
});

describe("trust and hours", () => {
  const hours = { timeZone: "UTC", days: [1], from: "06:00", to: "20:00" };
  it("hold what comes from a source that is not trusted, placed as the rules say", () => {
    expect(verdict({ rules: [{ name: "1", do: "place", places: [local] }] }, {}, false)).toMatchObject({
      handling: "held",
      why: UNTRUSTED,
      places: [local],
    });
  });
  it("drop what the rules drop, trusted or not", () => {
    expect(verdict({ rules: [{ name: "1", do: "drop" }] }, {}, false).handling).toBe("spiked");
  });
  it("count from when the item was first seen, and end when they begin", () => {
    const night = new Date("2026-11-23T03:00:00Z");
    const judged = (at: string) =>
      judge(item(), { routing: wireRouting.parse({ hours }), trusted: true }, night, new Date(at));
    expect(judged("2026-11-23T03:00:00Z")).toMatchObject({
      handling: "held",
      opensAt: new Date("2026-11-23T06:00:00Z"),
    });
    expect(judged("2026-11-23T06:00:00Z")).toMatchObject({ handling: "released", opensAt: null });
    const revised = judge(
      item(),
      { routing: wireRouting.parse({ hours }), trusted: true },
      now,
      new Date("2026-11-23T23:00:00Z"),
    );
    expect(revised.handling).toBe("released");
  });
  it("leave it to the desk where they say so", () => {
    const desk = { hours: { ...hours, outside: "desk" } };
    expect(verdict(desk, {}, true, new Date("2026-11-22T03:00:00Z"))).toMatchObject({
      handling: "held",
      opensAt: null,
    });
  });
});
