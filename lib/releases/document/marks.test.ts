import { expect, test } from "vitest";
import { nameOf } from "./marks";

test("what stands together has one name", () => {
  expect(nameOf(["dateline.place", "dateline.date"])).toBe("Dateline");
  expect(nameOf(["dateline.place"])).toBe("Place of the dateline");
  expect(nameOf(["headline", "subheadline"])).toBe("Headline and Subheadline");
});
