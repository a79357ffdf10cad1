// A hundred hostile feeds beside two hundred honest ones, polled by a real worker (I8, I9). What leaves the worker is
// seen twice: by a server that stands for the inside of a network and counts who reaches it, and by a log of every TCP
// connection the worker tries, written below our own checks.
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { tendSources } from "@/lib/wire/fetching/tend";
import { startHostileServer } from "@/lib/wire/fetching/testing/hostile-server";
import { startNameServer } from "@/lib/wire/fetching/testing/name-server";
import { testDatabase } from "@/prisma/testing/database";
import { killNow, startWorker } from "./testing/process";

const HOSTILE = 100;
const HONEST = 200;
const ITEMS = 3;
const MEMORY_MAX = 512 * 1024 * 1024;

const url = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "dateline-hostile-"));
const connectLog = path.join(folder, "connections");
const feeds = await startHostileServer();
/** Names that say something else each time, or two things at once. */
let turn = 0;
const names = await startNameServer((name) => {
  if (name === "inside.hostile.example") return ["127.0.0.1"];
  if (name === "mixed.hostile.example") return ["203.0.113.7", "127.0.0.1"];
  if (name === "changing.hostile.example") return [null, ["10.0.0.1"], ["127.0.0.1"]][turn++ % 3];
  return undefined;
});
let worker: ChildProcess;
let ready: Date;

const NAMED = ["inside", "mixed", "changing", "unknown"].map(
  (name) => `http://${name}.hostile.example:8080/`,
);
const hostile = [
  ...Array.from({ length: HOSTILE - NAMED.length - 4 }, (_, n) => `http://h${n}.demo.test/`),
  // TLS with somebody who speaks none.
  ...Array.from({ length: 4 }, (_, n) => `https://h${n + 500}.demo.test/`),
  ...NAMED,
];
const honest = Array.from({ length: HONEST }, (_, n) => `http://g${n}.demo.test/`);

const sourceRow = (kind: string) => (address: string, n: number) => ({
  id: newId(),
  slug: `${kind}-${n}`,
  name: `${kind} ${n}`,
  url: address,
});

beforeAll(async () => {
  await db().wireSource.createMany({
    data: [...hostile.map(sourceRow("hostile")), ...honest.map(sourceRow("honest"))],
  });
  // Hostile ones first in line.
  await tendSources(new Date());
  worker = await startWorker(url, {
    DEMO_FEEDS: feeds.address,
    FETCH_DNS: names.address,
    CONNECT_LOG: connectLog,
    NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, "../lib/wire/fetching/testing/connect-log.ts")).href}`,
  });
  ready = new Date();
});
afterAll(async () => {
  if (worker) await killNow(worker);
  feeds.close();
  names.close();
  rmSync(folder, { recursive: true, force: true });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400 && !(await holds()); i++) await pause(200);
  expect(await holds()).toBe(true);
}
const isHonest = { source: { slug: { startsWith: "honest-" } } };
it("stores every honest item on time: before its feed would be due again", async () => {
  await until(async () => (await db().wireItem.count({ where: isHonest })) === HONEST * ITEMS);
  const sources = await db().wireSource.findMany({ where: isHonest.source });
  for (const { lastOkAt, intervalSeconds } of sources)
    expect((lastOkAt?.getTime() ?? Number.POSITIVE_INFINITY) - ready.getTime()).toBeLessThan(
      intervalSeconds * 1000,
    );
  expect(await db().wireFetch.count({ where: { ...isHonest, outcome: "failed" } })).toBe(0);
}, 90_000);

it("gives every hostile feed its reason, asks no host twice, and never gives up", async () => {
  const slug = { startsWith: "hostile-" };
  await until(async () => (await db().wireSource.count({ where: { slug, lastPolledAt: null } })) === 0);
  const sources = await db().wireSource.findMany({ where: { slug }, include: { fetches: true } });
  for (const source of sources) {
    expect([source.url, source.status, source.fetches.length]).toEqual([source.url, "active", 1]);
    expect(source.nextPollAt > (source.lastPolledAt as Date)).toBe(true);
    // What is inside a network is named to nobody.
    expect(source.lastError ?? "").not.toMatch(/127\.0\.0|10\.0\.0\.1|169\.254|secret/);
  }
  const reasonsOf = (kind: string) => [
    ...new Set(
      sources
        .filter(
          ({ url }) => feeds.kinds[Number(/\/\/h(\d+)\./.exec(url)?.[1] ?? -1) % feeds.kinds.length] === kind,
        )
        .map(({ fetches, url }) => (url.startsWith("https") ? "tls" : (fetches[0]?.reason ?? "taken"))),
    ),
  ];
  const found = Object.fromEntries(
    feeds.kinds.map((kind) => [
      kind,
      reasonsOf(kind)
        .filter((each) => each !== "tls")
        .join(),
    ]),
  );
  expect(found).toMatchObject({
    loris: "too_slow",
    hang: "timeout",
    endless: "too_large",
    "gzip bomb": "too_large",
    "gzip in gzip bomb": "too_large",
    "brotli bomb": "too_large",
    "many codings": "bad_answer",
    "to loopback": "refused_address",
    "to loopback in one number": "refused_address",
    "to the metadata of a cloud": "refused_address",
    "to a private address in six": "refused_address",
    "to a name that is inside": "refused_address",
    "to a name with two faces": "refused_address",
    "to localhost": "refused_address",
    "to a file": "bad_url",
    "with a password": "bad_url",
    "in a circle": "too_many_redirects",
    "length too long": "broken_off",
    "no HTTP": "bad_answer",
    "a page": "html-page",
    "429 in seconds": "http_429",
    "503 by a date": "http_503",
    "flapping ETags": "taken",
  });
  // Three whose redirects lead to one host take turns there, and are asked again for it.
  const redirects = (host: string) =>
    feeds.kinds[Number(/\d+/.exec(host)?.[0]) % feeds.kinds.length]?.startsWith("to ");
  const twice = [...feeds.asked].filter(
    ([host, times]) => times > 1 && !(host.startsWith("h") && redirects(host)),
  );
  expect(twice).toEqual([]);
  expect(await db().wireItem.count({ where: { title: { contains: "root:" } } })).toBe(0);
}, 90_000);

it("lets no request to an address of ours leave, and stays small", async () => {
  expect(feeds.inside).toEqual([]);
  const tried = new Set(readFileSync(connectLog, "utf8").trim().split("\n"));
  const known = new Set([feeds.address, `127.0.0.1:${new URL(url).port}`]);
  expect([...tried].filter((line) => !known.has(line.replace(" ", ":").replace("::1", "127.0.0.1")))).toEqual(
    [],
  );
  expect(tried.has(feeds.address.replace(":", " "))).toBe(true);
  expect(new Set(names.asked)).toContain("inside.hostile.example");
  // Linux tells the most a process has ever held (proc(5)); elsewhere nothing does.
  const status = `/proc/${worker.pid}/status`;
  if (existsSync(status)) {
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1]) * 1024;
    expect(peak).toBeLessThanOrEqual(MEMORY_MAX);
  }
});
