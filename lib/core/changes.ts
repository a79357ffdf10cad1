import "server-only";
import { Client } from "pg";
import type { Tx } from "./db";
import { env } from "./env";
import { log } from "./log";

const CHANNEL = "dateline_changes";
/** NOTIFY carries at most 8,000 bytes. */
const BATCH_BYTES = 7_000;

/**
 * Tells every web process, on commit of this transaction, what has changed: tags such as `item:{id}` or
 * `{publicationId}/{channel}`.
 */
export async function announce(tx: Tx, tags: Iterable<string>): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  const flush = async () => {
    if (batch.length) await tx.$executeRaw`select pg_notify(${CHANNEL}, ${batch.join(" ")})`;
    batch = [];
    size = 0;
  };
  for (const tag of new Set(tags)) {
    if (size + tag.length + 1 > BATCH_BYTES) await flush();
    batch.push(tag);
    size += tag.length + 1;
  }
  await flush();
}

export type ChangeListener = {
  changed: (tags: string[]) => void;
  /** The connection was lost: anything may have changed meanwhile. */
  missed: () => void;
};

/**
 * Listens for changes on a connection of its own, for the life of the process; reconnects after a second.
 * While it is not connected `missed` has been called, and is called again on return.
 */
export function listen(listener: ChangeListener): { connected: () => boolean; close: () => Promise<void> } {
  let client: Client | undefined;
  let open = false;
  let closed = false;
  const lost = () => {
    open = false;
    listener.missed();
    client?.end().catch(() => undefined);
    client = undefined;
    if (!closed) setTimeout(connect, 1_000).unref();
  };
  const connect = async () => {
    if (closed) return;
    const fresh = new Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      application_name: "dateline-listen",
    });
    client = fresh;
    fresh.once("error", lost);
    fresh.once("end", () => client === fresh && lost());
    fresh.on("notification", (note) => listener.changed((note.payload ?? "").split(" ")));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      listener.missed();
      open = true;
    } catch (error) {
      log.warn({ reason: (error as Error).message }, "cannot listen for changes; trying again");
      if (client === fresh) lost();
    }
  };
  void connect();
  return {
    connected: () => open,
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
