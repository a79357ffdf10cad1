import { expect, it } from "vitest";
import { wireRouting } from "@/lib/wire/routing/schema";
import { draftOf, moved, newRule, routingOf } from "./draft";

const routing = wireRouting.parse({
  rules: [
    {
      name: "Floods",
      when: { words: ["flood*", "high water"], maxUrgency: 3 },
      do: "place",
      places: [{ publication: "courier", section: "local" }],
      continue: true,
    },
    { name: "Adverts", when: { categories: ["Promotion"] }, do: "drop", why: "An advertisement" },
  ],
  sections: [{ category: "sport", publication: "courier", section: "sports" }],
  hours: { timeZone: "America/Chicago", days: [1, 2], from: "06:00", to: "22:00" },
});

it("gives back the rules it was given", () => expect(routingOf(draftOf(routing))).toEqual(routing));

it("reads lists as people write them, and sends no more than a rule does", () => {
  const rule = { ...newRule("a", 1), when: { ...newRule("a", 1).when, words: " ice,  snow,,\nsleet " } };
  const [first] = routingOf({
    rules: [{ ...rule, continue: true, why: " x " }],
    sections: [],
    hours: null,
  }).rules;
  expect(first?.when.words).toEqual(["ice", "snow", "sleet"]);
  expect(first).toMatchObject({ do: "hold", continue: false });
  const [placing] = routingOf({
    rules: [{ ...rule, do: "place", why: "x" }],
    sections: [],
    hours: null,
  }).rules;
  expect(placing?.why).toBe("");
});

it("moves a rule one place and no further than the ends", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});
