import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash, signedHash } from "./content-hash";
import { type ReleaseContent, releaseContent } from "./schema";

const text = releaseContent.parse({
  kind: "business",
  headline: "A bakery opens",
  body: "<p>On Monday.</p>",
});

/** The same value with the keys of all its objects in another order. */
function shuffled<T>(value: T, order: (keys: string[]) => string[]): T {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, order)) as T;
  if (value === null || typeof value !== "object") return value;
  const entries = order(Object.keys(value)).map((key) => [key, shuffled(value[key as keyof T], order)]);
  return Object.fromEntries(entries) as T;
}

describe("the hash of a text", () => {
  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 1000 })), (numbers) => {
        const order = (keys: string[]) =>
          keys
            .map((key) => [numbers.next().value as number, key] as const)
            .sort(([a], [b]) => a - b)
            .map(([, key]) => key);
        expect(contentHash(shuffled(text, order))).toBe(contentHash(text));
      }),
    );
  });
  it.each<[string, Partial<ReleaseContent>]>([
    ["a character of the body", { body: "<p>On Monday!</p>" }],
    ["a space", { headline: "A bakery  opens" }],
    [
      "a picture",
      {
        media: [
          {
            id: "0198a1b2-0000-7000-8000-000000000001",
            role: "hero",
            alt: "",
            caption: "",
            credit: "",
            licence: "",
          },
        ],
      },
    ],
    [
      "a picture's caption",
      {
        media: [
          {
            id: "0198a1b2-0000-7000-8000-000000000001",
            role: "hero",
            alt: "",
            caption: "x",
            credit: "",
            licence: "",
          },
        ],
      },
    ],
    ["the time", { publishAt: "2026-12-01T09:00:00Z" }],
    ["the titles", { publications: ["courier"] }],
  ])("changes with %s, and so does what a client signs", (_, change) => {
    expect(contentHash({ ...text, ...change })).not.toBe(contentHash(text));
    expect(signedHash({ ...text, ...change })).not.toBe(signedHash(text));
  });
  it("leaves out of the client's word what is between author and desk", () => {
    const other = { ...text, noteToEditor: "Call me after noon.", rightsConfirmed: true };
    expect(signedHash(other)).toBe(signedHash(text));
    expect(contentHash(other)).not.toBe(contentHash(text));
  });
});
