import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { listen } from "./changes";

/** A rendered answer, before it is kept. `tags` name what it shows; a change to any of them drops it. */
export type Rendered = {
  status: number;
  headers: Record<string, string>;
  body: string;
  tags: string[];
  maxAgeSeconds: number;
};

/** A kept answer: compressed once, whoever asks. */
export type Kept = {
  status: number;
  headers: Record<string, string>;
  etag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
  tags: string[];
  maxAgeSeconds: number;
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const MAX_BYTES = 96 * 1024 * 1024;

const weigh = (kept: Kept) => kept.plain.length + kept.br.length + kept.gzip.length + 1024;

async function keep({ body, ...rest }: Rendered): Promise<Kept> {
  const plain = Buffer.from(body, "utf8");
  const [br, gz] = await Promise.all([
    brotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
    zip(plain, { level: 6 }),
  ]);
  const etag = `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { ...rest, etag, plain, br, gzip: gz };
}

/**
 * Pages of this process, by key. Dropped by tag when PostgreSQL tells of a change (lib/core/changes.ts), and
 * not used at all while that connection is down. A page whose tags changed while it was being rendered is
 * answered but not kept, so that an old text can never outlive its correction.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    sizeCalculation: weigh,
    dispose: (kept, key) => this.forget(key, kept),
  });
  private readonly keysOf = new Map<string, Set<string>>();
  private readonly underWay = new Map<string, Promise<Kept>>();
  private epoch = 0;
  private lastChange = new Map<string, number>();
  private readonly connected: () => boolean;

  constructor(connected: () => boolean) {
    this.connected = connected;
  }

  /** The kept answer, or a fresh one; one rendering at a time per key, whoever else asks waits for it. */
  get(key: string, render: () => Promise<Rendered>): Promise<Kept> {
    const found = this.connected() ? this.pages.get(key) : undefined;
    if (found) return Promise.resolve(found);
    const running = this.underWay.get(key);
    if (running) return running;
    const work = this.make(key, render).finally(() => {
      if (this.underWay.get(key) === work) this.underWay.delete(key);
    });
    this.underWay.set(key, work);
    return work;
  }

  private async make(key: string, render: () => Promise<Rendered>): Promise<Kept> {
    const begun = this.epoch;
    const kept = await keep(await render());
    const overtaken =
      kept.tags.some((tag) => (this.lastChange.get(tag) ?? 0) > begun) ||
      (this.lastChange.get("*") ?? 0) > begun;
    if (!overtaken && this.connected()) this.store(key, kept);
    return kept;
  }

  private store(key: string, kept: Kept): void {
    this.pages.set(key, kept, { ttl: kept.maxAgeSeconds * 1000 });
    for (const tag of kept.tags) {
      const keys = this.keysOf.get(tag) ?? new Set();
      this.keysOf.set(tag, keys.add(key));
    }
  }

  private forget(key: string, kept: Kept): void {
    for (const tag of kept.tags) {
      const keys = this.keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysOf.delete(tag);
    }
  }

  /** Drops every page that shows one of these. Renderings under way are no longer shared. */
  changed(tags: string[]): void {
    this.epoch++;
    if (this.lastChange.size > 50_000) this.lastChange = new Map([["*", this.epoch]]);
    for (const tag of tags) {
      this.lastChange.set(tag, this.epoch);
      for (const key of [...(this.keysOf.get(tag) ?? [])]) this.pages.delete(key);
    }
    this.underWay.clear();
  }

  /** Drops everything. */
  clear(): void {
    this.epoch++;
    this.lastChange = new Map([["*", this.epoch]]);
    this.pages.clear();
    this.keysOf.clear();
    this.underWay.clear();
  }

  get size(): number {
    return this.pages.size;
  }
}

const held = globalThis as { datelinePages?: PageCache };

/** The cache of this process; listening starts at first use. */
export function pageCache(): PageCache {
  if (!held.datelinePages) {
    const pages: PageCache = new PageCache(() => listener.connected());
    const listener = listen({ changed: (tags) => pages.changed(tags), missed: () => pages.clear() });
    held.datelinePages = pages;
  }
  return held.datelinePages;
}
