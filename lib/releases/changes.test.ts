import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, wordDiff } from "./changes";
import { releaseContent } from "./schema";

const content = (fields: object) => releaseContent.parse({ kind: "business", ...fields });
const without = (kind: "added" | "removed", parts: ReturnType<typeof wordDiff>) =>
  parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join("");

describe("wordDiff", () => {
  it("marks whole words", () =>
    expect(wordDiff("The mill opens on Monday.", "The mill opens on Tuesday.")).toEqual([
      { kind: "same", text: "The mill opens on " },
      { kind: "removed", text: "Monday" },
      { kind: "added", text: "Tuesday" },
      { kind: "same", text: "." },
    ]));

  it("takes changes apart by white space alone for one", () =>
    expect(wordDiff("He said: you can see it.", "He said: all may view it.")).toEqual([
      { kind: "same", text: "He said: " },
      { kind: "removed", text: "you can see" },
      { kind: "added", text: "all may view" },
      { kind: "same", text: " it." },
    ]));

  it("shows texts that have little in common whole, one after the other", () => {
    const text = (of: string, words: number) =>
      Array.from({ length: words }, (_, i) => `${of}${i} and`).join(" ");
    expect(wordDiff(text("was", 300), text("is", 300))).toHaveLength(900);
    expect(wordDiff(text("was", 900), text("is", 900)).map((part) => part.kind)).toEqual([
      "removed",
      "added",
    ]);
  });

  it("gives back both texts to the letter", () => {
    const words = fc.array(fc.constantFrom("bridge", "river", " ", "\n", "closes", "ä", "“", "7%", ".", ""));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        const parts = wordDiff(before, after);
        expect(without("added", parts)).toBe(before);
        expect(without("removed", parts)).toBe(after);
      }),
    );
  });

  it("gives up on the words when the texts share nothing, and still shows both", () => {
    const before = Array.from({ length: 5000 }, (_, i) => `old${i}`).join(" ");
    const after = Array.from({ length: 5000 }, (_, i) => `new${i}`).join("\n");
    expect(wordDiff(before, after)).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});

describe("changesBetween", () => {
  it("finds nothing between equal texts", () =>
    expect(changesBetween(content({ headline: "Same" }), content({ headline: "Same" }))).toEqual([]));

  it("names each changed field in the order of the form", () => {
    const before = content({ headline: "Old", body: "<p>One two.</p>", sections: ["town"] });
    const after = content({ headline: "New", body: "<p>One three.</p>", sections: ["town", "business"] });
    expect(changesBetween(before, after).map((change) => change.label)).toEqual([
      "Headline",
      "Text",
      "Sections",
    ]);
  });

  it("sees a contact that turned public", () => {
    const contact = { name: "Ida Fenwick", email: "ida@example.test" };
    const [change] = changesBetween(
      content({ contacts: [{ ...contact, public: false }] }),
      content({ contacts: [{ ...contact, public: true }] }),
    );
    expect(change?.parts.filter((part) => part.kind === "added").map((part) => part.text)).toEqual([
      "public",
    ]);
  });

  it("sees a link that leads elsewhere under the same words", () => {
    const body = (url: string) => content({ body: `<p><a href="${url}">Read more</a></p>` });
    expect(
      changesBetween(body("https://a.test/"), body("https://b.test/")).map((each) => each.field),
    ).toEqual(["body"]);
  });

  it("does not mind markup that leaves the words alone", () =>
    expect(
      changesBetween(content({ body: "<p>Word</p>" }), content({ body: "<p><em>Word</em></p>" })),
    ).toEqual([]));

  it("sees a picture that was exchanged, and words about it that were changed", () => {
    const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
    const pictured = (use: object) => content({ media: [{ id: id(1), caption: "The oven", ...use }] });
    const changed = (use: object) => changesBetween(pictured({}), pictured(use)).map((each) => each.field);
    expect([changed({ id: id(2) }), changed({ caption: "The mill" }), changed({})]).toEqual([
      ["media"],
      ["media"],
      [],
    ]);
  });
});
