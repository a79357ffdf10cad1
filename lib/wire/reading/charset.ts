import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { decodeEbcdic, isEbcdic } from "./ebcdic";

const DECLARED = /^[\s\S]{0,200}?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const PARAMETER = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
const WIDE = /^(utf-?(16|32)|ucs-?[24]|iso-10646)/i;

/**
 * The document's text whatever its charset. A byte order mark rules; then bytes that can only be UTF-8 are
 * UTF-8 whatever is declared, since nothing else looks like it; then the XML declaration, then the charset of
 * the content type (RFC 7303 puts it first, but servers send it by default). What declares nothing, or UTF-8
 * wrongly, is read as UTF-8 with its stray bytes as windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ""): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byMark(buffer);
  if (marked) return marked;
  const head = buffer.toString("latin1", 0, 1024);
  if (isUtf8(buffer)) {
    const sevenBit = declared(head, contentType).find((name) => /^iso-2022|^hz-/i.test(name));
    if (!sevenBit || !buffer.includes(0x1b)) return buffer.toString("utf8");
  }
  for (const name of declared(head, contentType)) {
    if (/^utf-?8$/i.test(name) || WIDE.test(name)) continue;
    const known = knownName(name);
    if (iconv.encodingExists(known)) return iconv.decode(buffer, known);
    const native = nativeDecoder(name);
    if (native) return native.decode(buffer);
  }
  return decodeMixed(buffer);
}

function declared(head: string, contentType: string): string[] {
  const names = [DECLARED.exec(head)?.[1], PARAMETER.exec(contentType)?.[1]];
  return names.filter((name) => name !== undefined);
}

/** What calls itself Latin 1 is windows-1252 to every browser (WHATWG Encoding); others by iconv-lite's names. */
function knownName(name: string): string {
  if (/^(iso[-_]?8859[-_]?1|latin-?1|us-ascii|ascii)$/i.test(name)) return "windows-1252";
  if (/^(x-)?mac-?(latin-?2|central-?europe|ce)$/i.test(name)) return "maccenteuro";
  return /^cp[-_]is$/i.test(name) ? "cp861" : name;
}

/** ISO-2022-JP and others that iconv-lite leaves out. */
function nativeDecoder(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

/** By the byte order mark, or by the zeros around a first ASCII character (XML 1.0, appendix F). */
function byMark(buffer: Buffer): string | null {
  if (isEbcdic(buffer)) return decodeEbcdic(buffer);
  const [a, b, c, d] = buffer;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeMixed(buffer.subarray(3));
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return iconv.decode(buffer, "utf-32le");
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return iconv.decode(buffer, "utf-32be");
  if (isAsciiByte(a) && b === 0 && c === 0 && d === 0) return iconv.decode(buffer, "utf-32le");
  if (a === 0 && b === 0 && c === 0 && isAsciiByte(d)) return iconv.decode(buffer, "utf-32be");
  if ((a === 0xff && b === 0xfe) || (isAsciiByte(a) && b === 0 && c !== 0))
    return iconv.decode(buffer, "utf-16le");
  if ((a === 0xfe && b === 0xff) || (a === 0 && isAsciiByte(b))) return iconv.decode(buffer, "utf-16be");
  return null;
}

/** `<`, `{`, `[` or white space: what a feed without a mark begins with. */
function isAsciiByte(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x7b || byte === 0x5b || byte === 0x0a || byte === 0x0d || byte === 0x20;
}

/** UTF-8 where it is UTF-8, windows-1252 byte for byte where it is not. */
function decodeMixed(buffer: Buffer): string {
  if (isUtf8(buffer)) return buffer.toString("utf8");
  const out: string[] = [];
  let from = 0;
  let at = 0;
  while (at < buffer.length) {
    const length = sequenceLength(buffer, at);
    if (length > 0) {
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < buffer.length && buffer[end]! >= 0x80 && sequenceLength(buffer, end) === 0) end++;
    out.push(buffer.toString("utf8", from, at), iconv.decode(buffer.subarray(at, end), "windows-1252"));
    from = at = end;
  }
  out.push(buffer.toString("utf8", from, at));
  return out.join("");
}

/** Bytes of the valid UTF-8 character at `at`, 0 when there is none (RFC 3629 §4). */
function sequenceLength(buffer: Buffer, at: number): number {
  const first = buffer[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > buffer.length) return 0;
  return isUtf8(buffer.subarray(at, at + length)) ? length : 0;
}
