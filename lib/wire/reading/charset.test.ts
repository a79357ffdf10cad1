import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./charset";
import { parseFeed } from "./parse";

const feed = (title: string, declaration = "") =>
  `${declaration}<rss version="2.0"><channel><title>t</title><item><title>${title}</title><link>https://a.example/1</link></item></channel></rss>`;
const declare = (charset: string) => `<?xml version="1.0" encoding="${charset}"?>`;
const title = (bytes: Uint8Array, contentType?: string) => parseFeed(bytes, { contentType }).items[0]!.title;

describe("decodeBytes", () => {
  it.each([
    ["utf-8", "Zürich – “ökonomisch”"],
    ["iso-8859-1", "Zürich ökonomisch"],
    ["windows-1252", "“Zürich” – €5"],
    ["iso-8859-2", "Łódź żegna"],
    ["windows-1251", "Новости реки"],
    ["koi8-r", "Новости реки"],
    ["shift_jis", "川のニュース"],
    ["euc-jp", "川のニュース"],
    ["gb2312", "河湾新闻"],
    ["big5", "河灣新聞"],
    ["euc-kr", "강변 소식"],
  ])("follows an XML declaration of %s", (charset, text) => {
    expect(title(iconv.encode(feed(text, declare(charset)), charset))).toBe(text);
  });

  it.each(["utf-16le", "utf-16be", "utf-32le", "utf8"])("follows the mark of %s", (charset) => {
    expect(title(iconv.encode(feed("Zürich", declare("iso-8859-1")), charset, { addBOM: true }))).toBe(
      "Zürich",
    );
  });

  it("reads UTF-16 without a mark", () => {
    expect(title(iconv.encode(feed("Zürich"), "utf-16le"))).toBe("Zürich");
  });

  it("follows the content type where the document is silent", () => {
    expect(title(iconv.encode(feed("Новости"), "windows-1251"), "text/xml; charset=windows-1251")).toBe(
      "Новости",
    );
  });

  it("knows UTF-8 that is declared as something else", () => {
    expect(title(Buffer.from(feed("Zürich", declare("iso-8859-1"))), "text/xml; charset=iso-8859-1")).toBe(
      "Zürich",
    );
  });

  it("knows windows-1252 that is declared as UTF-8, or not declared", () => {
    const bytes = iconv.encode(feed("Zürich’s", declare("utf-8")), "windows-1252");
    expect(title(bytes)).toBe("Zürich’s");
  });

  it("keeps UTF-8 around a stray byte", () => {
    const bytes = Buffer.concat([Buffer.from("Zürich "), Buffer.from([0x96]), Buffer.from(" ökon")]);
    expect(decodeBytes(bytes)).toBe("Zürich – ökon");
  });

  it("reads ISO-2022-JP, which is made of ASCII", () => {
    const bytes = Buffer.concat([
      Buffer.from(declare("iso-2022-jp")),
      Buffer.from([0x1b, 0x24, 0x42, 0x40, 0x6e, 0x1b, 0x28, 0x42]),
    ]);
    expect(decodeBytes(bytes)).toContain("川");
  });
});
