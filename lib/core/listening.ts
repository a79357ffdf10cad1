import "server-only";
import { Client } from "pg";
import { CHANNEL } from "./changes";
import { markOf } from "./edge/hear";
import { env } from "./env";
import { log } from "./log";

/**
 * The connection is asked so often whether it still is one, and given so long to answer. Less would take a machine with
 * too much to do for a broken line, and what is kept would go unused just then.
 */
const BEAT_MS = 1_000;
const ANSWER_MS = 5_000;
/** A first attempt to come back is made almost at once, later ones every second. */
const FIRST_RETRY_MS = 50;
const RETRY_MS = 1_000;
/** Changes are kept for a day (forgetChanges); what was away for longer than this is not told of them one by one. */
const LONGEST_AWAY_MS = 12 * 3_600_000;
const MOST_MISSED = 5_000;

export type ChangeListener = {
  changed: (tags: string[]) => void;
  /** Anything may have changed. */
  missed: () => void;
};

export type Listening = { connected: () => boolean; close: () => Promise<void> };

/** The oldest transaction that is still under way: what comes later has its number, or a greater one. */
const HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text as horizon";

async function horizonOf(client: Client): Promise<bigint> {
  const { rows } = await client.query<{ horizon: string }>(HORIZON);
  return BigInt(rows[0]!.horizon);
}

/**
 * Listens for changes on a connection of its own, for the life of the process, and comes back when that is lost. While
 * `connected()` says no, nothing that is kept may be believed.
 * @param readersOnly Only what `announceToReaders` tells matters: on return the changes that were missed are told of
 * one by one, as far as they are known. Otherwise `missed` is called at every loss and return.
 */
export function listen(listener: ChangeListener, { readersOnly = false } = {}): Listening {
  let client: Client | undefined;
  let open = false;
  let closed = false;
  let failures = 0;
  let beat: NodeJS.Timeout | undefined;
  /** The last two beats. A commit's notice may follow a beat's answer by a moment, but not by a whole beat. */
  let known: { horizon: bigint; at: number }[] = [];

  const lost = (which: Client) => {
    if (client !== which) return;
    client = undefined;
    clearTimeout(beat);
    if (open && !readersOnly) listener.missed();
    open = false;
    which.end().catch(() => undefined);
    if (!closed) setTimeout(connect, failures++ === 0 ? FIRST_RETRY_MS : RETRY_MS).unref();
  };

  /** What was committed while nobody listened. */
  const catchUp = async (on: Client, horizon: bigint) => {
    const from = known[0];
    // A server that counts from lower down is another one, or an old copy of it.
    if (!readersOnly || !from || horizon < from.horizon || Date.now() - from.at > LONGEST_AWAY_MS)
      return listener.missed();
    const { rows } = await on.query<{ tags: string[]; gone: boolean }>(
      "select tags, gone from changes where xact >= $1::text::xid8 limit $2",
      [String(from.horizon), MOST_MISSED + 1],
    );
    if (rows.length > MOST_MISSED) return listener.missed();
    for (const gone of [true, false]) {
      const tags = new Set(rows.filter((row) => row.gone === gone).flatMap((row) => row.tags));
      if (tags.size) listener.changed([markOf(gone), ...tags]);
    }
  };

  const pulse = async (on: Client) => {
    let answered = false;
    // An answer may have come that this process has not got round to reading.
    const late = setTimeout(() => setImmediate(() => answered || lost(on)), ANSWER_MS).unref();
    try {
      const horizon = await horizonOf(on);
      answered = true;
      known = [...known.slice(-1), { horizon, at: Date.now() }];
      if (client === on) beat = setTimeout(() => void pulse(on), BEAT_MS).unref();
    } catch {
      lost(on);
    } finally {
      clearTimeout(late);
    }
  };

  const connect = async () => {
    if (closed) return;
    const fresh = new Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      application_name: "dateline-listen",
    });
    client = fresh;
    fresh.on("error", () => lost(fresh));
    fresh.once("end", () => lost(fresh));
    fresh.on("notification", (note) => listener.changed((note.payload ?? "").split(" ")));
    const late = setTimeout(() => lost(fresh), ANSWER_MS + 3_000).unref();
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      const horizon = await horizonOf(fresh);
      await catchUp(fresh, horizon);
      if (client !== fresh) return;
      known = [{ horizon, at: Date.now() }];
      await pulse(fresh);
      open = client === fresh;
      failures = open ? 0 : failures;
    } catch (error) {
      log.warn({ reason: (error as Error).message }, "cannot listen for changes; trying again");
      lost(fresh);
    } finally {
      clearTimeout(late);
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
