import { describe, expect, it } from "vitest";
import { type NeutralItem, neutralItem } from "../schema";
import { expiryOf, standingOf } from "./standing";
import { urlKey } from "./url-key";
import { contentHash, messageOf, supersedes } from "./versions";

const now = new Date("2026-11-22T10:00:00Z");
const item = (change: Partial<NeutralItem> = {}): NeutralItem =>
  neutralItem.parse({
    guid: "a",
    url: "",
    title: "A",
    summary: "",
    content: "",
    published: null,
    updated: null,
    authors: [],
    categories: [],
    image: null,
    rights: "",
    usageTerms: "",
    status: "usable",
    version: null,
    embargoedUntil: null,
    language: "en",
    place: "",
    itemType: "text",
    urgency: null,
    ...change,
  });
const early = "2026-11-22T08:00:00.000Z";
const late = "2026-11-22T09:00:00.000Z";
const wins = (one: Partial<NeutralItem>, other: Partial<NeutralItem>) =>
  supersedes(messageOf(item(one), now), messageOf(item(other), now));

describe("of two messages", () => {
  it.each<[string, Partial<NeutralItem>, Partial<NeutralItem>, boolean]>([
    ["the same again does nothing", {}, {}, false],
    ["a higher version wins", { version: 2 }, { version: 1 }, true],
    ["even with an earlier date", { version: 2, updated: early }, { version: 1, updated: late }, true],
    ["a lower one does not", { version: 1, updated: late }, { version: 2, updated: early }, false],
    [
      "a later date of the same version wins",
      { version: 1, updated: late },
      { version: 1, updated: early },
      true,
    ],
    ["an earlier does not", { version: 1, updated: early }, { version: 1, updated: late }, false],
    ["a feed without versions goes by dates", { published: late }, { published: early }, true],
    ["whatever text an old date brings", { published: early, title: "B" }, { published: late }, false],
    [
      "the latest text of one date wins in a feed",
      { published: late, title: "B" },
      { published: late },
      true,
    ],
    ["and of none", { title: "B" }, {}, true],
    ["a dated one is not replaced by one without", { title: "B" }, { published: early }, false],
    [
      "a date far ahead measures nothing",
      { published: late, title: "B" },
      { published: "2027-11-22T09:00:00.000Z" },
      true,
    ],
    [
      "a day ahead is believed",
      { published: late, title: "B" },
      { published: "2026-11-23T10:00:00.000Z" },
      false,
    ],
    ["a cancel wins at an older version", { version: 1, status: "canceled" }, { version: 5 }, true],
    ["nothing follows a cancel", { version: 9 }, { version: 1, status: "canceled" }, false],
    [
      "not even another cancel",
      { version: 9, status: "canceled" },
      { version: 1, status: "canceled" },
      false,
    ],
    ["withheld wins a draw", { version: 1, status: "withheld" }, { version: 1 }, true],
    ["and is not lost in one", { version: 1 }, { version: 1, status: "withheld" }, false],
    ["a later version returns what was withheld", { version: 2 }, { version: 1, status: "withheld" }, true],
  ])("%s", (_, arriving, stored, expected) => expect(wins(arriving, stored)).toBe(expected));
  it("exactly one wins a draw of an agency that counts", () => {
    const [one, other] = [
      { version: 1, title: "A" },
      { version: 1, title: "B" },
    ];
    expect(wins(one, other)).toBe(!wins(other, one));
  });
});

it("the hash is what it was: another order or another field would make all that is stored look revised", () => {
  expect(contentHash(item({ title: "Ferry", updated: late, version: 3 }))).toMatchInlineSnapshot(
    `"0f24357fecf88c170257b87495eb5cac97cb0b11679bdaa03461287472902429"`,
  );
  expect(contentHash({ ...item(), guid: "b", unheardOf: 1 } as NeutralItem)).toBe(contentHash(item()));
});

describe("the key of an address", () => {
  it.each([
    ["http://www.a.example/1/", "https://a.example/1#top"],
    ["https://a.example/1?utm_source=rss&b=2&a=1", "https://m.a.example/1?a=1&b=2"],
  ])("is the same for %s and %s", (one, other) =>
    expect([urlKey(one), typeof urlKey(one)]).toEqual([urlKey(other), "bigint"]),
  );
  it.each([
    ["https://a.example/1", "https://a.example/2"],
    ["https://a.example/1", "https://b.example/1"],
    ["https://a.example/?id=1", "https://a.example/?id=2"],
  ])("differs for %s and %s", (one, other) => expect(urlKey(one)).not.toBe(urlKey(other)));
  it.each(["", "urn:x:1", "https://a.example/", "https://a.example", "https://[", "mailto:a@b.example"])(
    "is none for %s",
    (address) => expect(urlKey(address)).toBeNull(),
  );
});

describe("an item stands", () => {
  const claims = {
    status: "usable" as const,
    handling: "released" as const,
    embargoUntil: null,
    expiresAt: null,
    sameAsId: null,
    places: null,
  };
  const routes = [{ publicationId: "p", section: "local" }];
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  it.each([
    ["public", {}],
    ["public", { embargoUntil: now }],
    ["embargoed", { embargoUntil: new Date(now.getTime() + 1) }],
    ["expired", { expiresAt: now }],
    ["public", { expiresAt: new Date(now.getTime() + 1) }],
    ["expired", { expiresAt: now, embargoUntil: at(5), handling: "held" }],
    ["held", { handling: "held", embargoUntil: at(5) }],
    ["spiked", { handling: "spiked", status: "withheld" }],
    ["canceled", { handling: "spiked", status: "canceled" }],
    ["withheld", { status: "withheld" }],
    ["merged", { sameAsId: "x", status: "withheld" }],
    ["placeless", { places: [] }],
  ])("%s: %o", (standing, change) =>
    expect(standingOf({ ...claims, ...(change as object) }, routes, now)).toBe(standing),
  );
  it("until the first of its ends", () => {
    expect(expiryOf(at(60).toISOString(), 2, now)).toEqual(at(60));
    expect(expiryOf(at(180).toISOString(), 2, now)).toEqual(at(120));
    expect([expiryOf(null, null, now), expiryOf(null, 2, now)]).toEqual([null, at(120)]);
  });
});
