import "server-only";
import { LRUCache } from "lru-cache";
import { heard } from "./edge/hear";
import { tellEdges } from "./edge/herald";
import { EVERYTHING } from "./edge/requests";
import { Kept, type Rendered } from "./kept";
import { listen } from "./listening";

/** Some 4,500 pages of 20 KB. Charged are the plain bytes; what is held is compressed, and less than half of that. */
const MAX_BYTES = 96 * 1024 * 1024;
/** For headers and the page's place; and for each tag, which stands in the index, in Surrogate-Key and in Cache-Tag. */
const BESIDES = 1_024;
const PER_TAG = 150;
/** A question so long is nobody else's: its answer would only push pages out. */
const LONGEST_KEY = 512;

/** A rendering and the count of changes when it began. */
type Made = { kept: Kept; begun: number };
type UnderWay = { begun: number; at: number; work: Promise<Made> };

/** While nobody tells of changes, a rendering is shared with those who ask so many milliseconds after its beginning. */
const SHARED_UNTOLD_MS = 250;

/**
 * Pages of this process, by key. Dropped by tag when PostgreSQL tells of a change (lib/core/changes.ts), and
 * not used at all while that connection is down. A page whose tags changed while it was being rendered is
 * answered but not kept, so that an old text can never outlive its correction.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    sizeCalculation: (kept) => kept.plainBytes + BESIDES + kept.tags.length * PER_TAG,
    dispose: (kept, key) => this.forget(key, kept),
  });
  private readonly keysOf = new Map<string, Set<string>>();
  private readonly underWay = new Map<string, UnderWay>();
  /** Counts what was told. */
  private epoch = 0;
  private lastChange = new Map<string, number>();
  private readonly connected: () => boolean;
  /** Hear of what was dropped once it is: whoever asks us after that gets it anew. null is everything. */
  readonly afterwards = new Set<(tags: string[] | null) => void>();

  constructor(connected: () => boolean) {
    this.connected = connected;
  }

  /**
   * The kept answer, or a fresh one; one rendering at a time per key, whoever else asks waits for it. What a page
   * shows is known only when it is done: who came after a change that it turns out to have missed gets the next.
   */
  get(key: string, render: () => Promise<Rendered>): Promise<Kept> {
    const found = this.kept(key);
    return found ? Promise.resolve(found) : this.made(key, render);
  }

  /** The kept answer, at once. */
  kept(key: string): Kept | undefined {
    return this.connected() ? this.pages.get(key) : undefined;
  }

  private async made(key: string, render: () => Promise<Rendered>): Promise<Kept> {
    const asked = this.epoch;
    for (;;) {
      const running = this.joinable(key) ?? this.start(key, render);
      const inTime = running.begun >= asked;
      try {
        const { kept, begun } = await running.work;
        if (inTime || !this.changedSince(begun, kept.tags)) return kept;
      } catch (error) {
        // What was not there when the rendering began may have come before this reader did.
        if (inTime) throw error;
      }
      const found = this.kept(key);
      if (found) return found;
    }
  }

  private joinable(key: string): UnderWay | undefined {
    const running = this.underWay.get(key);
    if (!running || this.connected()) return running;
    return performance.now() - running.at < SHARED_UNTOLD_MS ? running : undefined;
  }

  private start(key: string, render: () => Promise<Rendered>): UnderWay {
    const begun = this.epoch;
    const work = this.make(key, render, begun).finally(() => {
      if (this.underWay.get(key) === running) this.underWay.delete(key);
    });
    const running: UnderWay = { begun, at: performance.now(), work };
    this.underWay.set(key, running);
    return running;
  }

  private async make(key: string, render: () => Promise<Rendered>, begun: number): Promise<Made> {
    const at = Date.now();
    const told = this.connected();
    const kept = new Kept(await render(), at);
    if (told && this.connected() && !this.changedSince(begun, kept.tags)) this.store(key, kept);
    // Nor may an edge keep it: it may have been told to drop this page before it has it.
    else kept.spend();
    return { kept, begun };
  }

  private changedSince(epoch: number, tags: string[]): boolean {
    const last = (tag: string) => this.lastChange.get(tag) ?? 0;
    return last("*") > epoch || tags.some((tag) => last(tag) > epoch);
  }

  private store(key: string, kept: Kept): void {
    const ttl = kept.until - Date.now();
    if (ttl < 1 || key.length > LONGEST_KEY) return;
    this.pages.set(key, kept, { ttl });
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

  /** Drops every page that shows one of these. */
  changed(tags: string[]): void {
    this.epoch++;
    if (this.lastChange.size > 50_000) this.lastChange = new Map([["*", this.epoch]]);
    for (const tag of tags) {
      this.lastChange.set(tag, this.epoch);
      for (const key of [...(this.keysOf.get(tag) ?? [])]) this.pages.delete(key);
    }
    for (const hear of this.afterwards) hear(tags);
  }

  /** Drops everything. */
  clear(): void {
    this.epoch++;
    this.lastChange = new Map([["*", this.epoch]]);
    this.pages.clear();
    this.keysOf.clear();
    for (const hear of this.afterwards) hear(null);
  }

  /** The count of changes so far; null while nobody tells of them. */
  get changes(): number | null {
    return this.connected() ? this.epoch : null;
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
    const listener = listen(
      { changed: (tags) => pages.changed(tags), missed: () => pages.clear() },
      { readersOnly: true },
    );
    pages.afterwards.add((tags) => {
      const purge = tags ? heard(tags) : { keys: [EVERYTHING], gone: false };
      if (purge) tellEdges(purge);
    });
    held.datelinePages = pages;
  }
  return held.datelinePages;
}
