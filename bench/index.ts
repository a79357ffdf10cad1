// npm run bench: what is fast, measured on this machine in one run, on a database of its own (.data/bench).
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { putPublication } from "@/lib/publications/commands";
import { publicationBySlug } from "@/lib/publications/queries";
import { listQueue } from "@/lib/releases/queue/lines";
import { TSX } from "../scripts/launcher/children";
import { freePort } from "../scripts/launcher/postgres";
import { printTable, type Row } from "./measure";
import { editorCookie, pageRows, pageTimes } from "./pages";
import { preflightTime } from "./preflight";
import { publicationLag } from "./publication";
import { type QueueTimes, queueRows, queueTimes } from "./queue";
import { similarity } from "./similarity";

const root = path.join(import.meta.dirname, "..");
const dataDir = process.env.DATA_DIR as string;
const sizes: [number, number] = [10_000, 100_000];
const say = (line: string) => process.stderr.write(`${line}\n`);

process.env.FETCH_ALLOW = `127.0.0.1:${await freePort()}`;
const { intake } = await import("./intake");
const { uploads } = await import("./uploads");
const { weight } = await import("./weight");
const { secondStart } = await import("./start");

function load(size: number): void {
  say(`loading ${size.toLocaleString("en")} items and ${size.toLocaleString("en")} waiting releases…`);
  const args = [...TSX, "admin/index.ts", "load", "--items", String(size), "--queue", String(size)];
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (run.status !== 0) throw new Error("the load failed");
}

async function startWeb(port: number) {
  const env = {
    ...process.env,
    PORT: String(port),
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
  } as NodeJS.ProcessEnv;
  const web = spawn(process.execPath, [path.join(root, "scripts/launcher/web.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve) =>
    web.stdout.on("data", (chunk: Buffer) => chunk.includes("web ready") && resolve()),
  );
  return web;
}

const sections = ["local", "business", "community", "sports", "culture"].map((slug) => ({
  slug,
  name: slug,
}));
await putPublication(
  {
    slug: "bench",
    name: "The Bench",
    tagline: "",
    place: "Riverbend",
    timeZone: "America/Chicago",
    language: "en",
    hostnames: [],
    theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
    about: "",
    sections,
  },
  0,
);
const title = await publicationBySlug("bench");
if (!title) throw new Error("the bench has no title");
const rows: Row[] = [];
say("polling 200 feeds…");
rows.push(...(await intake({ slug: "bench", section: "local" })));

rows.push(...(await publicationLag(say)));
say("checking a long release…");
rows.push(...preflightTime());
say("searching for near-duplicates…");
rows.push(...(await similarity(sizes)));

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const cookie = await editorCookie();
const editor = { ...SYSTEM, kind: "user" as const, staffRole: "editor" as const };
const queueQuery = () => listQueue(editor, { view: "waiting" }, new Date());
const measured = [];
const queues: QueueTimes[] = [];
const web = await startWeb(port);
try {
  for (const size of sizes) {
    load(size);
    await db().$executeRaw`vacuum analyze`;
    say("asking the queue…");
    queues.push(await queueTimes());
    say("asking for pages…");
    measured.push(await pageTimes(origin, cookie, `${title.id}/front`, queueQuery));
  }
  const [small, large] = measured;
  if (small && large) rows.push(...pageRows(small, large, sizes));
  const [few, many] = queues;
  if (few && many) rows.push(...queueRows(few, many, sizes));
  const { itemId } = await db().placement.findFirstOrThrow({
    where: { publicationId: title.id, channel: "front" },
    orderBy: { publishedAt: "desc" },
  });
  say("weighing the item page against its twin…");
  rows.push(...(await weight(origin, title, itemId, dataDir, await freePort())));
} finally {
  web.kill("SIGTERM");
}
rows.push(...(await uploads(say)));
say("starting the product again and again…");
rows.push(...(await secondStart(path.join(dataDir, "start"), await freePort())));

printTable(rows);
const results = path.join(root, "bench", "results");
mkdirSync(results, { recursive: true });
const at = new Date().toISOString();
writeFileSync(
  path.join(results, `${at.replace(/[:.]/g, "-")}.json`),
  JSON.stringify({ at, rows, pages: measured, queues }, null, 2),
);
await db().$disconnect();
process.exit(rows.every((row) => row.reached) ? 0 : 1);
