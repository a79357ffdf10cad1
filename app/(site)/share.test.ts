import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { transaction } from "@/lib/core/db";
import { sharePath } from "@/lib/core/paths";
import { put as store } from "@/lib/core/storage";
import { killItems, putItems, withdrawItem } from "@/lib/news/commands";
import { leadTo } from "@/lib/news/merged";
import { sampleInput } from "@/lib/news/sample-input";
import { type NewsInput, newsDetails, newsImage } from "@/lib/news/schema";
import { drawShare } from "@/lib/news/share/draw";
import { type Drawing, inkOn, printOf } from "@/lib/news/share/drawing";
import { shareImage } from "@/lib/news/share/shelf";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";
import { itemPageOf } from "./testing/item-page";

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-share-"));
const folder = process.env.DATA_DIR;
afterAll(() => rm(folder, { recursive: true, force: true }));

const HOST = "courier.example";
const now = new Date();
let publicationId = "";
beforeAll(async () => {
  publicationId = (await makePublication({ slug: "courier", hostnames: [HOST] })).id;
  await makePublication({ slug: "herald", position: 1, hostnames: ["herald.example"] });
});

async function story(change: Partial<NewsInput> = {}): Promise<{ id: string; slug: string }> {
  const input = sampleInput({
    originKey: randomUUID(),
    headline: "Ferry runs again",
    summary: "",
    body: "<p>It runs.</p>",
    details: newsDetails.parse({ sections: ["local"] }),
    publishedAt: new Date(now.getTime() - 60_000),
    placements: [{ publicationId, sections: ["local"] }],
    ...change,
  });
  return (await transaction((tx) => putItems(tx, [input], now)))[0]!;
}

const picture = (id: string, file: string, host = HOST) =>
  ask(host, "/og/[id]/[file]/route.ts", { id, file }, `/og/${id}/${file}?w=9000`);
const ANY = `${"0".repeat(16)}.jpg`;

/** Where the head of a story's page says its picture is. */
async function told(item: { id: string; slug: string }): Promise<string> {
  const html = await (await itemPageOf(HOST, item)).text();
  expect(html).toContain('<meta property="og:image:width" content="1200"/>');
  const [, url = ""] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
  return new URL(url).pathname.split("/").at(-1) ?? "";
}

const colourAt = async (jpeg: ArrayBuffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

it("is where the page says: the story's words beside its own picture, cut to what matters in it", async () => {
  const key = "c".repeat(32);
  const halves = sharp({ create: { width: 800, height: 100, channels: 3, background: "#0000ff" } }).composite(
    [
      {
        input: { create: { width: 400, height: 100, channels: 3, background: "#00ff00" } },
        left: 400,
        top: 0,
      },
    ],
  );
  await store(`${key}/800.webp`, await halves.webp().toBuffer());
  const image = newsImage.parse({
    url: `/media/${key}/800.webp`,
    width: 800,
    height: 100,
    widths: [800],
    focalX: 1,
  });
  const item = await story({ image });
  const file = await told(item);
  const answer = await picture(item.id, file);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(answer.headers.get("surrogate-key")).toBe(`item:${item.id}`);
  const jpeg = await answer.arrayBuffer();
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
  const [red, green, blue] = await colourAt(jpeg, 1000, 400);
  expect([red! < 60, green! > 200, blue! < 60]).toEqual([true, true, true]);
  const again = new Request("http://x/", { headers: { "if-none-match": answer.headers.get("etag")! } });
  const { GET } = await import("./sites/[host]/og/[id]/[file]/route");
  const params = Promise.resolve({ host: HOST, id: item.id, file });
  expect((await GET(again, { params })).status).toBe(304);
});

it("leads from what it showed before to what it shows, and knows no other name", async () => {
  const item = await story();
  const moved = await picture(item.id, ANY);
  expect(moved.status).toBe(308);
  const place = moved.headers.get("location") ?? "";
  expect(place).toBe(sharePath(item.id, (await told(item)).replace(".jpg", "")));
  for (const file of ["1200.jpg", ANY.replace("jpg", "png"), "../x.jpg", `${"z".repeat(16)}.jpg`, "\u0000"])
    expect((await picture(item.id, file)).status, file).toBe(404);
});

it("leads from a story that was merged to the one it stands under", async () => {
  const [head, copy] = [await story(), await story()];
  await transaction(async (tx) => {
    await withdrawItem(tx, copy.id, now);
    await leadTo(tx, [{ id: copy.id, into: head.id }]);
  });
  const answer = await picture(copy.id, ANY);
  expect([answer.status, answer.headers.get("location")]).toEqual([308, `/og/${head.id}/${ANY}`]);
});

it("goes with its story: 410 at once when killed, 404 when taken back, not yet public or another title's", async () => {
  const [killed, withdrawn] = [await story(), await story()];
  const file = await told(killed);
  expect((await picture(killed.id, file)).status).toBe(200);
  await transaction((tx) => killItems(tx, [killed.id], "Wrong.", now));
  await transaction((tx) => withdrawItem(tx, withdrawn.id, now));
  const early = await story({ publishedAt: new Date(now.getTime() + 3_600_000) });
  const answers = [picture(killed.id, file), ...[withdrawn, early].map(({ id }) => picture(id, ANY))];
  const other = picture((await story()).id, ANY, "herald.example");
  expect((await Promise.all([...answers, other])).map(({ status }) => status)).toEqual([410, 404, 404, 404]);
});

const drawing: Drawing = {
  nameplate: "Courier",
  accent: "#7a1f1f",
  rubric: "Wire",
  headline: "Ferry runs again",
  credit: "Northmark Press",
  day: "November 30, 2026",
  titleSide: "ltr",
  side: "ltr",
  picture: null,
};

it("is drawn once, however many ask, and changes its name with whatever is on it", async () => {
  const [one, other] = await Promise.all([shareImage(drawing), shareImage({ ...drawing })]);
  expect(one).toBe(other);
  const prints = Object.keys(drawing).map((key) => printOf({ ...drawing, [key]: "other" } as Drawing));
  expect(new Set([...prints, printOf(drawing)]).size).toBe(prints.length + 1);
});

it("draws no boxes for a script it has no letters of, and never fails over a text", async () => {
  const nameless = await drawShare({ ...drawing, headline: "" });
  expect((await drawShare({ ...drawing, headline: "漢字の見出し" })).equals(nameless)).toBe(true);
  expect((await drawShare({ ...drawing, headline: "العبّارة النهرية", side: "rtl" })).equals(nameless)).toBe(
    false,
  );
  const hostile = `<span size="999999">&${"\u202e".repeat(300)}${"W".repeat(5_000)}`;
  const drawn = await drawShare({
    ...drawing,
    nameplate: hostile,
    rubric: hostile,
    headline: hostile,
    credit: hostile,
  });
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 1200, height: 630 });
});

it("writes a name in ink that can be read on the title's colour", () => {
  expect(["#7a1f1f", "#1f4e79", "#ffd34d", "#ffffff"].map(inkOn)).toEqual([
    "#ffffff",
    "#ffffff",
    "#1c1a17",
    "#1c1a17",
  ]);
});
