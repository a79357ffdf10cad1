// The edge: how soon it is right after a change, and how fast it is beside nginx with the same bytes.
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../scripts/launcher/postgres";
import { edgeAt, findVarnish, startVarnish } from "../scripts/launcher/varnish";
import { killNow, startWorker } from "../worker/testing/process";
import { changeRows, publishStory } from "./edge/changes";
import { median, type Row } from "./measure";
import { startNginx } from "./readers/nginx";
import { pageAt } from "./readers/warm";
import { storm } from "./readers/wrk";
import { benchTitle } from "./title";
import { startWeb } from "./web-process";

const CHANGES = 1_000;
const ROUNDS = 3;
const SECONDS = 4;
const WANTED = 0.8;
/** Readers name no port: it is the one that their scheme has. */
const headers = { Host: "127.0.0.1" };

/** Requests a second of an item's page, turn by turn with nginx. */
async function besideNginx(edge: string, at: string): Promise<Row> {
  const nginx = await startNginx([await pageAt(edge, at)]);
  try {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let n = 0; n < ROUNDS; n++) {
      theirs.push((await storm(nginx.addresses[0] ?? "", { seconds: SECONDS, headers })).perSecond);
      ours.push((await storm(edge + at, { seconds: SECONDS, headers })).perSecond);
    }
    const ratio = median(ours) / median(theirs);
    return {
      what: "item page through the edge, requests/s beside nginx",
      value: `${ratio.toFixed(2)} × (${Math.round(median(ours))} and ${Math.round(median(theirs))})`,
      target: `≥ ${WANTED} ×`,
      reached: ratio >= WANTED,
    };
  } finally {
    nginx.stop();
  }
}

/** Two web processes, a worker and Varnish on the benchmark's database. `say` hears of progress. */
export async function edgeSide(say: (line: string) => void): Promise<Row[]> {
  const daemon = findVarnish(say);
  await benchTitle();
  const port = await freePort();
  const { secret, purgeUrl } = edgeAt(port);
  const told = { EDGE_PURGE_URL: purgeUrl };
  const webs = [await startWeb(told), await startWeb(told)];
  const worker = await startWorker(process.env.DATABASE_URL as string, told);
  const folder = path.join(process.env.DATA_DIR as string, "edge");
  const origins = webs.map(({ origin }) => origin);
  const varnish = await startVarnish(daemon, { folder, port, secret, origins });
  try {
    const edge = `http://127.0.0.1:${port}`;
    const rows = await changeRows([...origins, edge], CHANGES, say);
    const at = await publishStory();
    // Purges for answers under way are over by then.
    await pause(3_000);
    say("the edge beside nginx…");
    return [...rows, await besideNginx(edge, at)];
  } finally {
    await varnish.stop();
    await killNow(worker);
    for (const web of webs) web.process.kill("SIGTERM");
  }
}
