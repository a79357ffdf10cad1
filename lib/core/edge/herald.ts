import "server-only";
import { env } from "../env";
import { log } from "../log";
import { type Edge, edgesOf } from "./address";
import { EVERYTHING, type Purge } from "./requests";
import { reasonOf, sendPurge } from "./send";

/** What changes within this time is told at once. */
const GATHER_MS = 5;
/** Answers that were under way when something changed have arrived by then. */
const AGAIN_MS = [300, 1_200];
/** More keys than that at a time, and everything is made anew. */
const MOST_KEYS = 5_000;

type Waiting = { soft: Set<string>; gone: Set<string> };
const nothing = (): Waiting => ({ soft: new Set(), gone: new Set() });

/**
 * Tells one edge of changes as they are heard of, as well as can be, and again shortly after: an answer that was made
 * before a change may reach the edge after the purge. Whoever must be sure reads `changes` (follow.ts).
 */
export function heraldOf(edge: Edge, send: (edge: Edge, purge: Purge) => Promise<void> = sendPurge) {
  let waiting = nothing();
  let busy = false;

  const flush = async () => {
    const { soft, gone } = waiting;
    waiting = nothing();
    for (const key of gone) soft.delete(key);
    if (gone.size) await send(edge, { keys: short(gone), gone: true });
    if (soft.size) await send(edge, { keys: short(soft), gone: false });
  };
  const run = async () => {
    if (busy) return;
    busy = true;
    while (waiting.soft.size || waiting.gone.size) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      await flush().catch((error) => log.debug({ edge: edge.name, reason: reasonOf(error) }, "not purged"));
    }
    busy = false;
  };
  const add = ({ keys, gone }: Purge) => {
    for (const key of keys) waiting[gone ? "gone" : "soft"].add(key);
    void run();
  };
  return (purge: Purge) => {
    add(purge);
    for (const ms of AGAIN_MS) setTimeout(add, ms, purge).unref();
  };
}

const short = (keys: Set<string>) => (keys.size > MOST_KEYS ? [EVERYTHING] : [...keys]);

let heralds: ((purge: Purge) => void)[] | undefined;

/**
 * Tells the edges of this house that pages with these keys have changed; for a web process, when it has dropped its
 * own. Else an edge might fetch from a process that has not heard yet, and keep what it gets. Services that count
 * purges (Fastly, Cloudflare) are told by the worker alone.
 */
export function tellEdges(purge: Purge): void {
  heralds ??= (edgesOf(env().EDGE_PURGE_URL ?? "") ?? [])
    .filter(({ kind }) => kind === "varnish")
    .map((edge) => heraldOf(edge));
  for (const tell of heralds) tell(purge);
}
