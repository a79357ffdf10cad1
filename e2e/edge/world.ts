// The product as it stands behind an edge: two web processes and a worker on one database, and Varnish before them.
// Stories of the whole suite run here as well: E2E_URL is the edge.
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../scripts/launcher/postgres";
import { edgeAt, findVarnish, startVarnish } from "../../scripts/launcher/varnish";
import { startSecondWeb } from "../second-web";
import worldUp from "../world-up";

const root = path.join(import.meta.dirname, "../..");
const say = (line: string) => process.stdout.write(`${line}\n`);

export default async function edgeUp(): Promise<() => Promise<void>> {
  const daemon = findVarnish(say);
  const port = await freePort();
  const { secret, purgeUrl } = edgeAt(port);
  const edge = `http://127.0.0.1:${port}`;
  process.env.EDGE_PURGE_URL = purgeUrl;
  process.env.PUBLIC_URL = edge;
  const worldDown = await worldUp();
  const first = process.env.E2E_URL as string;
  const second = await startSecondWeb();
  const folder = path.join(root, ".data", "e2e-edge");
  const varnish = await startVarnish(daemon, { folder, port, secret, origins: [first, second.origin] });
  process.env.E2E_URL = edge;
  process.env.E2E_WEBS = `${first} ${second.origin}`;
  process.env.E2E_VARNISH = String(varnish.pid);
  process.env.E2E_LAUNCHERS = `${process.env.E2E_LAUNCHER} ${second.pid}`;
  // What the start of the world had to say is told by now.
  await wait(2_000);
  return async () => {
    await varnish.stop();
    await second.stop();
    await worldDown();
  };
}
