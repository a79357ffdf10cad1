import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { canSet, fitType, plainLine, type SetType, setType } from "./set";
import { openTypeOf } from "./woff";

process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-type-"));
const folder = process.env.DATA_DIR;
afterAll(() => rm(folder, { recursive: true, force: true }));

const wish = { size: 60, colour: "#000000", width: 900 };

/** Whether all four edges are drawn through: so is the box that stands for a character no font has. */
function isBox({ data, width, height }: SetType): boolean {
  const solid = (points: [number, number][]) =>
    points.filter(([x, y]) => (data[(y * width + x) * 4 + 3] ?? 0) > 40).length / points.length > 0.9;
  const across = (y: number) => solid(Array.from({ length: width }, (_, x) => [x, y]));
  const down = (x: number) => solid(Array.from({ length: height }, (_, y) => [x, y]));
  const near = [0, 1, 2, 3];
  return (
    near.some(across) &&
    near.some((y) => across(height - 1 - y)) &&
    near.some(down) &&
    near.some((x) => down(width - 1 - x))
  );
}

it("has the letters of the scripts it says it has, on a machine without any font", async () => {
  for (const letter of ["R", "Ł", "ệ", "Ж", "ґ", "Ω", "ᾧ", "ش", "א"]) {
    expect(await canSet(letter), letter).toBe(true);
    expect(isBox(await setType(letter, wish)), letter).toBe(false);
  }
  for (const letter of ["漢", "한", "あ", "न", "ไ", "𝕏"]) expect(await canSet(letter), letter).toBe(false);
  expect(isBox(await setType("漢", wish))).toBe(true);
});

it("sets text at the largest size that has room, and takes markup for words", async () => {
  const text = "River ferry runs again after three years of repairs";
  const sizes = [80, 60, 40];
  const set = (height: number) => fitType(text, sizes, { colour: "#000000", width: 700, height });
  const [large, small] = [await set(600), await set(130)];
  expect(large!.height).toBeGreaterThan(small!.height);
  expect(small!.height).toBeLessThanOrEqual(130);
  expect(await set(20)).toBeNull();
  const word = await setType("W".repeat(80), wish);
  expect(word.width).toBeLessThanOrEqual(wish.width);
  const sign = await setType("<b>&amp;</b>", wish);
  expect(sign.width).toBeGreaterThan((await setType("&", wish)).width * 4);
});

it("leaves out what is drawn in colours of its own", () => {
  expect(plainLine(" Ferry 🚢 runs\n👩‍🚀 🇫🇷 1️⃣ Acme™ \u0000")).toBe("Ferry runs \u200d 1 Acme™");
});

it("unpacks a font without changing a table of it", async () => {
  const file = "node_modules/@fontsource/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-600-normal.woff";
  const font = openTypeOf(await readFile(file));
  const count = font.readUInt16BE(4);
  expect(count).toBeGreaterThan(8);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = font.toString("latin1", at, at + 4);
    const [told, start, length] = [4, 8, 12].map((offset) => font.readUInt32BE(at + offset)) as [
      number,
      number,
      number,
    ];
    let sum = 0;
    for (let word = start; word < start + length; word += 4) sum = (sum + font.readUInt32BE(word)) >>> 0;
    // The sum of `head` is made with a field of its own left out (OpenType 1.9, head).
    if (tag !== "head") expect(sum, tag).toBe(told);
  }
  expect(() => openTypeOf(Buffer.from("<!doctype html>"))).toThrow("not a WOFF");
});
