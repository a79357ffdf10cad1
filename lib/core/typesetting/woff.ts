import { inflateSync } from "node:zlib";

type Table = { tag: number; sum: number; length: number; bytes: Buffer };

const HEADER = 44;
const ENTRY = 20;

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [start, packed, length] = [4, 8, 12].map((offset) => woff.readUInt32BE(at + offset)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(start, start + packed);
    return {
      tag: woff.readUInt32BE(at),
      sum: woff.readUInt32BE(at + 16),
      length,
      bytes: packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored,
    };
  });
}

/**
 * A font as programs other than browsers read it, out of a WOFF file (WOFF 1.0 §3–5): the same tables, each
 * inflated, behind the directory of an OpenType file.
 * @throws Error for what is no WOFF 1.0 file
 */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF 1.0 file");
  const tables = tablesOf(woff);
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * tables.length - (16 << power), 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (const [index, { tag, sum, length, bytes }] of tables.entries()) {
    for (const [place, value] of [tag, sum, offset, length].entries())
      directory.writeUInt32BE(value, 12 + 16 * index + 4 * place);
    const gap = -length & 3;
    parts.push(bytes, Buffer.alloc(gap));
    offset += length + gap;
  }
  return Buffer.concat(parts);
}
