import { expect, it } from "vitest";
import { DESK_KEYS, entriesFor, type Found, goTo, PLACES } from "./palette-entries";

const found: Found = {
  releases: [
    { headline: "Ferry grows", organisation: "Harbour", status: "in_review", href: "/desk/releases/1" },
  ],
  organisations: [{ name: "Ferry Works", href: "/desk/queue?organisation=ferry" }],
  views: [{ name: "Ferries of today", href: "/desk/queue?newer=24" }],
  sources: [{ name: "Ferry wire", href: "/desk/sources/1" }],
};
const labels = (text: string, with_: Found | null = found) =>
  entriesFor(text, with_).map((each) => each.label);

it("lists pages and views before anything is typed", () => {
  expect(labels("")).toEqual([...PLACES.map((each) => each.label), "Ferries of today"]);
  expect(labels("", null)).toEqual(PLACES.map((each) => each.label));
});

it("lists what has the words, and what was found for them", () => {
  expect(labels("ferr")).toEqual(["Ferries of today", "Ferry grows", "Ferry Works", "Ferry wire"]);
  expect(labels("queue WAIT")[0]).toBe("Queue: Waiting");
  expect(labels("saved view", { ...found, releases: [], organisations: [], sources: [] })).toEqual([
    "Ferries of today",
  ]);
  expect(entriesFor("ferry", found)[0]).toMatchObject({ group: "Release", detail: "Harbour, in review" });
});

it("neither lists nor goes to a page that is closed to whoever asks", () => {
  const people = PLACES.find(({ label }) => label === "People");
  const closed = [people?.href ?? ""];
  expect(goTo("p")).toBe(people?.href);
  expect(goTo("p", closed)).toBeUndefined();
  expect(entriesFor("people", null, closed)).toEqual([]);
});

it("goes by two keys to each page, and nowhere by others", () => {
  const keys = PLACES.flatMap((each) => each.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  for (const place of PLACES) if (place.keys) expect(goTo(place.keys.slice(2))).toBe(place.href);
  for (const key of ["x", "Shift", "constructor", "__proto__"]) expect(goTo(key)).toBeUndefined();
});

it("tells of the keys that work everywhere, and of no page that may be closed", () => {
  const told = DESK_KEYS.map(({ key, label }) => `${key}: ${label}`).join("\n");
  expect(told).toContain("Ctrl K: ");
  expect(told).toContain("q Queue · s Schedule");
  expect(told).not.toMatch(/People|Outbox/);
});
