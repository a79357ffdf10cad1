// The demo's part of a start: its feed server, and the seed of an empty database.
import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { type Child, programStart } from "./children.ts";
import { keptText } from "./kept-file.ts";
import { migrate } from "./migrate.ts";
import { freePort } from "./postgres.ts";
import { root, StartError, type World } from "./world.ts";

/** The comment a database carries from before the first row of the seed until after the last. */
const MARK = "dateline: the demo is being seeded";
/** Any fixed number: of two starts at once, one seeds and the other waits. */
const LOCK = 7_204_119;

async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return work(client).finally(() => client.end());
}

export type Filling = "empty" | "half" | "filled";

/** Whether a database holds nobody and no title yet, a seed that was interrupted, or somebody's work. */
export const fillingOf = (url: string): Promise<Filling> =>
  within(url, async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') as mark,
        not exists (select 1 from users) and not exists (select 1 from publications) as empty
      from pg_database where datname = current_database()`,
    );
    return rows[0].empty ? "empty" : rows[0].mark === MARK ? "half" : "filled";
  });

const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));
const serverOf = (url: string) => Object.assign(new URL(url), { pathname: "/postgres" }).href;

/** Marks the database as half-filled, or takes the mark away. */
export const setMark = (url: string, on: boolean): Promise<unknown> =>
  within(url, (client) =>
    client.query(
      `comment on database ${client.escapeIdentifier(nameOf(url))} is ${on ? client.escapeLiteral(MARK) : "null"}`,
    ),
  );

/** Throws a half-filled database away and makes it anew, empty. */
export async function startOver(url: string): Promise<void> {
  await within(serverOf(url), async (client) => {
    const name = client.escapeIdentifier(nameOf(url));
    await client.query(`drop database ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  await migrate(url);
}

/** The instant the demo's stories are dated from; kept, so that guids and dates stay the same over restarts. */
const demoBase = (dataDir: string) =>
  keptText(path.join(dataDir, "demo-base"), () => new Date().toISOString());

type Keep = (start: ReturnType<typeof programStart>) => Child;

/** Starts the invented agencies' feed server on a free port; the wire fetches *.demo.test from it. */
export async function startFeeds(world: World, keep: Keep): Promise<string> {
  const port = await freePort();
  const env = { ...world.childEnv, FEEDS_PORT: String(port), FEEDS_BASE: demoBase(world.dataDir) };
  await keep(programStart("feeds", "prisma/demo/feeds.ts", env, /feeds ready/)).ready;
  return `127.0.0.1:${port}`;
}

/** Runs the seed; the feeds are taken in through the real ingest. `onStart` gets the means to end it early. */
function runSeed(world: World, onStart: (child: Child) => void): Promise<void> {
  const { args } = programStart("seed", "prisma/seed.ts", world.childEnv, /./);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...world.childEnv, DEMO_BASE: demoBase(world.dataDir) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
  };
  onStart({ name: "seed", stop, ready: Promise.resolve() });
  return gone.then((code) => {
    if (code !== 0) throw new StartError("The demo could not be seeded; see above.");
  });
}

/**
 * Fills an empty database with the demo's world. A seed that was interrupted is thrown away and done again, but
 * only in the embedded database; a server of the operator's is never emptied.
 */
export function fillDemo(
  world: World,
  say: (line: string) => void,
  onStart: (child: Child) => void,
): Promise<void> {
  const url = world.childEnv.DATABASE_URL as string;
  return within(world.embedded ? serverOf(url) : url, async (lock) => {
    await lock.query("select pg_advisory_lock($1)", [LOCK]);
    const filling = await fillingOf(url);
    if (filling === "filled") return;
    if (filling === "half" && !world.embedded)
      return say(
        "The demo in DATABASE_URL is half-filled (its seed was interrupted): empty the database for a whole one.",
      );
    if (filling === "half") {
      say("the demo's seed was interrupted; starting it over");
      await startOver(url);
    }
    say("seeding the demo…");
    // Only the owner of a database may mark it; a seed without the mark is better than none.
    const mark = (on: boolean) =>
      setMark(url, on).catch((error) => (world.embedded ? Promise.reject(error) : null));
    await mark(true);
    await runSeed(world, onStart);
    await mark(false);
  });
}
