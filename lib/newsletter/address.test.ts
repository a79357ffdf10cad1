import fc from "fast-check";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { addressOf, dailyAddress, mailboxOf, maskedAddress, serverWords } from "./address";
import { isDisposable } from "./disposable";

describe("an address", () => {
  it.each([
    [" Ida.Holm@Mill.Test ", "ida.holm@mill.test"],
    ["ida+news@mill.test", "ida+news@mill.test"],
    ["o'brien@mill.test", "o'brien@mill.test"],
    ["ida@Bücher.example", "ida@xn--bcher-kva.example"],
    ["ida@xn--bcher-kva.example", "ida@xn--bcher-kva.example"],
    ["ida@почта.рф", "ida@xn--80a1acny.xn--p1ai"],
    ["ida@ＭＩＬＬ.test", "ida@mill.test"],
    ["ida@straße.example", "ida@xn--strae-oqa.example"],
  ])("%j is kept as %j", (typed, kept) => expect(addressOf(typed)).toBe(kept));

  it.each([
    "",
    "@",
    "ida",
    "ida@",
    "@mill.test",
    "ida@mill",
    "ida@@mill.test",
    ".ida@mill.test",
    "i..da@mill.test",
    "ida.@mill.test",
    '"ida holm"@mill.test',
    "ida holm@mill.test",
    "ida@mill.test, eve@evil.test",
    "ida@mill.test;eve@evil.test",
    "Ida <ida@mill.test>",
    "ida@mill.test\r\nBcc: eve@evil.test",
    "ida\r\nBcc:eve@evil.test@mill.test",
    "ida@mill.test\u2028x",
    "ida\0@mill.test",
    "ida@[127.0.0.1]",
    "ida@127.0.0.1",
    "ida@0x7f.1",
    "ida@mill.test:25",
    "ida@mill.test/x",
    "ida@mill.test?subject=x",
    "ida@-mill.test",
    "ida@mill-.test",
    "ida@mill..test",
    "ida%mill.test@relay.test",
    "mill!ida@relay.test",
    "idä@mill.test",
    "\u212aate@mill.test",
    `${"a".repeat(65)}@mill.test`,
    `ida@${"a".repeat(64)}.test`,
    `ida@${`${"a".repeat(60)}.`.repeat(5)}test`,
  ])("%j is none", (typed) => expect(addressOf(typed)).toBeNull());

  it("whatever is typed becomes nothing, or one plain address that stays as it is", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.emailAddress(),
      fc.constantFrom("@", ".", "\r\n", "ä", "+"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const address = addressOf(parts.join(""));
        if (address === null) return;
        expect(address).toMatch(/^[!-?A-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        expect(address).toBe(address.toLowerCase());
        expect(address.length).toBeLessThanOrEqual(254);
        expect(addressOf(address)).toBe(address);
        expect(mailboxOf(mailboxOf(address))).toBe(mailboxOf(address));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is mailed to as it stands: one recipient, one header line", async () => {
    const mailer = createTransport({ streamTransport: true, buffer: true });
    const likely = fc
      .tuple(
        fc.array(
          fc.constantFrom(
            "a",
            "Z",
            "0",
            ".",
            "+",
            "'",
            "=",
            "?",
            "&",
            "%",
            '"',
            ",",
            ";",
            " ",
            "\r\n",
            "<",
            "ä",
          ),
          { minLength: 1, maxLength: 12 },
        ),
        fc.domain(),
      )
      .map(([local, domain]) => `${local.join("")}@${domain}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(likely, fc.emailAddress()), async (typed) => {
        const address = addressOf(typed);
        if (address === null) return;
        const { envelope, message } = await mailer.sendMail({
          from: "a@b.test",
          to: { name: "", address },
          text: "x",
        });
        expect(envelope.to).toEqual([address]);
        const [headers = ""] = message.toString().split("\r\n\r\n");
        expect(headers.replace(/\r\n(?=[ \t])/g, "").match(/^(to|cc|bcc):.*$/gim)).toEqual([
          `To: ${address}`,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it("takes what others make and call addresses, save those that need quoting or routes", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        if (/[!%|`]/.test(typed)) return;
        expect(addressOf(typed)).toBe(typed.toLowerCase());
      }),
    );
  });

  it("is refused in words", () => {
    expect(dailyAddress.safeParse("  ").error?.issues[0]?.message).toBe("Write your email address.");
    expect(dailyAddress.safeParse("ida@mill").error?.issues[0]?.message).toMatch(/name@example.org/);
    expect(dailyAddress.safeParse(`${"a".repeat(320)}@b.test`).success).toBe(false);
    for (const typed of ["idä@mill.test", "ида@почта.рф", "a\u0308@mill.test"])
      expect(dailyAddress.safeParse(typed).error?.issues[0]?.message).toMatch(/before the @/);
  });
});

it.each([
  ["ida+news@mill.test", "ida@mill.test"],
  ["i.d.a+x@gmail.com", "ida@gmail.com"],
  ["ida@googlemail.com", "ida@gmail.com"],
  ["i.da@mill.test", "i.da@mill.test"],
  ["+ida@mill.test", "+ida@mill.test"],
])("%s is read in the mailbox %s", (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox));

it("shows an address to its owner alone", () => {
  expect(maskedAddress("ida@mill.test")).toBe("i…@mill.test");
});

it.each([
  ["a@mailinator.com", true],
  ["a@any.mailinator.com", true],
  ["a@mailinator.example", false],
  ["a@gmail.com", false],
  ["a@com", false],
])("%s is disposable: %j", (address, disposable) => expect(isDisposable(address)).toBe(disposable));

describe("another server's words", () => {
  it.each([
    ["550 5.1.1 <ida.holm@mill.test>: unknown", "550 5.1.1 <…>: unknown"],
    ["rcpt:ida@mill.test, gone; o'brien@mill.test too", "rcpt:…, gone; … too"],
    ['no such user "ida holm"@mill.test here', "no such user … here"],
    ["(ida@[192.0.2.1]) 'ida@mill.test'", "(…) …'"],
    ["ida\u0000holm@mill.test\r\n\tis\u2028gone", "… is gone"],
  ])("%j are kept as %j", (words, kept) => expect(serverWords(words, 300)).toBe(kept));

  it("are cut, however long they are", () => {
    expect(serverWords("b".repeat(900), 300)).toBe("b".repeat(300));
    expect(serverWords(`${"x".repeat(64)}@mill.test ${"b ".repeat(9_000)}`, 500)).toHaveLength(500);
  });
});
