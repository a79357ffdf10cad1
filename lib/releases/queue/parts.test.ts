import { expect, it } from "vitest";
import { queuePath } from "./address";
import { filterFromQuery, isNarrow, queueFilter } from "./filter";
import { partsOf, type QueueNames, withChosen } from "./parts";

const names: QueueNames = {
  organisations: [{ slug: "mill", name: "Harrow Mill" }],
  sections: [{ slug: "local", name: "Local" }],
  titles: [{ slug: "courier", name: "The Courier" }],
  people: [{ id: "01a20304-0000-7000-8000-000000000001", name: "Mara Quill" }],
};
const full = queueFilter.parse({
  view: "reviewing",
  kinds: ["event", "other"],
  organisation: "mill",
  section: "local",
  title: "courier",
  older: 48,
  newer: 5,
  embargo: true,
  flags: ["first"],
  assigned: "01a20304-0000-7000-8000-000000000001",
  sort: "due",
});

it("names every part", () =>
  expect(partsOf(full, names).map((part) => part.label)).toEqual([
    "Kind: Event",
    "Kind: Other",
    "Organisation: Harrow Mill",
    "Section: Local",
    "Title: The Courier",
    "Waiting more than 2 d",
    "Waiting less than 5 h",
    "Under embargo",
    "Mark: First release",
    "Assigned to Mara Quill",
  ]));

it("takes one part away at a time until the whole view is left", () => {
  let filter = full;
  for (let left = partsOf(full, names).length; left > 0; left--) {
    expect(isNarrow(filter)).toBe(true);
    const [part] = partsOf(filter, names);
    filter = queueFilter.parse(part?.without);
    expect(partsOf(filter, names)).toHaveLength(left - 1);
  }
  expect(filter).toEqual({ view: "reviewing", kinds: [], flags: [], sort: "due" });
});

it("is found at its address", () => {
  const url = new URL(queuePath(full, "abc.def"), "http://desk.test");
  expect(url.pathname).toBe("/desk/queue");
  expect(url.searchParams.get("cursor")).toBe("abc.def");
  expect(filterFromQuery(Object.fromEntries(url.searchParams))).toEqual(full);
});

it("keeps among the choices what an address chose", () => {
  const choices = [
    { value: "", label: "All" },
    { value: "mill", label: "Harrow Mill" },
  ];
  for (const chosen of [undefined, "", "mill"]) expect(withChosen(choices, chosen)).toEqual(choices);
  expect(withChosen(choices, "dairy")).toEqual([...choices, { value: "dairy", label: "dairy" }]);
  expect(withChosen(choices, "x", "Somebody").at(-1)).toEqual({ value: "x", label: "Somebody" });
});
