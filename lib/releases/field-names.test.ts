import { describe, expect, it } from "vitest";
import { FIELD_CHOICES, fieldName, fieldOf, inFormOrder } from "./field-names";
import { releaseContent } from "./schema";

describe("fieldName", () => {
  it.each([
    ["headline", "Headline"],
    ["dateline.place", "Dateline, place"],
    ["quotes.0.speaker", "Quote 1, speaker"],
    ["contacts.11.email", "Contact 12, email"],
    ["event.url", "Event, page"],
    ["event.address", "Event, street address"],
    ["", "Whole release"],
    ["mystery.part", "mystery, part"],
  ])("%s is %s", (path, words) => expect(fieldName(path)).toBe(words));

  it("knows every field a release has", () => {
    const choices = FIELD_CHOICES.map((choice) => choice.value);
    for (const field of Object.keys(releaseContent.shape)) expect(choices).toContain(field);
  });
});

it("fieldOf names the field a path lies in", () => expect(fieldOf("quotes.0.text")).toBe("quotes"));

it("puts problems in the order of the form", () => {
  const problems = ["rightsConfirmed", "contacts.0.email", "event.start", "body", "contacts.0.name"];
  expect(inFormOrder(problems.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    "event.start",
    "body",
    "contacts.0.email",
    "contacts.0.name",
    "rightsConfirmed",
  ]);
});
