import { spawnSync } from "node:child_process";
import { Agent } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "../fixtures";
import { ask, kept } from "./ask";
import { published } from "./published";
import { databaseUrl } from "./store";

const READERS = 500;
/** What is required is a second; a busy machine gets more before it fails. */
const PATIENCE_MS = 3_000;
const folder = path.join(import.meta.dirname, "../../.data/e2e-edge/work");

/** Questions the edge has put to the origin. */
function asked(): number {
  const { stdout } = spawnSync("varnishstat", ["-n", folder, "-1", "-f", "MAIN.backend_req"], {
    encoding: "utf8",
  });
  return Number(/(\d+)/.exec(stdout)?.[1]);
}

test("five hundred readers of a page that was just purged are one question to the origin", async ({
  request,
  token,
}) => {
  const edge = process.env.E2E_URL as string;
  const { id, path } = await published(request, token, `stampede ${Date.now().toString(36)}`);
  // Purges for answers under way are over by then.
  await pause(2_000);
  await kept(edge + path);
  const purged = await ask(
    process.env.EDGE_PURGE_URL as string,
    { "surrogate-key": `item:${id}` },
    { method: "PURGE" },
  );
  expect(purged.text).toMatch(/^Purged [1-9]/);
  const before = asked();
  const agent = new Agent({ maxSockets: READERS });
  const all = await Promise.all(Array.from({ length: READERS }, () => ask(edge + path, {}, { agent })));
  expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(all[0]?.status).toBe(200);
  expect(asked() - before).toBe(1);
});

test("whoever loses the line on which changes are told, nothing old is shown for longer than a second", async ({
  request,
  token,
}) => {
  const edge = process.env.E2E_URL as string;
  const { path, correct } = await published(request, token, `deaf ${Date.now().toString(36)}`);
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  let reading = true;
  /** Each answer's number, by when it was asked for. */
  const seen: { at: number; number: number }[] = [];
  const readers = Array.from({ length: 4 }, async () => {
    while (reading) {
      const at = Date.now();
      const { text } = await ask(edge + path);
      seen.push({ at, number: Number(/opens its shop number (\d+) on Mill Street</.exec(text)?.[1] ?? 0) });
      await pause(10);
    }
  });
  const told: { at: number; number: number }[] = [];
  let cut = 0;
  for (let number = 1; number <= 8; number++) {
    const { rowCount } = await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline-listen'",
    );
    cut += rowCount ?? 0;
    await correct(`Harbour Bakery opens its shop number ${number} on Mill Street`);
    told.push({ at: Date.now(), number });
    await pause(1_500);
  }
  reading = false;
  await Promise.all(readers);
  await client.end();
  // Otherwise nobody was listening, or nobody read.
  expect(cut).toBeGreaterThan(8);
  expect(seen.length).toBeGreaterThan(100);
  const late = told.map(({ at, number }) =>
    Math.max(0, ...seen.filter((each) => each.number < number).map((each) => each.at - at)),
  );
  process.stdout.write(`milliseconds that something old was shown: ${JSON.stringify(late)}\n`);
  expect(Math.max(...late)).toBeLessThanOrEqual(PATIENCE_MS);
});
