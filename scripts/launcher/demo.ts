// The demo's part of a start: its feed server, and the seed of an empty database.

import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Child, programStart } from "./children.ts";
import { freePort } from "./postgres.ts";
import { root, StartError, type World } from "./world.ts";

/** Whether nobody and no title is in the database yet. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "select not exists (select 1 from users) and not exists (select 1 from publications) as empty",
  );
  await client.end();
  return rows[0].empty;
}

/** The instant the demo's stories are dated from; kept, so that guids and dates stay the same over restarts. */
function demoBase(dataDir: string): string {
  const file = path.join(dataDir, "demo-base");
  if (!existsSync(file)) writeFileSync(file, new Date().toISOString());
  return readFileSync(file, "utf8").trim();
}

type Keep = (start: ReturnType<typeof programStart>) => Child;

/** Starts the invented agencies' feed server on a free port; the wire fetches *.demo.test from it. */
export async function startFeeds(world: World, keep: Keep): Promise<{ child: Child; address: string }> {
  const port = await freePort();
  const env = { ...world.childEnv, FEEDS_PORT: String(port), FEEDS_BASE: demoBase(world.dataDir) };
  const child = keep(programStart("feeds", "prisma/demo/feeds.ts", env, /feeds ready/));
  await child.ready;
  return { child, address: `127.0.0.1:${port}` };
}

/** Fills an empty database with the demo's world; the feeds are taken in through the real ingest. */
export async function seedDemo(world: World, say: (line: string) => void): Promise<void> {
  say("seeding the demo…");
  const start = programStart("seed", "prisma/seed.ts", world.childEnv, /./);
  const env = { ...world.childEnv, DEMO_BASE: demoBase(world.dataDir) };
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, start.args, {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new StartError("The demo could not be seeded; see above.")),
    );
  });
}
