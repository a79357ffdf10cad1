// Varnish as deploy/ runs it, on the loopback interface, for tests and benchmarks.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./world.ts";

const CONFIGURATION = path.join(root, "deploy", "varnish");
const DAEMON = ["/usr/sbin/varnishd", "/usr/local/sbin/varnishd"];
const READY_MS = 30_000;

function installed(): string | undefined {
  const libraries = spawnSync("sh", [
    "-c",
    "ls /usr/lib/*/varnish/vmods /usr/lib*/varnish/vmods 2>/dev/null",
  ]);
  return libraries.stdout.includes("libvmod_xkey.so") ? DAEMON.find(existsSync) : undefined;
}

/** The path of varnishd, installed when that can be done here. @throws Error that says what to install. */
export function findVarnish(say: (line: string) => void): string {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("installing Varnish (once)…");
    // A service would listen on a port of its own: the package is told that nothing may be started.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
    spawnSync("apt-get", ["update"], { env, timeout: 180_000 });
    const packages = ["varnish", "varnish-modules"];
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
      env,
      timeout: 600_000,
    });
  }
  const last = installed();
  if (last) return last;
  throw new Error(
    "No Varnish here: install Varnish 7 and its xkey (Debian: apt-get install varnish varnish-modules).",
  );
}

/** The options of deploy/varnish/varnishd.conf. */
const options = () =>
  readFileSync(path.join(CONFIGURATION, "varnishd.conf"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("-"))
    .flatMap((line) => line.split(" "));

function siteOf(origins: string[], secret: string): string {
  const backends = origins.map((origin, n) => {
    const { hostname, port } = new URL(origin);
    return `backend web_${n} { .host = "${hostname}"; .port = "${port}"; .probe = readiness; .connect_timeout = 1s; }`;
  });
  const directors = origins.map((_, n) => `  web.add_backend(web_${n});`).join("\n");
  return `${backends.join("\n")}
sub vcl_init {
  new web = directors.round_robin();
${directors}
}
acl purgers { "127.0.0.1"; }
acl upstream { "192.0.2.1"; }
sub purge_path { set req.http.X-Edge-Purge-Path = "/purge/${secret}"; }
`;
}

export type Varnish = {
  pid: number;
  /** One of its counters (varnish-counters(7)), such as MAIN.backend_req. */
  counter: (name: string) => number;
  stop: () => Promise<void>;
};

/** A secret for `startVarnish`, and the EDGE_PURGE_URL that goes with it. */
export function edgeAt(port: number): { secret: string; purgeUrl: string } {
  const secret = randomBytes(16).toString("hex");
  return { secret, purgeUrl: `http://127.0.0.1:${port}/purge/${secret}` };
}

/**
 * Starts it before these origins and waits until it answers. Whoever starts it stops it.
 * @param folder its working directory, made anew.
 */
export async function startVarnish(
  daemon: string,
  edge: { folder: string; port: number; secret: string; origins: string[] },
): Promise<Varnish> {
  rmSync(edge.folder, { recursive: true, force: true });
  mkdirSync(edge.folder, { recursive: true });
  const work = path.join(edge.folder, "work");
  writeFileSync(path.join(edge.folder, "site.vcl"), siteOf(edge.origins, edge.secret));
  const args = [
    ...["-b", "0", daemon, "-F", "-n", work, "-a", `127.0.0.1:${edge.port}`, "-T", "none", "-j", "none"],
    ...["-p", `vcl_path=${edge.folder}:${CONFIGURATION}`, "-f", path.join(CONFIGURATION, "default.vcl")],
    ...[...options(), "-s", "malloc,256m"],
  ];
  // As deploy/README.md starts it: chrt becomes the daemon.
  const varnish = spawn("chrt", args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [varnish.stdout, varnish.stderr])
    stream.on("data", (chunk: Buffer) => (said = (said + chunk).slice(-4_000)));
  const gone = new Promise<void>((resolve) => varnish.once("exit", () => resolve()));
  const stop = async () => {
    varnish.kill("SIGTERM");
    await gone;
  };
  const counter = (name: string) => {
    const { stdout } = spawnSync("varnishstat", ["-n", work, "-1", "-f", name], { encoding: "utf8" });
    return Number(/^\S+\s+(\d+)/m.exec(stdout)?.[1] ?? Number.NaN);
  };
  for (const end = Date.now() + READY_MS; Date.now() < end && varnish.exitCode === null; await wait(200)) {
    const answer = await fetch(`http://127.0.0.1:${edge.port}/healthz`).catch(() => null);
    if (answer?.status === 200) return { pid: varnish.pid as number, counter, stop };
  }
  await stop();
  throw new Error(`Varnish did not start before ${edge.origins.join(", ")}:\n${said}`);
}
