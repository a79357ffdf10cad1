import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { extract, parse } from "letterparser";
import { decode } from "libqp";
import MailComposer from "nodemailer/lib/mail-composer";
import { expect, it } from "vitest";
import { letterPress } from "@/components/newsletter/letter/press";
import type { EditionContent } from "../edition/content";
import {
  SAMPLE_NOTICES,
  sampleContent,
  sampleEntry,
  sampleReader,
  sampleTitle,
} from "../testing/sample-content";
import type { Title } from "../title";

process.env.AUTH_SECRET ??= "only for tests, and long enough for it";
process.env.MAIL_FROM = "Ünused <news@courier.example>";
const { composerOf } = await import("./composer");

const NOW = new Date("2026-12-04T12:00:00Z");
/** A draft asks the database nothing. */
const composed = (content: Partial<EditionContent> = {}, title: Partial<Title> = {}) =>
  composerOf(sampleContent({ id: null, ...content }), sampleTitle(title), letterPress);

const HEADERS = [
  ...["To", "Date", "Message-ID", "List-Unsubscribe", "From", "Subject", "List-ID"],
  ...["List-Unsubscribe-Post", "List-Help", "List-Archive", "Auto-Submitted", "Precedence"],
  ...["MIME-Version", "Content-Type"],
];

/** A message's own header fields, folded lines put together (RFC 5322 §2.2.3). */
function fieldsOf(raw: string): [string, string][] {
  const section = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return section.split("\r\n").map((line) => {
    const at = line.indexOf(": ");
    return [line.slice(0, at), line.slice(at + 2)];
  });
}

/** The two parts as they stand in the message. */
const bodiesOf = (raw: string) =>
  raw
    .split("\r\n--=_dateline")
    .slice(1, 3)
    .map((part) => decode(part.slice(part.indexOf("\r\n\r\n") + 4)).toString("utf8"));

it("has every header of a list's mail, read by another's parser", async () => {
  const composer = await composed({}, { name: "Überlinger Bote" });
  const { raw, messageId } = composer.messageFor(sampleReader(), NOW)!;
  const text = raw.toString("latin1");
  expect(fieldsOf(text).map(([name]) => name.toLowerCase())).toEqual(
    HEADERS.map((name) => name.toLowerCase()),
  );
  const mail = extract(text);
  expect(mail.from).toMatchObject({ name: "Überlinger Bote", address: "news@courier.example" });
  expect(mail.to).toMatchObject([{ address: "ida@mill.test" }]);
  expect(mail.subject).toBe("Old mill bridge opens again after two years");
  expect(mail.date).toEqual(NOW);
  const { headers, contentType, body } = parse(text);
  const said = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  expect(said["message-id"]).toBe(messageId);
  expect(messageId).toBe(`<${sampleReader().recipientId}@courier.example>`);
  expect(said["list-id"]).toMatch(/ <daily\.courier\.courier\.example>$/);
  expect(said["list-unsubscribe"]).toMatch(/^<https:\/\/courier\.example\/subscribe\/leave\/[\w.-]+>$/);
  expect(said).toMatchObject({
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    "list-help": "<https://courier.example/subscribe>",
    "list-archive": "<https://courier.example/digest>",
    "auto-submitted": "auto-generated",
    "mime-version": "1.0",
  });
  expect(contentType.type).toBe("multipart/alternative");
  const parts = (body as { contentType: { type: string; encoding?: string } }[]).map(
    (part) => part.contentType,
  );
  expect(parts).toMatchObject([
    { type: "text/plain", encoding: "utf-8" },
    { type: "text/html", encoding: "utf-8" },
  ]);
});

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.constantFrom(
    "Bcc: all@mill.test\r\nBcc: more@mill.test",
    "\r\n\r\n<script>alert(1)</script>",
    "--=_dateline--\r\n--=_dateline",
    '"><img src=x onerror=alert(1)>',
    "=?utf-8?q?=0D=0ABcc:_a@b?=",
    "\ufdd0leave\ufdd0 \ufdd0content\ufdd0",
    ". \n.\r\n..",
    "-- \r\n-",
    "\u202eevil\u2066",
    "a".repeat(400),
    "ж".repeat(300),
    "\ud800 half a pair",
  ),
);

it("says just what its stories say, whatever that is, in lines that every server takes", async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, nasty, async (headline, summary, name, note) => {
      const entries = [
        sampleEntry(0, { headline, summary, creditName: name, origin: "release" }, { lead: true }),
        sampleEntry(1, { headline: `${summary}${headline}`, summary: note, creditName: headline }),
      ];
      const composer = await composed({ entries, note, subject: "" }, { name: `Bote ${name}` });
      const reader = sampleReader({ notices: SAMPLE_NOTICES, places: [name], address: "o'hara+1@mill.test" });
      const message = composer.messageFor(reader, NOW)!;
      const letter = composer.letterFor(reader, NOW)!;
      const raw = message.raw.toString("latin1");
      expect(raw).toMatch(/^[\t\r\n\x20-\x7e]*$/);
      expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
      const own = bodiesOf(raw).map((body) => body.replace(/(leave|preferences)\/[\w.-]+/g, "$1"));
      const shown = [letter.text, letter.html].map((body) =>
        body.replace(/(leave|preferences)\/[\w.-]+/g, "$1"),
      );
      expect(own).toEqual(shown);
      const longest = raw.slice(raw.indexOf("\r\n\r\n")).split("\r\n");
      expect(Math.max(...longest.map((line) => line.length))).toBeLessThanOrEqual(76);
      const fields = fieldsOf(raw);
      expect(fields.map(([field]) => field.toLowerCase())).toEqual(
        HEADERS.map((field) => field.toLowerCase()),
      );
      const mail = extract(raw);
      expect(mail.to?.map(({ address }) => address)).toEqual(["o'hara+1@mill.test"]);
      const dom = parseDocument(letter.html);
      const elements = DomUtils.findAll(() => true, dom);
      expect(elements.filter(({ name: tag }) => /^(script|iframe|img|form|object)$/.test(tag))).toEqual([]);
      expect(
        elements.flatMap(({ attribs }) => Object.keys(attribs)).filter((key) => /^on/.test(key)),
      ).toEqual([]);
      for (const link of elements.flatMap(({ attribs }) => [attribs.href, attribs.src]).filter(Boolean))
        expect(link).toMatch(/^https:\/\/courier\.example\//);
    }),
    { numRuns: 60 },
  );
});

it("weighs 80 KB at most: when all is full of long words in the dearest letters, the last stories are short", async () => {
  const origins = ["release", "staff", "wire"] as const;
  const many = (headline: string, summary: string) =>
    Array.from({ length: 90 }, (_, index) =>
      sampleEntry(
        index,
        {
          origin: origins[index % 3]!,
          headline: `${headline} ${index}`,
          summary,
          slug: "a".repeat(80),
          newsroom: index % 6 === 0 ? "mill" : null,
          place: index % 5 === 0 ? "Здесь" : "",
        },
        { lead: index === 0 },
      ),
    );
  const reader = sampleReader({ newsrooms: ["mill"], places: ["здесь"], notices: SAMPLE_NOTICES });
  const sizeOf = async (entries: EditionContent["entries"]) => {
    const composer = await composed({ entries, note: "Слова редактора. ".repeat(40) });
    const { raw, items } = composer.messageFor(reader, NOW)!;
    const letter = composer.letterFor(reader, NOW)!;
    return { bytes: raw.length, html: Buffer.byteLength(letter.html), items: items.length, letter };
  };
  const usual = await sizeOf(
    many("Council pays for the school roof and two new bridges", "After two years of it, ".repeat(7)),
  );
  expect(usual.bytes).toBeLessThanOrEqual(80 * 1024);
  expect(usual.items).toBe(41);
  const dear = await sizeOf(
    many("Длинный заголовок о мосте, который открыт снова", "Два года спустя мост открыт. ".repeat(20)),
  );
  expect(dear.bytes).toBeLessThanOrEqual(80 * 1024);
  expect(dear.html).toBeLessThan(102 * 1000);
  expect(dear.items).toBeGreaterThan(30);
  expect(dear.letter.text).toContain("Два года спустя");
});

it("takes far less of a processor than a mail library takes for the same letter", async () => {
  const composer = await composed();
  const { subject, html, text } = composer.letterFor(sampleReader(), NOW)!;
  const own = (reader: number) => composer.messageFor(sampleReader({ address: `r${reader}@mill.test` }), NOW);
  const theirs = (reader: number) =>
    new MailComposer({ from: "news@courier.example", to: `r${reader}@mill.test`, subject, html, text })
      .compile()
      .build();
  const spent = async (make: (reader: number) => unknown) => {
    for (let reader = 0; reader < 50; reader++) await make(reader);
    const from = process.cpuUsage();
    for (let reader = 0; reader < 200; reader++) await make(reader);
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  expect(await spent(own)).toBeLessThan((await spent(theirs)) / 3);
});
