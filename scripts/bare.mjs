// What every command does first, on a bare clone with any Node from 20 up and no node_modules:
// install when package-lock.json has changed, then go on with the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = path.join(root, "node_modules", ".dateline-installed");
const windows = process.platform === "win32";

/** The Node that package.json brings along. */
export const projectNode = path.join(root, "node_modules", ".bin", windows ? "node.cmd" : "node");

/** Ends with one clear line. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Installs exactly what package-lock.json names, unless that has been done. */
export function ensureInstalled() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const done = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(projectNode);
  if (done) return;
  // Standard output belongs to the command: a token is printed there alone.
  process.stderr.write("installing packages (once, about a minute)…\n");
  const run = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    shell: windows,
    stdio: ["ignore", 2, 2],
    // The schema engine is never used: naming an existing file keeps the install from downloading it.
    env: { ...process.env, NODE_ENV: "development", PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  if (run.error || run.status !== 0)
    fail("npm ci failed: see its messages above; is the npm registry reachable?");
  if (!existsSync(projectNode))
    fail("npm did not set up the Node runtime: run `npm rebuild node`, then try again.");
  writeFileSync(stamp, wanted);
}

/** Goes on in the project's Node with a TypeScript file; signals are passed on, its exit code becomes ours. */
export function continueWith(file, args, environment = {}) {
  const child = spawn(
    projectNode,
    ["--disable-warning=ExperimentalWarning", path.join(root, file), ...args],
    {
      cwd: root,
      // Over the channel the child notices when we are killed and cannot tell it. A shell does not pass it on.
      stdio: windows ? "inherit" : ["inherit", "inherit", "inherit", "ipc"],
      shell: windows,
      env: {
        ...process.env,
        ...environment,
        PATH: `${path.dirname(projectNode)}${path.delimiter}${process.env.PATH}`,
      },
    },
  );
  // The child decides when all is stopped. A terminal's Ctrl-C has reached it too: the second one changes nothing.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
