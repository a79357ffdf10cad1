// Runs one program with the database found or started for it: `run.ts FILE [ARGS…]`, or `run.ts --web`.
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureBuilt, ensureClient } from "./build.ts";
import { programStart, webStart } from "./children.ts";
import { removePostgres } from "./postgres.ts";
import { openWorld, root, StartError, type World } from "./world.ts";

const [target = "", ...args] = process.argv.slice(2);
/** What needs no database, and must not wait for one. */
const offline =
  args.includes("--help") ||
  args.includes("-h") ||
  args.length === 0 ||
  (args[0] === "wire" && args[1] === "parse");

function start(world: World | null) {
  const env = { ...process.env, ...world?.childEnv };
  if (target === "--web")
    return webStart({ ...env, PORT: String(world?.env.PORT ?? 3000), HOST: world?.env.HOST }, false);
  return programStart(target, target, env, /./);
}

/** The benchmarks fill a database of their own, new every time, and need the build. */
async function prepareBench(): Promise<void> {
  process.env.DATA_DIR = ".data/bench";
  delete process.env.DATABASE_URL;
  await removePostgres(path.join(root, ".data/bench"));
  await ensureBuilt((line) => process.stderr.write(`${line}\n`));
}

async function main(): Promise<number> {
  await ensureClient();
  if (target.startsWith("bench/")) await prepareBench();
  const standsAlone = target.startsWith("admin") && offline;
  const world = standsAlone ? null : await openWorld();
  if (target === "--web") await ensureBuilt((line) => process.stderr.write(`${line}\n`));
  const { args: nodeArgs, env } = start(world);
  const child = spawn(process.execPath, [...nodeArgs, ...(target === "--web" ? [] : args)], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const code = await new Promise<number>((resolve) =>
    child.once("exit", (exit, signal) => resolve(exit ?? (signal === "SIGTERM" ? 0 : 1))),
  );
  await world?.stop();
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error instanceof StartError ? error.message : (error.stack ?? error.message)}\n`);
    process.exit(1);
  },
);
