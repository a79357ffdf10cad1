import "server-only";
import { AsyncResource } from "node:async_hooks";
import { listen } from "./listening";
import { openStreams } from "./open-streams";

type Watcher = (tags: string[]) => void;
type Told = { at: number; tags: string[] };
const held = globalThis as { datelineWatchers?: Set<Watcher>; datelineTold?: Told[] };

/** What was told is kept this long, for pages that were drawn before their stream began. */
const KEPT_MS = 60_000;
const MOST_KEPT = 5_000;

/** Everything may have changed: the connection that tells was lost for a while. */
export const EVERYTHING = "*";

function watchers(): Set<Watcher> {
  if (held.datelineWatchers) return held.datelineWatchers;
  const all = new Set<Watcher>();
  held.datelineWatchers = all;
  held.datelineTold = [];
  const tell = (tags: string[]) => {
    keep(tags);
    for (const watcher of all) watcher(tags);
  };
  listen({ changed: tell, missed: () => tell([EVERYTHING]) });
  return all;
}

function keep(tags: string[]): void {
  const told = held.datelineTold ?? [];
  const since = Date.now() - KEPT_MS;
  const stale = told.findIndex((each) => each.at >= since);
  told.splice(0, stale === -1 ? told.length : Math.max(stale, told.length - MOST_KEPT));
  told.push({ at: Date.now(), tags });
}

/** What was told in the last `ms` milliseconds, as far as it is kept. */
const toldWithin = (ms: number): string[] => {
  const since = Date.now() - Math.min(ms, KEPT_MS);
  return [
    ...new Set((held.datelineTold ?? []).filter((each) => each.at >= since).flatMap((each) => each.tags)),
  ];
};

/** How long ago the page was asked for that opens a stream: what happened since is told at once. */
const ageOf = (request: Request): number => {
  const age = Number(new URL(request.url).searchParams.get("age"));
  return Number.isFinite(age) && age > 0 ? age : 0;
};

/**
 * Calls back with the tags (lib/core/changes.ts) of every transaction that commits anywhere, as long as the returned
 * function has not been called. One connection serves the whole process.
 */
export function watch(watcher: Watcher): () => void {
  const all = watchers();
  // The connection belongs to the request that came first: what is asked for must not be asked by its cookies.
  const own: Watcher = AsyncResource.bind(watcher);
  all.add(own);
  return () => void all.delete(own);
}

/** How many are watching in this process. */
export const watching = (): number => watchers().size;

/** A comment now and then keeps proxies from closing a quiet stream. */
const BREATH_MS = 25_000;
/** A reader who has left so many messages unread is gone; should they be there after all, they come back. */
const MOST_UNREAD = 500;

/**
 * Server-sent events (WHATWG HTML §9.2) with the tags that concern somebody: each message's data is a JSON array. With
 * `?age=` it begins with what happened in the last so many milliseconds.
 * @param concerns which tags they may learn of.
 * @param still whether they may still listen; asked with every breath, and whenever `gate` is told.
 * @param gate the tag that says that this person's rights may have changed.
 */
export function eventStream(
  request: Request,
  concerns: (tag: string) => boolean,
  still: () => Promise<boolean>,
  gate?: string,
): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      let over = false;
      const send = (text: string) => {
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) return end();
        controller.enqueue(encoder.encode(text));
      };
      const ask = async (): Promise<boolean> => {
        // A database that does not answer says nothing about anybody's rights.
        const may = await still().catch(() => true);
        if (!may) end();
        return may;
      };
      const unwatch = watch((tags) => {
        if (gate && (tags.includes(gate) || tags.includes(EVERYTHING))) void ask();
        const mine = tags.filter((tag) => tag === EVERYTHING || concerns(tag));
        if (mine.length) send(`data: ${JSON.stringify(mine)}\n\n`);
      });
      const breath = setInterval(async () => {
        if ((await ask()) && !over) send(": still here\n\n");
      }, BREATH_MS);
      end = () => {
        if (over) return;
        over = true;
        unwatch();
        clearInterval(breath);
        openStreams().delete(end);
        request.signal.removeEventListener("abort", end);
        try {
          controller.close();
        } catch {
          // The reader was quicker.
        }
      };
      openStreams().add(end);
      if (request.signal.aborted) return end();
      request.signal.addEventListener("abort", end, { once: true });
      send("retry: 2000\n\n");
      const missed = toldWithin(ageOf(request)).filter((tag) => tag !== EVERYTHING && concerns(tag));
      if (missed.length) send(`data: ${JSON.stringify(missed)}\n\n`);
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
