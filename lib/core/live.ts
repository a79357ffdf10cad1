import "server-only";
import { listen } from "./changes";

type Watcher = (tags: string[]) => void;
const held = globalThis as { datelineWatchers?: Set<Watcher> };

/** Everything may have changed: the connection that tells was lost for a while. */
export const EVERYTHING = "*";

function watchers(): Set<Watcher> {
  if (held.datelineWatchers) return held.datelineWatchers;
  const all = new Set<Watcher>();
  held.datelineWatchers = all;
  const tell = (tags: string[]) => {
    for (const watcher of all) watcher(tags);
  };
  listen({ changed: tell, missed: () => tell([EVERYTHING]) });
  return all;
}

/**
 * Calls back with the tags (lib/core/changes.ts) of every transaction that commits anywhere, as long as the returned
 * function has not been called. One connection serves the whole process.
 */
export function watch(watcher: Watcher): () => void {
  const all = watchers();
  all.add(watcher);
  return () => void all.delete(watcher);
}

/** A comment now and then keeps proxies from closing a quiet stream. */
const BREATH_MS = 25_000;

/**
 * Server-sent events (WHATWG HTML §9.2) with the tags that concern somebody: each message's data is a JSON array.
 * @param concerns which tags they may learn of.
 * @param still whether they may still listen; asked with every breath.
 */
export function eventStream(
  request: Request,
  concerns: (tag: string) => boolean,
  still: () => Promise<boolean>,
): Response {
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const end = () => {
        stop();
        try {
          controller.close();
        } catch {
          // The reader was quicker.
        }
      };
      const unwatch = watch((tags) => {
        const mine = tags.filter((tag) => tag === EVERYTHING || concerns(tag));
        if (mine.length) send(`data: ${JSON.stringify(mine)}\n\n`);
      });
      const breath = setInterval(async () => {
        if (await still().catch(() => true)) send(": still here\n\n");
        else end();
      }, BREATH_MS);
      stop = () => {
        unwatch();
        clearInterval(breath);
      };
      request.signal.addEventListener("abort", end, { once: true });
      send("retry: 2000\n\n");
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
