import { expect, it } from "vitest";
import { emailAddress } from "./email-address";

const complaint = (text: string) =>
  emailAddress.safeParse(text).error?.issues.map((issue) => issue.message) ?? [];

it("asks for an address where none was given", () => {
  expect(complaint("")).toEqual(["Give an email address."]);
  expect(complaint("  ")).toEqual(["Give an email address."]);
});

it("says of anything else that it is none", () => {
  expect(complaint("june@")).toEqual(["This is not an email address."]);
  expect(complaint(`${"a".repeat(250)}@demo.test`)).toEqual(["This address is too long."]);
});

it("keeps an address trimmed and in lower case", () => {
  expect(emailAddress.parse(" June@Demo.test ")).toBe("june@demo.test");
});
