import "server-only";
import { Pool } from "pg";
import { inUtc } from "./connection";
import { db, client as ordinary } from "./db";
import { env } from "./env";

/** A statement that PostgreSQL plans once per connection, under its name. */
export type Prepared = { name: string; text: string };

const held = globalThis as { datelinePrepared?: Pool };
const MOST = 5;

function pool(): Pool {
  if (held.datelinePrepared) return held.datelinePrepared;
  const made = new Pool({
    connectionString: inUtc(env().DATABASE_URL ?? ""),
    max: MOST,
    connectionTimeoutMillis: 10_000,
    application_name: "dateline-readers",
  });
  // An idle connection was closed by the server: the next statement opens another.
  made.on("error", () => undefined);
  held.datelinePrepared = made;
  return made;
}

/**
 * The rows of a statement, on connections of its own and past the client's own machinery, which costs several times
 * what PostgreSQL itself takes for one row by its key. For what readers ask for most; in a transaction of `allInOne`
 * it reads within it.
 * @param values in the order of $1, $2, …; what comes back is as `pg` reads it: timestamps with zone as Date, dates
 * without a time in the zone of the machine, so that they are better selected as instants.
 */
export async function prepared<Row>({ name, text }: Prepared, values: unknown[]): Promise<Row[]> {
  if (db() !== ordinary()) return db().$queryRawUnsafe<Row[]>(text, ...values);
  const { rows } = await pool().query<Row & object>({ name, text, values });
  return rows;
}
