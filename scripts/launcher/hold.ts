// A launcher's own connection to the embedded PostgreSQL, open as long as it needs the server: it proves that
// the server is ours, tells at once when it dies, and shows every other launcher that somebody still needs it.
import { realpathSync } from "node:fs";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** `pid` is the postmaster's, told by the server itself. */
export type Hold = { client: pg.Client; pid: number; lost: boolean };

const socketOf = (client: pg.Client) =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

/**
 * Takes hold of the server on a port when it takes our password and serves this very cluster.
 * @param onLost called once when the connection ends unasked.
 * @returns null when nobody answers there, or somebody else.
 */
export async function takeHold(
  port: number,
  password: string,
  cluster: string,
  onLost: () => void = () => undefined,
): Promise<Hold | null> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "dateline",
    password,
    database: "postgres",
    application_name: "dateline launcher",
    connectionTimeoutMillis: 5_000,
  });
  let held: Hold | undefined;
  client.on("error", () => undefined);
  client.on("end", () => {
    if (!held || held.lost) return;
    held.lost = true;
    onLost();
  });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('data_directory') as folder, pg_read_file('postmaster.pid') as lock",
    );
    if (realpathSync(rows[0].folder) !== realpathSync(cluster)) throw new Error("another cluster");
    held = { client, pid: Number(rows[0].lock.split("\n")[0]), lost: false };
    socketOf(client).unref();
    return held;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

const OTHERS = `select count(*)::int as n from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> 'dateline leaving'`;

/** Lets go. @returns whether nobody else needs the server; sessions that just end get a second to vanish. */
export async function letGo(held: Hold): Promise<boolean> {
  held.lost = true;
  socketOf(held.client).ref();
  try {
    // Two that leave at the same moment must not stay for each other's sake.
    await held.client.query("set application_name = 'dateline leaving'");
    for (let i = 0; i < 20; i++) {
      const { rows } = await held.client.query(OTHERS);
      if (rows[0].n === 0) return true;
      await wait(50);
    }
    return false;
  } catch {
    return false;
  } finally {
    await held.client.end().catch(() => undefined);
  }
}
