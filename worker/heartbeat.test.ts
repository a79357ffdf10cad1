import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeEach, expect, it } from "vitest";
import { nameTurns, takeTurn } from "@/lib/wire/fetching/hosts";
import { testDatabase } from "@/prisma/testing/database";
import { startHeartbeat, unlockDead } from "./heartbeat";

const url = await testDatabase();
const pool = new pg.Pool({ connectionString: url });
pool.on("error", () => undefined);
afterAll(() => pool.end());
const query = (sql: string, values: unknown[]) => pool.query(sql, values);
const name = () => `pool-${randomBytes(9).toString("hex")}`;

/** A job of a queue, taken by a worker the way graphile-worker takes it. */
async function takenBy(worker: string): Promise<string> {
  const { rows } = await pool.query(
    "select (graphile_worker.add_job('wire-poll', '{}'::json, queue_name => $1)).id",
    [`of ${worker}`],
  );
  for (const [table, key] of [
    ["_private_jobs", "id = $2"],
    ["_private_job_queues", "id = (select job_queue_id from graphile_worker._private_jobs where id = $2)"],
  ])
    await pool.query(`update graphile_worker.${table} set locked_at = now(), locked_by = $1 where ${key}`, [
      worker,
      rows[0].id,
    ]);
  return rows[0].id;
}
const holders = async () =>
  (
    await pool.query(
      `select locked_by from graphile_worker._private_jobs where locked_by is not null
       union all select locked_by from graphile_worker._private_job_queues where locked_by is not null`,
    )
  ).rows.map((row) => row.locked_by);

beforeEach(async () => {
  await pool.query("delete from wire_hosts");
  await pool.query("delete from graphile_worker._private_jobs");
  await pool.query("delete from graphile_worker._private_job_queues");
});

it("gives a dead worker's job and queue back, and leaves a live one's", async () => {
  const [dead, live] = [name(), name()];
  const heart = await startHeartbeat(url);
  heart.announce(live);
  await takenBy(dead);
  await takenBy(live);
  expect(await unlockDead(query, 100)).toEqual([dead]);
  expect(await holders()).toEqual([live, live]);
  await heart.stop();
  expect(await unlockDead(query, 100)).toEqual([live]);
  expect(await holders()).toEqual([]);
});

it("takes a worker whose session was only cut for alive", async () => {
  const live = name();
  const heart = await startHeartbeat(url);
  heart.announce(live);
  await takenBy(live);
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline worker' and datname = current_database()",
  );
  expect(await unlockDead(query)).toEqual([]);
  expect(await holders()).toEqual([live, live]);
  await heart.stop();
});

it("ends a dead worker's turns at hosts, and neither a live one's nor those of whoever has no heartbeat", async () => {
  const heart = await startHeartbeat(url);
  const other = randomUUID();
  const unnamed = await takeTurn("unnamed.example");
  const live = nameTurns();
  heart.announce(live);
  await takeTurn("live.example");
  await pool.query(
    "insert into wire_hosts (host, free_at, taken_by, taken_until) values ('dead.example', now() - interval '3 s', $1, now() + interval '1 minute')",
    [`${other.slice(0, 14)}8${other.slice(15)}`],
  );
  expect(await unlockDead(query, 100)).toEqual([`${other.slice(0, 14)}8${other.slice(15, 18)}`]);
  const { rows } = await pool.query("select host from wire_hosts where taken_by is not null order by host");
  expect([unnamed.token, rows.map((row) => row.host)]).toEqual([
    expect.any(String),
    ["live.example", "unnamed.example"],
  ]);
  expect((await takeTurn("dead.example")).token).not.toBeNull();
  await heart.stop();
});

it("gives a poll the try back that ended with its worker", async () => {
  const dead = name();
  const id = await takenBy(dead);
  await pool.query("update graphile_worker._private_jobs set attempts = 3 where id = $1", [id]);
  await unlockDead(query, 100);
  const { rows } = await pool.query(
    "select attempts, locked_by from graphile_worker._private_jobs where id = $1",
    [id],
  );
  expect(rows).toEqual([{ attempts: 2, locked_by: null }]);
});
