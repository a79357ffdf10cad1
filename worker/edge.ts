// Tells the caches in front of us of what changed: on every announcement, and by the second, whatever was missed.

import { edgesOf } from "@/lib/core/edge/address";
import { keepCursorsOf } from "@/lib/core/edge/cursor";
import { Follower } from "@/lib/core/edge/follow";
import { env } from "@/lib/core/env";
import { listen } from "@/lib/core/listening";

const LOOK_EVERY_MS = 1_000;

/** Runs until it is stopped; does nothing when no edge is configured. */
export async function followEdges(): Promise<{ stop: () => Promise<void> }> {
  const edges = edgesOf(env().EDGE_PURGE_URL ?? "") ?? [];
  await keepCursorsOf(edges.map(({ name }) => name));
  if (edges.length === 0) return { stop: async () => undefined };
  let stopping = false;
  let heard = 0;
  const wakers = new Set<() => void>();
  const wake = () => {
    heard++;
    for (const each of wakers) each();
  };
  const listener = listen({ changed: wake, missed: wake });
  /** Ends early when something is heard, or was since `before`; a failing edge is left alone for its time. */
  const rest = (ms: number, before: number | null) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        wakers.delete(attend);
        resolve();
      };
      const attend = () => (before !== null || stopping) && end();
      const timer = setTimeout(end, ms);
      wakers.add(attend);
      if (before !== null && heard !== before) end();
    });
  const follow = async (follower: Follower) => {
    while (!stopping) {
      const before = heard;
      const again = await follower.step();
      if (!stopping) await rest(again ?? LOOK_EVERY_MS, again === null ? before : null);
    }
  };
  const following = edges.map((edge) => follow(new Follower(edge)));
  return {
    stop: async () => {
      stopping = true;
      wake();
      await listener.close();
      await Promise.all(following);
    },
  };
}
