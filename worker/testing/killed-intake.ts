// The worker takes in an agency's world and is killed on the way, again and again; beside it another one is left alone.
import { randomInt } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { addSource } from "@/lib/wire/sources/commands";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { withDatabase } from "@/prisma/testing/database-url";
import { killNow, startWorker } from "./process";

export type World = { feeds: number; items: number };

const FROM = Date.UTC(2026, 10, 21);
const WORDS =
  "harbor council bridge school market river weather train festival hospital garden library orchard ferry tunnel choir bakery museum stadium theatre brewery meadow quarry lantern".split(
    " ",
  );

/** Words that no other item says in this order, so that nothing counts as a copy of something else. */
function told(seed: number): string {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length: 60 }, (_, i) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + i) >>> 0;
    return `${WORDS[state % WORDS.length]}${state % 97}`;
  }).join(" ");
}

/** A feed in ninjs 3: most of it usable, some withheld, cancelled, under an embargo that is over or that lasts. */
function feed(n: number, items: number): string {
  return JSON.stringify(
    Array.from({ length: items }, (_, i) => {
      const seed = n * items + i;
      const at = new Date(FROM + seed * 1000).toISOString();
      const kind = seed % 20;
      return {
        uri: `urn:agency:${seed}`,
        type: "text",
        standard: { name: "ninjs", version: "3.0" },
        version: String((seed % 3) + 1),
        versionCreated: at,
        firstCreated: at,
        pubStatus: kind === 7 ? "withheld" : kind === 13 ? "canceled" : "usable",
        ...(kind === 17 ? { embargoed: "2099-01-01T00:00:00Z" } : {}),
        headlines: [{ value: `Story ${seed}: ${told(seed).slice(0, 40)}` }],
        bodies: [{ contentType: "text/html", value: `<p>${told(seed)}</p>` }],
      };
    }),
  );
}

/** All agencies of the world, each at a host of its own, as n12.demo.test. @returns what ends them. */
export async function agencies({ feeds, items }: World): Promise<() => void> {
  const bodies = Array.from({ length: feeds }, (_, n) => feed(n, items));
  const server = createServer((request, response) => {
    const body = bodies[Number(/^n(\d+)\./.exec(request.headers.host ?? "")?.[1])];
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.DEMO_FEEDS = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

/** Adds the sources to the database at hand, each with its first poll waiting. */
export async function addWorld(
  { feeds }: World,
  route: { publication: string; section: string },
): Promise<void> {
  for (let n = 0; n < feeds; n++) {
    const input = wireSourceInput.parse({
      slug: `n${n}`,
      name: `Agency ${n}`,
      url: `http://n${n}.demo.test/feed`,
      intervalSeconds: 86_400,
      routes: [route],
    });
    await addSource(SYSTEM, input, new Date());
  }
}

/** A second database, the same as the one at hand, which nobody may be connected to. */
export async function copyDatabase(url: string, name: string): Promise<string> {
  await db().$disconnect();
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres") });
  await client.connect();
  await client.query(`create database ${name} template "${new URL(url).pathname.slice(1)}"`);
  await client.end();
  return withDatabase(url, name);
}

const numberOf = async (client: pg.Client, sql: string) => Number((await client.query(sql)).rows[0].n);
const stored = (client: pg.Client) => numberOf(client, "select count(*) n from wire_items");
/**
 * Work that is due or under way. A poll that was killed as often as it may be tried is not among it: another one has
 * been appointed in its place, and must be there in the end.
 */
const left = (client: pg.Client) =>
  numberOf(
    client,
    `select count(*) n from graphile_worker.jobs where task_identifier in ('wire-poll', 'similarity-index', 'wire-group')
      and (run_at <= now() or locked_at is not null)
        and (attempts < max_attempts or locked_at is not null)`,
  );

const waitingOf = async (client: pg.Client) =>
  (
    await client.query(
      `select task_identifier, run_at <= now() as due, locked_at is not null as locked, attempts, last_error, count(*)
       from graphile_worker.jobs group by 1, 2, 3, 4, 5`,
    )
  ).rows;

/** Runs workers until all is done, each but the last killed when so many items are stored. @returns the kills. */
export async function takeIn(url: string, killAt: number[], patienceMs: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let worker = await startWorker(url);
  let kills = 0;
  const until = performance.now() + patienceMs;
  try {
    for (;;) {
      const count = await stored(client);
      const [next] = killAt;
      if (next !== undefined && count >= next) {
        while (killAt[0] !== undefined && count >= killAt[0]) killAt.shift();
        await killNow(worker);
        kills++;
        worker = await startWorker(url);
      } else if (next === undefined && (await left(client)) === 0) return kills;
      if (performance.now() > until)
        throw new Error(`not done, ${count} stored; left: ${JSON.stringify(await waitingOf(client))}`);
      await pause(5);
    }
  } finally {
    await killNow(worker);
    await client.end();
  }
}

/** So many numbers of items at which a worker dies, anywhere on the way. */
export const killPoints = (kills: number, items: number): number[] =>
  Array.from({ length: kills }, () => randomInt(1, items)).sort((a, b) => a - b);

/** Everything a run leaves behind, by the agency's own names: no ids, no times of ours. */
export async function stateOf(url: string): Promise<{ items: string[]; polls: number; failed: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    select concat_ws('|', s.slug, w.guid, w.version, w.status, w.handling, w.title, w.content_hash, w.embargo_until,
      w.same_as_id is not null, n.headline, md5(n.body), n.published_at, n.version, n.killed_at is not null,
      (select string_agg(p.channel, ' ' order by p.channel) from placements p where p.item_id = n.id)) as line
    from wire_items w join wire_sources s on s.id = w.source_id left join news_items n on n.origin_key = w.id::text
    order by 1`);
  const polls = await numberOf(
    client,
    "select count(*) n from graphile_worker.jobs where key like 'poll:%' and run_at > now() and locked_at is null",
  );
  const failed = await numberOf(client, "select count(*) n from wire_fetches where outcome = 'failed'");
  await client.end();
  return { items: rows.map((row) => row.line), polls, failed };
}
