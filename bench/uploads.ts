// What the check of an upload costs: seconds and memory for a photograph of 24 megapixels in every format we take,
// and for the largest picture and the largest document.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { inspect } from "@/lib/media/checking/inspection";
import { MEMORY_MAX_BYTES } from "@/lib/media/checking/limits";
import type { Row } from "./measure";

const [WIDTH, HEIGHT] = [6000, 4000];
const WANTED_S = 10;

/** Something like a photograph: washes of colour, edges, and the noise of a sensor. */
function photograph(): Sharp {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  let seed = 1;
  for (let y = 0, at = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, at += 3) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      const noise = (seed >> 16) & 15;
      pixels[at] = 120 + 100 * Math.sin(x / 300) * Math.cos(y / 200) + noise;
      pixels[at + 1] = 120 + 90 * Math.sin((x + y) / 150) + noise;
      pixels[at + 2] = (((x ^ y) >> 4) & 127) + noise;
    }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

const SOURCES: [name: string, encode: (image: Sharp) => Sharp][] = [
  ["JPEG", (image) => image.jpeg({ quality: 90 })],
  ["progressive JPEG", (image) => image.jpeg({ quality: 90, progressive: true })],
  ["PNG", (image) => image.png({ compressionLevel: 3 })],
  [
    "interlaced PNG of 16 bits",
    (image) => image.toColourspace("rgb16").png({ progressive: true, compressionLevel: 1 }),
  ],
  ["WebP", (image) => image.webp({ effort: 0 })],
  ["AVIF", (image) => image.avif({ effort: 0 })],
];

/** Rows for the table; `say` hears of progress. */
export async function uploads(say: (line: string) => void): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-bench-"));
  const rows: Row[] = [];
  try {
    const photo = photograph();
    for (const [name, encode] of SOURCES) {
      say(`checking a photograph of 24 megapixels: ${name}…`);
      const file = path.join(folder, "photograph");
      await writeFile(file, await encode(photo.clone()).toBuffer());
      const started = performance.now();
      const { verdict, peakBytes } = await inspect(file, folder);
      const seconds = (performance.now() - started) / 1000;
      rows.push({
        what: `check of 24 megapixels, ${name}`,
        value: `${seconds.toFixed(1)} s, peak ${Math.round(peakBytes / 1024 / 1024)} MB`,
        target: `≤ ${WANTED_S} s, ≤ ${MEMORY_MAX_BYTES / 1024 / 1024} MB`,
        reached: verdict.kind === "image" && seconds <= WANTED_S && peakBytes <= MEMORY_MAX_BYTES,
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}
