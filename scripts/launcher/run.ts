// Runs one program with the database found or started for it: `run.ts FILE [ARGS…]`, or `run.ts --web`.
import { type ChildProcess, spawn } from "node:child_process";
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
/** Standard output is the program's own. */
const say = (line: string) => process.stderr.write(`${line}\n`);

let child: ChildProcess | undefined;
/** The exit code of an end that the program did not choose. */
let ended: number | undefined;
function end(code: number): void {
  ended ??= code;
  child?.kill("SIGTERM");
}
process.on("SIGTERM", () => end(0));
process.on("SIGHUP", () => end(0));
// The command itself was killed: nobody else would stop us.
process.on("disconnect", () => end(0));
// The program decides; a terminal's Ctrl-C has reached it already, and a second one changes nothing.
process.on("SIGINT", () => {
  if (child) child.kill("SIGINT");
  else ended ??= 130;
});
// A closed terminal takes no more lines; what is left is to end in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

function start(world: World | null) {
  const env = { ...process.env, ...world?.childEnv };
  if (target === "--web")
    return webStart({ ...env, PORT: String(world?.env.PORT ?? 3000), HOST: world?.env.HOST }, false);
  return programStart(target.split("/")[0] ?? target, target, env, /./);
}

/** The benchmarks fill a database of their own, new every time; the one that asks for pages needs the build. */
async function prepareBench(): Promise<void> {
  process.env.DATA_DIR = ".data/bench";
  delete process.env.DATABASE_URL;
  await removePostgres(path.join(root, ".data/bench"));
  if (target === "bench/index.ts") await ensureBuilt(say);
}

async function runProgram(world: World | null): Promise<number> {
  if (target === "--web") await ensureBuilt(say);
  if (ended !== undefined) return ended;
  const { args: nodeArgs, env } = start(world);
  const program = spawn(process.execPath, [...nodeArgs, ...(target === "--web" ? [] : args)], {
    cwd: root,
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  child = program;
  const code = await new Promise<number>((resolve) =>
    program.once("exit", (exit, signal) => resolve(exit ?? (signal === "SIGTERM" ? 0 : 1))),
  );
  return ended || code;
}

async function main(): Promise<number> {
  await ensureClient();
  if (target.startsWith("bench/")) await prepareBench();
  const standsAlone = target.startsWith("admin") && offline;
  const fatal = (reason: string) => {
    say(reason);
    end(1);
  };
  const world = standsAlone ? null : await openWorld({ say, fatal });
  return runProgram(world).finally(() => world?.stop());
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error instanceof StartError ? error.message : (error.stack ?? error.message)}\n`);
    process.exit(1);
  },
);
