import { expect, it } from "vitest";
import { sectionChoices } from "./section-choices";

const titles = [
  {
    slug: "river",
    name: "River",
    place: "",
    timeZone: "UTC",
    sections: [
      { slug: "local", name: "Valley" },
      { slug: "sports", name: "Sports" },
    ],
  },
  {
    slug: "lake",
    name: "Lake",
    place: "",
    timeZone: "UTC",
    sections: [
      { slug: "local", name: "Harbor" },
      { slug: "sports", name: "Sports" },
      { slug: "boats", name: "Boats" },
    ],
  },
];

it("offers the first title's sections when none is chosen", () => {
  expect(sectionChoices(titles, [], []).map((each) => each.slug)).toEqual(["local", "sports"]);
});

it("offers each section once, under every name it has", () => {
  expect(sectionChoices(titles, ["river", "lake"], [])).toEqual([
    { slug: "local", label: "Valley / Harbor" },
    { slug: "sports", label: "Sports" },
    { slug: "boats", label: "Boats" },
  ]);
});

it("keeps a chosen section on offer when its title was dropped", () => {
  expect(sectionChoices(titles, ["river"], ["boats"]).map((each) => each.slug)).toContain("boats");
});
