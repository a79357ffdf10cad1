import { expect, test } from "vitest";
import { webAddress } from "./web-address";

const read = (typed: string) => webAddress(60).safeParse(typed);

test.each([
  ["", ""],
  [" www.harbour.example ", "https://www.harbour.example"],
  ["harbour.example/bread?day=1", "https://harbour.example/bread?day=1"],
  ["http://harbour.example", "http://harbour.example"],
])("%j is read as %j", (typed, kept) => {
  expect(read(typed).data).toBe(kept);
});

test.each([
  "none",
  "harbour example",
  "javascript:alert(1)",
  "mailto:desk@harbour.example",
  "//harbour.example",
])("%j is no address of a website", (typed) => {
  expect(read(typed).error?.issues[0]?.message).toBe("Give a full address starting with https://.");
});

test("a long address is refused with its scheme counted", () => {
  expect(read(`${"a".repeat(40)}.harbour.example`).success).toBe(false);
});
