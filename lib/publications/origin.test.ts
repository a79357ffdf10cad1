import { expect, it } from "vitest";
import { originOf } from "./origin";

it.each([
  [["a.example"], true, "http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
  [["b.example"], false, "https://a.example:8443", "https://b.example:8443"],
  [["b.example", "a.example"], false, "https://a.example", "https://a.example"],
  [[], false, "https://a.example", "https://a.example"],
])("a title on %j (first: %j) of %s stands at %s", (hostnames, first, base, origin) => {
  expect(originOf({ hostnames }, first, base)).toBe(origin);
});
