// Pictures and picture-like bytes for tests.
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A picture with something on it: a wash of colours. */
export function wash(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      pixels[at] = (x * 255) / width;
      pixels[at + 1] = (y * 255) / height;
      pixels[at + 2] = (x ^ y) & 255;
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** A PNG of zeros that says it has so many pixels, and packs them as tightly as deflate can. */
export function blankPng(width: number, height: number, extra: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Math.min(height, 50);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...extra,
    chunk("IDAT", deflateSync(Buffer.alloc(rows * (width + 1)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The chunk that makes a PNG an animation (APNG, acTL). */
export const animationChunk = (): Buffer => {
  const data = Buffer.alloc(8);
  data.writeUInt32BE(2, 0);
  return chunk("acTL", data);
};

/** A ZIP archive without entries: its end record alone. */
export const EMPTY_ZIP = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);
/** The head of an archive with one stored file. */
export const ZIP_HEAD = Buffer.concat([
  Buffer.from("PK\x03\x04"),
  Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0]),
  Buffer.from("a.txtx"),
  EMPTY_ZIP,
]);
