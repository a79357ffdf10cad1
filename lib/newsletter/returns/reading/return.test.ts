import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  awayNotice,
  exchange,
  type Failure,
  feedback,
  inWords,
  qmail,
  returnedHeaders,
  statusReport,
} from "../testing/samples";
import { RETURN_MAX_BYTES } from "./message";
import { readReturn } from "./return";

const ID = "019a7c3e-2f10-7abc-8def-0123456789ab";
const OTHER = "019a7c3e-2f10-7abc-8def-0123456789ac";
const PATH = "bounces+mine@courier.test";
const recipientOf = (address: string) => (address.toLowerCase() === PATH ? ID : null);
const read = (bytes: Uint8Array) => readReturn(bytes, recipientOf);

const hardAndSoft: [string, Failure, string, string][] = [
  ["no such user", { status: "5.1.1", said: "550 5.1.1 <ida@mill.test>: no such user" }, "hard", "5.1.1"],
  ["no such host", { status: "5.1.2" }, "hard", "5.1.2"],
  ["a closed mailbox", { status: "5.2.1" }, "hard", "5.2.1"],
  ["a vague no that its words explain", { status: "5.0.0", said: "550 5.1.1 unknown" }, "hard", "5.1.1"],
  ["a vague no with a reply code", { status: "5.0.0", said: "550 go away" }, "hard", "5.1.0"],
  [
    "a bare 550 over a block list",
    { status: "5.0.0", said: "550 mail from you is blocked" },
    "soft",
    "5.7.0",
  ],
  ["a vague no over a policy", { status: "5.0.0", said: "554 5.7.1 spam" }, "soft", "5.7.1"],
  ["a full mailbox", { status: "5.2.2", said: "552 5.2.2 over quota" }, "soft", "5.2.2"],
  ["a policy", { status: "5.7.26", said: "550 5.7.26 unauthenticated" }, "soft", "5.7.26"],
  ["what is wrong with us", { status: "5.1.8" }, "soft", "5.1.8"],
  ["a letter too large", { status: "5.3.4" }, "soft", "5.3.4"],
  ["days of trying", { status: "4.4.1", said: "connect to mx.mill.test: timed out" }, "soft", "4.4.1"],
  ["a server that is still trying", { status: "4.4.1", action: "delayed" }, "none", "4.4.1"],
  ["a delivery", { status: "2.0.0", action: "delivered" }, "none", "2.0.0"],
];

describe("a delivery status notification", () => {
  it.each(hardAndSoft)("of %s", async (_, failure, kind, status) => {
    expect(await read(statusReport([failure]))).toMatchObject({ kind, status, recipientId: null });
  });

  it("for several is hard only when it reached none of them", async () => {
    const kind = async (...failures: Failure[]) => (await read(statusReport(failures))).kind;
    expect(await kind({}, {})).toBe("hard");
    expect(await kind({}, { status: "4.4.1" })).toBe("soft");
    expect(await kind({}, { action: "relayed", status: "2.0.0" })).toBe("soft");
  });

  it("names its letter by the return path before all, then by Message-ID, and never by what it says of recipients", async () => {
    const returned = returnedHeaders(`${OTHER.toUpperCase()}@courier.test`);
    expect(await read(statusReport([{}], { to: `Somebody <${PATH}>`, returned }))).toMatchObject({
      recipientId: ID,
      messageIds: [OTHER],
    });
    const shown = returnedHeaders("x@y.test", `Return-Path: <${PATH}>\n`);
    expect((await read(statusReport([{}], { returned: shown }))).recipientId).toBe(ID);
    const made = await read(statusReport([{ recipient: "stranger@mill.test" }]));
    expect(made).toMatchObject({ kind: "hard", recipientId: null, messageIds: [] });
  });

  it("keeps what was said on one line, without what no database takes", async () => {
    const said = `550 5.1.1 no\u0000 such\n user\u2028 ${"x".repeat(3_000)}`;
    const { diagnostic } = await read(statusReport([{ said }]));
    expect(diagnostic).toMatch(/^550 5\.1\.1 no such user x+$/);
    expect(diagnostic).toHaveLength(500);
  });
});

describe("a feedback report", () => {
  it.each([
    ["abuse", "complaint"],
    ["opt-out", "complaint"],
    ["not-spam", "none"],
    ["auth-failure", "none"],
  ])("of %s is %s", async (type, kind) => {
    expect(await read(feedback(type, { mailFrom: PATH }))).toMatchObject({ kind, recipientId: ID });
    const returned = returnedHeaders(`${OTHER}@courier.test`);
    expect((await read(feedback(type, { returned }))).messageIds).toEqual([OTHER]);
  });
});

describe("a bounce in words", () => {
  it.each([
    ["qmail, no user", qmail("Sorry, no mailbox here by that name. (#5.1.1)"), "hard", "5.1.1"],
    ["qmail, no code", qmail("Sorry, no mailbox here by that name."), "hard", "5.1.1"],
    ["qmail, later", qmail("Connected but connection died. (#4.4.2)"), "soft", "4.4.2"],
    ["Exchange", exchange("550 5.1.10 RESOLVER.ADR.RecipientNotFound"), "hard", "5.1.10"],
    ["Exchange, full", exchange("554 5.2.2 mailbox full"), "soft", "5.2.2"],
    [
      "Exim",
      inWords(
        "This message was created automatically by mail delivery software.\n\n  ida@mill.test\n    host mx.mill.test: 550 Unrouteable address\n",
        { "X-Failed-Recipients": "ida@mill.test" },
      ),
      "hard",
      "5.1.0",
    ],
  ])("of %s", async (_, bytes, kind, status) => expect(await read(bytes)).toMatchObject({ kind, status }));

  it("that does not say why, or that a person wrote, is left to be looked at", async () => {
    expect((await read(qmail("I give up."))).kind).toBe("unread");
    const quoted = inWords("Hi. This is the thing: I got 550 5.1.1 user unknown.", {}, "ida@mill.test");
    expect((await read(quoted)).kind).toBe("unread");
    expect((await read(inWords("Please take me off, 550 5.1.1."))).kind).toBe("unread");
  });
});

it.each([
  [{ "Auto-Submitted": "auto-replied" }],
  [{ "X-Autoreply": "yes" }],
  [{ Precedence: "auto_reply" }],
  [{ Subject: "Automatic reply: Mill Street" }],
])("an answer by a program is one by %j, whatever it quotes", async (headers) =>
  expect((await read(awayNotice(headers))).kind).toBe("auto-reply"),
);

describe("whatever comes in", () => {
  const samples = [statusReport([{}, {}]), feedback("abuse"), qmail("(#5.1.1)"), awayNotice({})];
  const sound = async (bytes: Uint8Array) => {
    const reading = await read(bytes);
    expect(reading.diagnostic.length).toBeLessThanOrEqual(500);
    expect(reading.diagnostic.isWellFormed() && !/\p{Cc}/u.test(reading.diagnostic)).toBe(true);
    return reading;
  };

  it("truncated anywhere, with bytes changed, or made up, it is read without a failure", async () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...samples),
        fc.nat(1_500),
        fc.array(fc.tuple(fc.nat(1_500), fc.uint8Array({ maxLength: 9 })), { maxLength: 6 }),
      )
      .map(([sample, cut, changes]) => {
        const bytes = Buffer.from(sample.subarray(0, cut));
        for (const [at, change] of changes)
          bytes.set(change.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
        return bytes;
      });
    const any = fc.oneof(
      damaged,
      fc.uint8Array({ maxLength: 3_000 }),
      fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => void (await sound(bytes))),
      { numRuns: 600 },
    );
  });

  /** Shapes that have cost parsers their time: each fills all that is read. */
  const full = (unit: string, start = "") =>
    Buffer.from(start + unit.repeat(RETURN_MAX_BYTES / unit.length + 1));
  const multipart = "Content-Type: multipart/report; boundary=x\r\n\r\n";
  const status = `${multipart}--x\r\nContent-Type: message/delivery-status\r\n\r\n`;
  const deep = Array.from(
    { length: 3_000 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  );
  it.each([
    ["nested parts", Buffer.from(deep.join(""))],
    ["nested letters", full("Content-Type: message/rfc822\r\n\r\n")],
    ["boundaries", full("--x\r\n", multipart)],
    ["empty parts", full("--x\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5\r\n", multipart)],
    ["headers", full("X-A: b\r\n")],
    ["one header", full(" a@b.test,", "To:")],
    ["folded lines", full(" \r\n", "Subject: x\r\n")],
    ["groups", full("Status: 5.1.1\r\n\r\n", status)],
    ["one field", full("5.1.1 ", `${status}Diagnostic-Code: smtp; `)],
    ["fields without an end", full(" x\r\n", `${status}Status: 5.1.1\r\n`)],
    ["digits", full("5.5", "From: MAILER-DAEMON@x\r\n\r\nHi. This is the ")],
    ["dashes", full("\n--", "From: MAILER-DAEMON@x\r\n\r\nHi. This is the 5.1.1")],
    ["tags", full("<p><!--", "Content-Type: text/html\r\n\r\n")],
    ["entities", full("&amp", "Content-Type: text/html\r\n\r\n")],
    ["signs without a charset", full("\xff", "Content-Type: text/plain; charset=x-none\r\n\r\n")],
    ["encoded words", full("=?utf-8?q?=41?= ", "Subject: ")],
    ["Message-IDs", full(`<${ID}@x> `, "References: ")],
    ["nothing", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(RETURN_MAX_BYTES * 4)],
  ])("%s in a quarter of a megabyte cost less than a second", async (_, bytes) => {
    const before = process.cpuUsage();
    await sound(bytes);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});
