// Who starts, adopts, revives and stops the embedded PostgreSQL, on clusters below a temporary folder.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { place } from "./place.ts";
import { removePostgres, startPostgres } from "./postgres.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "dateline-postgres-"));
const begun: ChildProcess[] = [];
afterAll(async () => {
  for (const child of begun) child.kill("SIGKILL");
  await removePostgres(dataDir);
});

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.replace(/\/dateline$/, "/postgres") });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
const start = (watch?: Parameters<typeof startPostgres>[0]["watch"]) =>
  startPostgres({ dataDir, durable: false, ...(watch ? { watch } : {}) });
const lockFile = async () => path.join((await place(dataDir)).cluster, "postmaster.pid");
const until = async (true_: () => Promise<boolean>) => {
  for (let i = 0; i < 100 && !(await true_()); i++) await wait(100);
};

it("stays while anybody needs it, whoever started it, and ends with the last", async () => {
  const first = await start();
  const second = await start();
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  expect(second.url).toBe(first.url);
  await first.stop();
  expect(await answers(second.url)).toBe(true);
  await second.stop();
  expect(await answers(second.url)).toBe(false);
}, 60_000);

it("neither adopts nor signals another program that has got the pid of the lock file", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  begun.push(other);
  const lock = [other.pid, (await place(dataDir)).cluster, 1, 1, "", "127.0.0.1", "0 0", "ready"];
  writeFileSync(await lockFile(), `${lock.join("\n")}\n`);
  const server = await start();
  expect(server.adopted).toBe(false);
  expect(await answers(server.url)).toBe(true);
  await server.stop();
  expect(other.exitCode ?? other.signalCode).toBeNull();
}, 60_000);

it("comes back on the same port after a violent end", async () => {
  const said: string[] = [];
  const server = await start({ say: (line) => said.push(line), fatal: (line) => said.push(line) });
  process.kill(Number(readFileSync(await lockFile(), "utf8").split("\n")[0]), "SIGKILL");
  await until(async () => said.includes("the database is back"));
  expect(await answers(server.url)).toBe(true);
  expect(said[0]).toContain("ended unexpectedly");
  await server.stop();
  expect(await answers(server.url)).toBe(false);
}, 60_000);
