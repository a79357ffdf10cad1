// Many readers at once: wrk, because it takes little of the two processors that the servers need.
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type Storm = {
  requests: number;
  perSecond: number;
  /** Latency in milliseconds. */
  p50: number;
  p95: number;
  p99: number;
};

const TELL = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"us":%d,"p50":%f,"p95":%f,"p99":%f,"bad":%d}\\n', summary.requests,
    summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/** Asks one address for so many seconds over so many connections. @throws Error when any answer was wrong. */
export async function storm(
  url: string,
  {
    seconds,
    connections = 32,
    headers = {},
  }: {
    seconds: number;
    connections?: number;
    headers?: Record<string, string>;
  },
): Promise<Storm> {
  const script = path.join(mkdtempSync(path.join(tmpdir(), "storm-")), "tell.lua");
  writeFileSync(script, TELL);
  const given = Object.entries({ "Accept-Encoding": "br", ...headers });
  const child = spawn("wrk", [
    ...["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script],
    ...given.flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
    url,
  ]);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      text += chunk;
    });
  await new Promise((resolve, reject) => {
    child.once("error", () => reject(new Error("wrk is needed: apt-get install wrk")));
    child.once("close", resolve);
  });
  const told = text.match(/^\{.*\}$/m)?.[0];
  if (!told) throw new Error(`wrk said nothing of ${url}:\n${text}`);
  const { requests, us, p50, p95, p99, bad } = JSON.parse(told) as Record<string, number> & {
    [key: string]: number;
  };
  if (bad || !requests || !us) throw new Error(`${url}: ${bad} of ${requests} answers were wrong`);
  const ms = (value = 0) => value / 1000;
  return { requests, perSecond: requests / (us / 1_000_000), p50: ms(p50), p95: ms(p95), p99: ms(p99) };
}
