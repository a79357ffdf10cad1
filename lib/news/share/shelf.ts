import "server-only";
import { LRUCache } from "lru-cache";
import { OneByOne } from "@/lib/core/one-by-one";
import { drawShare } from "./draw";
import { type Drawing, printOf } from "./drawing";

const MAX_BYTES = 24 * 1024 * 1024;
/** So many may wait to be drawn; whoever comes after them had better come again. */
const LINE = 40;

const shelf = new LRUCache<string, Buffer>({ maxSize: MAX_BYTES, sizeCalculation: (bytes) => bytes.length });
const line = new OneByOne<Buffer>();

/**
 * The picture of a drawing: from the shelf of this process, or drawn, one after another and each once, whoever else asks.
 * Null when too many wait.
 */
export async function shareImage(drawing: Drawing): Promise<Buffer | null> {
  const print = printOf(drawing);
  const found = shelf.get(print);
  if (found) return found;
  if (!line.running(print) && line.waiting >= LINE) return null;
  return line.get(print, async () => {
    const bytes = await drawShare(drawing);
    shelf.set(print, bytes);
    return bytes;
  });
}
