import { expect, it } from "vitest";
import { domainOf, domainOfAddress, isFreeMail } from "./domain";

it.each([
  ["Example.ORG", "example.org"],
  ["https://www.example.org/about?x=1#y", "example.org"],
  ["http://press.example.co.uk:8080", "press.example.co.uk"],
  ["example.org.", "example.org"],
  ["münchen.example", "xn--mnchen-3ya.example"],
  ["МИР.example", "xn--h1ahn.example"],
  ["somebody.github.io", "somebody.github.io"],
])("reads %s as %s", (typed, domain) => expect(domainOf(typed)).toBe(domain));

it.each([
  "co.uk",
  "com",
  "github.io",
  "localhost",
  "127.0.0.1",
  "https://[::1]/",
  "0x7f.1",
  "2130706433",
  "a b.org",
  "user@example.org",
  "exa_mple.org",
  "-example.org",
  "example..org",
  "javascript:alert(1)",
  `${"a".repeat(64)}.org`,
  "",
  "\u0000.org",
])("takes %j for no domain that somebody holds", (typed) => expect(domainOf(typed)).toBeNull());

it("knows providers where anybody may have an address", () => {
  expect(domainOfAddress("ada@Mail.example.org")).toBe("mail.example.org");
  expect(domainOfAddress("ada@[127.0.0.1]")).toBeNull();
  expect(domainOfAddress("ada@www.example.org")).toBeNull();
  expect(["gmail.com", "ada.fastmail.com", "example.org"].map(isFreeMail)).toEqual([true, true, false]);
});
