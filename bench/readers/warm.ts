// What is kept: requests a second and processor time of one web process beside nginx with the same bytes, turn by turn.
import { request } from "undici";
import { median, type Row } from "../measure";
import { type Page, startNginx } from "./nginx";
import { processorTime } from "./process-tree";
import { type Storm, storm } from "./wrk";

const ROUNDS = 3;
const SECONDS = 3;
/** Of nginx's processor time for a request. */
const WANTED = 5;

type Server = { pid: number };
type Turn = Storm & { cpu: number };

/** The bytes as a browser gets them: not unpacked. */
export async function pageAt(origin: string, path: string): Promise<Page> {
  const { statusCode, headers, body } = await request(origin + path, {
    headers: { "accept-encoding": "br" },
  });
  const bytes = Buffer.from(await body.arrayBuffer());
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
  const said = (name: string) => String(headers[name] ?? "");
  return { path, type: said("content-type"), encoding: said("content-encoding") || "identity", bytes };
}

async function turn({ pid }: Server, url: string): Promise<Turn> {
  const before = processorTime(pid);
  const told = await storm(url, { seconds: SECONDS });
  return { ...told, cpu: (processorTime(pid) - before) / told.requests };
}

const middle = (turns: Turn[], of: keyof Turn): number => median(turns.map((each) => each[of]));
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** One row a page, and what a request costs nginx (ms of processor time). @param pages names and paths */
export async function warmRows(
  web: Server & { origin: string },
  pages: Record<string, string>,
  say: (line: string) => void,
): Promise<{ rows: Row[]; nginx: number }> {
  const rows: Row[] = [];
  const costs: number[] = [];
  const copies = await Promise.all(Object.values(pages).map((path) => pageAt(web.origin, path)));
  const nginx = await startNginx(copies);
  try {
    for (const [i, [name, path]] of Object.entries(pages).entries()) {
      say(`${name}, kept, beside nginx…`);
      const [ours, theirs]: [Turn[], Turn[]] = [[], []];
      const [ourUrl, theirUrl] = [web.origin + path, nginx.addresses[i] ?? ""];
      await turn(web, ourUrl);
      for (let n = 0; n < ROUNDS; n++) {
        theirs.push(await turn(nginx, theirUrl));
        ours.push(await turn(web, ourUrl));
      }
      costs.push(middle(theirs, "cpu"));
      const cpu = middle(ours, "cpu") / middle(theirs, "cpu");
      const speed = middle(ours, "perSecond") / middle(theirs, "perSecond");
      const at = (of: keyof Turn) => round(middle(ours, of));
      rows.push({
        what: `${name}, kept: processor time of one web process for a request, beside nginx`,
        value: `${round(cpu, 1)} × (${round(middle(ours, "cpu"), 4)} ms to ${round(middle(theirs, "cpu"), 4)}); ${round(speed)} × its requests/s (${Math.round(middle(ours, "perSecond"))}); p50 ${at("p50")}, p95 ${at("p95")}, p99 ${at("p99")} ms; ${copies[i]?.bytes.length} bytes`,
        target: `≤ ${WANTED} ×`,
        reached: cpu <= WANTED,
      });
    }
    return { rows, nginx: costs[0] ?? Number.NaN };
  } finally {
    nginx.stop();
  }
}
