import "server-only";
import { LRUCache } from "lru-cache";
import { pageCache } from "./cache";

const HOLD_MS = 5_000;
const held = new LRUCache<string, { changes: number; value: Promise<unknown> }>({ max: 500, ttl: HOLD_MS });

/**
 * What several pages show alike, read once for all that are made within five seconds, and read anew after any change
 * that is told (lib/core/changes.ts). A page names what it shows of it among its own tags: one that was begun before
 * such a change is not kept.
 * @param key names what is read, and all that it depends on.
 */
export function whileUnchanged<T>(key: string, read: () => Promise<T>): Promise<T> {
  const { changes } = pageCache();
  const known = held.get(key);
  if (known && known.changes === changes) return known.value as Promise<T>;
  const value = read();
  if (changes === null) return value;
  const kept = { changes, value };
  held.set(key, kept);
  value.catch(() => held.peek(key) === kept && held.delete(key));
  return value;
}
