import { createHash } from "node:crypto";
import { promisify } from "node:util";
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  gzipSync,
  type InputType,
} from "node:zlib";
import { type Described, pageHeaders } from "./delivery";
import type { Encoding } from "./negotiation.ts";

/** A rendered answer, before it is kept. `tags` name what it shows; a change to any of them drops it. */
export type Rendered = {
  status: number;
  headers: Record<string, string>;
  body: string;
  tags: string[];
  maxAgeSeconds: number;
  control?: Record<string, string>;
};

type Coding = "br" | "gzip";

const brotli = promisify<InputType, object, Buffer>(brotliCompress);
const zip = promisify<InputType, object, Buffer>(gzip);
/** Handing a page to another thread and back costs more than packing it here, which takes half a millisecond. */
const PACKED_HERE = 64 * 1024;

/** A window of 2¹⁶ holds all of a small page, and finds what repeats in it in two thirds of the time. */
const SMALL = 65_520;

const brotliOptions = (plain: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: plain.length > SMALL ? 18 : 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  },
});
const zipOptions = { level: 6 };
const PACK: Record<Coding, (plain: Buffer) => Buffer | Promise<Buffer>> = {
  br: (plain) => (plain.length > PACKED_HERE ? brotli : brotliCompressSync)(plain, brotliOptions(plain)),
  gzip: (plain) => (plain.length > PACKED_HERE ? zip : gzipSync)(plain, zipOptions),
};
const UNPACK: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
};

/** Headers as they are in one second; `whole` with those of each encoding. */
type Written = { second: number; edge: boolean; headers: string[]; whole: Map<Encoding, string[]> };

/**
 * A kept answer. Its bytes are compressed once in each encoding that anybody asks for, however many ask; the plain
 * ones, four times as large and hardly ever asked for, are not kept but unpacked.
 */
export class Kept implements Described {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly tags: string[];
  readonly etag: string;
  until: number;
  readonly control: Record<string, string> | undefined;
  readonly plainBytes: number;
  private readonly forms = new Map<Coding, Buffer>();
  private readonly packing = new Map<Encoding, Promise<Buffer>>();
  private plain: Buffer | undefined;
  private written: Written | undefined;

  /** @param begun when its rendering began, in milliseconds since 1970: what it says of the day holds from then on. */
  constructor({ body, maxAgeSeconds, ...rest }: Rendered, begun: number) {
    this.status = rest.status;
    this.headers = rest.headers;
    this.tags = rest.tags;
    this.control = rest.control;
    this.plain = Buffer.from(body, "utf8");
    this.plainBytes = this.plain.length;
    this.until = begun + maxAgeSeconds * 1000;
    this.etag = `W/"${createHash("sha256").update(this.plain).digest("base64url").slice(0, 22)}"`;
  }

  /** The bytes in an encoding, at once when they are at hand. */
  as(encoding: Encoding): Buffer | Promise<Buffer> {
    if (encoding === null) return this.plain ?? this.once(null, () => this.unpacked());
    return this.forms.get(encoding) ?? this.once(encoding, () => this.packed(encoding));
  }

  /** One making at a time of each form. */
  private once(encoding: Encoding, make: () => Promise<Buffer>): Promise<Buffer> {
    const running = this.packing.get(encoding);
    if (running) return running;
    const work = make().finally(() => this.packing.delete(encoding));
    this.packing.set(encoding, work);
    return work;
  }

  private async packed(coding: Coding): Promise<Buffer> {
    const bytes = await PACK[coding](this.plain ?? (await this.unpacked()));
    this.forms.set(coding, bytes);
    this.plain = undefined;
    return bytes;
  }

  private unpacked(): Promise<Buffer> {
    const [coding, bytes] = [...this.forms][0]!;
    return UNPACK[coding](bytes);
  }

  /** Whoever gets it may not use it again. */
  spend(): void {
    this.until = 0;
  }

  /** Its headers as Node writes them, name and value in turn; the same for a second. */
  rawHeaders(now: number, edge: boolean): string[] {
    const second = Math.floor(now / 1000);
    if (this.written?.second === second && this.written.edge === edge) return this.written.headers;
    const headers = Object.entries(pageHeaders(this, now, edge)).flat();
    this.written = { second, edge, headers, whole: new Map() };
    return headers;
  }

  /** The same with those of its encoding, whose bytes these are. */
  wholeHeaders(now: number, edge: boolean, encoding: Encoding, bytes: Buffer): string[] {
    const headers = this.rawHeaders(now, edge);
    const { whole } = this.written as Written;
    const before = whole.get(encoding);
    if (before) return before;
    const length = ["Content-Length", String(bytes.length)];
    const full = [...headers, ...length, ...(encoding ? ["Content-Encoding", encoding] : [])];
    whole.set(encoding, full);
    return full;
  }
}
