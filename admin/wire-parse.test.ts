import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wireParse } from "./wire-parse";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wire-parse-"));
  await mkdir(path.join(folder, "b"));
  await writeFile(
    path.join(folder, "a.xml"),
    "<rss><channel><title>T</title><item><title>One</title><link>/1</link><enclosure url='/p.png' type='image/png'/></item></channel></rss>",
  );
  await writeFile(path.join(folder, "b", "bad.xml"), "<html><body>No</body></html>");
  await writeFile(path.join(folder, "c.json"), '{"uri":"urn:1","headline":"H"}');
});

afterAll(() => rm(folder, { recursive: true }));

describe("wireParse", () => {
  it("gives a line for each file in order and goes on past a bad one", async () => {
    const lines = await Array.fromAsync(
      wireParse([folder, path.join(folder, "gone.xml")], { baseUrl: "https://agency.example/" }),
    );
    expect(lines.map((line) => path.relative(folder, line.file))).toEqual([
      "a.xml",
      path.join("b", "bad.xml"),
      "c.json",
      "gone.xml",
    ]);
    expect(lines[0]).toMatchObject({
      format: "rss-2.0",
      feed: { title: "T", link: "", language: "" },
      items: [{ url: "https://agency.example/1", image: "https://agency.example/p.png", status: "usable" }],
    });
    expect(Object.keys(lines[0]!.items[0]!)).toEqual([
      "guid",
      "url",
      "title",
      "summary",
      "content",
      "published",
      "updated",
      "authors",
      "categories",
      "image",
      "rights",
      "status",
    ]);
    expect(lines[1]).toMatchObject({ items: [], error: expect.stringContaining("web page") });
    expect(lines[2]).toMatchObject({ format: "ninjs-1" });
    expect(lines[2]).not.toHaveProperty("error");
    expect(lines[3]).toMatchObject({ items: [], error: expect.stringContaining("ENOENT") });
  });
});
