import "server-only";
import { LRUCache } from "lru-cache";
import { drawShare } from "./draw";
import { type Drawing, printOf } from "./drawing";

const MAX_BYTES = 24 * 1024 * 1024;
/** So many may wait to be drawn; whoever comes after them had better come again. */
const LINE = 40;

const shelf = new LRUCache<string, Buffer>({ maxSize: MAX_BYTES, sizeCalculation: (bytes) => bytes.length });
const underWay = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * The picture of a drawing: from the shelf of this process, or drawn, one after another and each once, whoever else asks.
 * Null when too many wait.
 */
export async function shareImage(drawing: Drawing): Promise<Buffer | null> {
  const print = printOf(drawing);
  const found = shelf.get(print);
  if (found) return found;
  const running = underWay.get(print);
  if (running) return running;
  if (underWay.size >= LINE) return null;
  const drawn = last.then(() => drawShare(drawing));
  last = drawn.catch(() => undefined);
  underWay.set(print, drawn);
  return drawn
    .then((bytes) => {
      shelf.set(print, bytes);
      return bytes;
    })
    .finally(() => underWay.delete(print));
}
