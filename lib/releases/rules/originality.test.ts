import { expect, it } from "vitest";
import { preflight } from "../preflight";
import { releaseContent } from "../schema";
import type { Earlier } from "./rule";
import { context } from "./sound-release";

const content = releaseContent.parse({ kind: "business" });
const earlier: Earlier = {
  id: "1",
  headline: "Works opens hall",
  credit: "Other Works",
  at: "2026-11-03T22:30:00.000Z",
  published: true,
  own: false,
  degree: 0.97,
  href: "/news/1/works-opens-hall",
};
const found = (...each: Partial<Earlier>[]) =>
  preflight(content, { ...context, earlier: each.map((part) => ({ ...earlier, ...part })) }).filter(
    ({ rule }) => rule === "near-duplicate",
  );

it("names whom, when, where and how much", () => {
  expect(found({})).toEqual([
    {
      rule: "near-duplicate",
      severity: "error",
      field: "body",
      span: null,
      message: "Other Works published this text on 3 November 2026: “Works opens hall” (97 % alike).",
      href: "/news/1/works-opens-hall",
    },
  ]);
});

it("weighs by degree and sender", () => {
  expect(found({ own: true })[0]?.severity).toBe("warning");
  expect(found({ degree: 0.8 })[0]?.severity).toBe("warning");
  expect(found({ degree: 0.62 })[0]?.severity).toBe("info");
});

it("marks what is not public as not to be passed on, unless it is the author's own", () => {
  expect(found({ published: false, href: null })[0]).toMatchObject({ held: true });
  expect(found({ published: false, own: true })[0]).not.toHaveProperty("held");
});

it("says nothing without a search, and names three at most", () => {
  expect(preflight(content, context).filter(({ rule }) => rule === "near-duplicate")).toEqual([]);
  expect(found({}, {}, {}, {}, {})).toHaveLength(3);
});
