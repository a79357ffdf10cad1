// The processes of the product, watched over: one that dies unasked is started again with growing pauses.
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { root } from "./world.ts";

/** What Node needs to run a TypeScript program of ours, path aliases included. */
export const TSX = [
  "--import",
  new URL("server-only.ts", import.meta.url).href,
  "--import",
  "tsx",
  "--disable-warning=ExperimentalWarning",
];

export type Child = { name: string; stop: (graceMs?: number) => Promise<void>; ready: Promise<void> };

type Start = { name: string; args: string[]; env: NodeJS.ProcessEnv; isReady: (line: string) => boolean };

/** How to start the web server, on the production build or with hot reload. */
export const webStart = (env: NodeJS.ProcessEnv, dev: boolean): Start => ({
  name: "web",
  args: [
    "--disable-warning=ExperimentalWarning",
    path.join(root, "scripts/launcher/web.ts"),
    ...(dev ? ["--dev"] : []),
  ],
  env: { ...env, NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" },
  isReady: (line) => line.includes("web ready"),
});

/**
 * The worker runs for months and mostly waits: garbage is given back early, so that it stays small beside hostile
 * feeds. Reading takes longer for it, which is a tenth of what an item costs.
 */
const THRIFTY = ["--max-semi-space-size=2", "--optimize-for-size"];
/** glibc keeps what it was given for each thread that asked (malloc(3)): decompressing asks in four. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: "2" };

/** How to start a TypeScript program of ours. */
export const programStart = (
  name: string,
  file: string,
  env: NodeJS.ProcessEnv,
  readyMark: RegExp,
): Start => ({
  name,
  args: [...(name === "worker" ? THRIFTY : []), ...TSX, path.join(root, file)],
  env: { ...FEW_ARENAS, ...env },
  isReady: (line) => readyMark.test(line),
});

const FATAL = /EADDRINUSE|address already in use/i;

/**
 * Starts a process and keeps it running until `stop`.
 * @param fatal called when it can never come up (its port is taken, or it failed before it was ready).
 */
export function keepRunning(
  start: Start,
  say: (line: string) => void,
  fatal: (reason: string) => void,
): Child {
  let child: ChildProcess;
  let stopping = false;
  let wasReady = false;
  let failures = 0;
  let tail = "";
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  const hear = (chunk: Buffer) => {
    for (const line of chunk.toString().split("\n").filter(Boolean)) {
      tail = `${tail}\n${line}`.slice(-3000);
      if (!wasReady && start.isReady(line)) {
        wasReady = true;
        markReady();
      } else if (wasReady || start.env.LOG_LEVEL === "debug") say(`${start.name} ${line}`);
    }
  };
  const ended = (code: number | null) => {
    if (stopping) return;
    if (!wasReady || FATAL.test(tail)) {
      const port = FATAL.test(tail) ? `PORT: ${start.env.PORT ?? 3000} is taken by another program.` : null;
      return fatal(port ?? `${start.name} did not start (exit ${code}):\n${tail.trim()}`);
    }
    const pause = Math.min(10_000, 250 * 2 ** failures++);
    say(`${start.name} ended unexpectedly (exit ${code}); starting it again in ${pause} ms`);
    setTimeout(launch, pause);
  };
  const launch = () => {
    if (stopping) return;
    child = spawn(process.execPath, start.args, {
      cwd: root,
      env: start.env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: process.platform !== "win32",
    });
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", ended);
  };
  launch();

  const stop = async (graceMs = 10_000) => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    await gone;
    clearTimeout(timer);
  };
  return { name: start.name, stop, ready };
}
