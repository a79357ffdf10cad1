import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { get } from "@/lib/core/storage";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-agency-"));
const folder = process.env.DATA_DIR;

const answers = new Map<string, Buffer>();
const agency = createServer((request, response) => {
  response.end(answers.get(request.url ?? "") ?? "nothing");
}).listen(0, "127.0.0.1");
await new Promise((resolve) => agency.once("listening", resolve));
const host = `127.0.0.1:${(agency.address() as AddressInfo).port}`;
process.env.FETCH_ALLOW = host;
const { fetchPicture, PictureError, picturesOf } = await import("./agency-pictures");
afterAll(async () => {
  agency.close();
  await rm(folder, { recursive: true, force: true });
});

const now = new Date("2026-11-22T12:00:00Z");
const at = (name: string, bytes: Buffer) => {
  answers.set(`/${name}`, bytes);
  return `http://${host}/${name}`;
};
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#246" } });

it("keeps an agency's picture upright in our widths, without what else it carried", async () => {
  const lying = await plain(1300, 2000)
    .withExif({ IFD0: { Copyright: "Agency" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const source = at("lying.jpg", lying);
  const [one, other] = await Promise.all([fetchPicture(source, now), fetchPicture(source, now)]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ width: 2000, height: 1300, widths: [480, 960, 1600] });
  expect((await picturesOf([source])).get(source)).toEqual(one);
  const { key } = await db().picture.findUniqueOrThrow({ where: { sourceUrl: source } });
  expect(one.url).toBe(`/media/${key}/960.webp`);
  for (const [width, height] of [
    [480, 312],
    [960, 624],
    [1600, 1040],
  ]) {
    const made = await sharp((await get(`${key}/${width}.webp`)) as Buffer).metadata();
    expect(made).toMatchObject({ format: "webp", width, height });
    expect(made.exif ?? made.orientation).toBeUndefined();
  }
});

it("leaves a small one as wide as it is, and keeps what is seen through", async () => {
  const clear = { width: 200, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
  const source = at("small.png", await sharp({ create: clear }).png().toBuffer());
  const { url, ...size } = await fetchPicture(source, now);
  expect(size).toEqual({ width: 200, height: 100, widths: [200] });
  const made = await sharp((await get(url.slice("/media/".length))) as Buffer).metadata();
  expect(made).toMatchObject({ width: 200, height: 100, hasAlpha: true });
});

it("refuses what is none, is cut off, or would unpack to too much", async () => {
  const whole = await plain(900, 900).jpeg().toBuffer();
  const bad = [
    at("page.jpg", Buffer.from("<!doctype html><title>No picture</title>")),
    at("drawing.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')),
    at("cut.jpg", whole.subarray(0, whole.length / 2)),
    at("bomb.png", await plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer()),
  ];
  for (const source of bad) await expect(fetchPicture(source, now)).rejects.toBeInstanceOf(PictureError);
  expect(await db().picture.count({ where: { sourceUrl: { in: bad } } })).toBe(0);
});
