import { describe, expect, it } from "vitest";
import { degree } from "./degree";
import { TALES } from "./fixtures/stories";
import { type Signature, signatureOf } from "./signature";
import { newsParagraphs } from "./story";

const html = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join("");
const story = TALES[0]?.story.text.split("\n") ?? [];
const sign = (lines: string[], issuer = "") =>
  signatureOf({ headline: "", html: html(...lines), issuer }) as Signature;

describe("the news of a text", () => {
  it("ends at its end mark, before “About …” and without contacts", () => {
    const news = ["It opens.", "It is new."];
    expect(newsParagraphs(html(...news, "# # #", "About nothing"))).toEqual(news);
    expect(newsParagraphs(html(...news, "About Example Works", "Founded in 1911."))).toEqual(news);
    expect(newsParagraphs(html(news[0] ?? "", "Ada Example, press@works.example", news[1] ?? ""))).toEqual(
      news,
    );
  });
  it("begins after its dateline, and keeps what only looks like furniture", () => {
    expect(newsParagraphs(html("RIVERBEND, Nov. 22, 2026 (Tarn News) — It opens."))).toEqual(["It opens."]);
    expect(newsParagraphs(html("About 40 people came.", "It was late.", "All left."))).toHaveLength(3);
  });
  it("is the same however it is marked up", () => {
    const marked = "<h2>It &amp; we</h2><ul><li><strong>One</strong> more</li></ul>";
    expect(newsParagraphs(marked)).toEqual(["It & we", "One more"]);
  });
});

describe("a signature", () => {
  it("is the same for the same words in another order, and a copy of itself", () => {
    const [a, b] = [sign(story), sign(story.toReversed())];
    expect(a.words.toSorted()).toEqual(b.words.toSorted());
    expect(degree(a, b)).toBe(1);
  });
  it("is not made of too little", () => {
    expect(signatureOf({ headline: "A headline", html: "<p>Too few words.</p>", issuer: "" })).toBeNull();
    expect(signatureOf({ headline: "", html: "", issuer: "" })).toBeNull();
  });
  it("fits PostgreSQL's integers and is bounded however long the text", () => {
    const endless = sign([Array.from({ length: 20_000 }, (_, i) => `word${i}x Name${i}`).join(" ")]);
    const all = [...endless.bands, ...endless.words, ...endless.names];
    expect(all.every((each) => Number.isInteger(each) && Math.abs(each) <= 2 ** 31)).toBe(true);
    expect(endless.bands.length).toBeLessThanOrEqual(40);
    expect(endless.words.length).toBeLessThanOrEqual(1500);
  });
  it("does not count the issuer's own name among the names", () => {
    expect(sign(story, "Larsen Riverbend").names.length).toBe(sign(story).names.length - 2);
  });
  it("reads scripts without capitals or spaces", () => {
    const text = "港口面包店星期一在磨坊街开设第二家店，增加六个工作岗位，烤炉由驳船沿河运来。";
    expect(degree(sign([text]), sign([`${text}欢迎光临。`]))).toBeGreaterThan(0.9);
  });
  it.each(["<", "<p", "&", "(", "“", "a ", "A. ", "1,", "\u0301", "😀", "—", "# "])(
    "reads 60,000 characters of %j in time",
    (unit) => {
      const before = process.cpuUsage();
      signatureOf({ headline: "", html: unit.repeat(60_000).slice(0, 60_000), issuer: "" });
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(150);
    },
  );
});
