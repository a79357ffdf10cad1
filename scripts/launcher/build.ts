// Builds when the sources changed: a hash over everything that goes into the build is kept beside it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, StartError } from "./world.ts";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "proxy.ts",
  "next.config.js",
  "postcss.config.cjs",
  "tsconfig.json",
  "package-lock.json",
];
const IGNORED = /(^|\/)(generated|fixtures)(\/|$)|\.test\.tsx?$/;

function* filesBelow(relative: string): Generator<string> {
  const full = path.join(root, relative);
  if (!existsSync(full) || IGNORED.test(relative)) return;
  if (!statSync(full).isDirectory()) return void (yield relative);
  for (const name of readdirSync(full).sort()) yield* filesBelow(path.posix.join(relative, name));
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const file of filesBelow(source))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new StartError(said.slice(-6000).trim()))));
  });
}

/** Makes the Prisma client when the schema is newer than it. */
export async function ensureClient(): Promise<void> {
  const mark = path.join(root, "lib/core/generated/.schema");
  const hash = createHash("sha256");
  for (const file of [...filesBelow("prisma/schema"), "package-lock.json"])
    hash.update(readFileSync(path.join(root, file)));
  const wanted = hash.digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  await run([path.join(root, "scripts/generate.mjs")], process.env);
  writeFileSync(mark, wanted);
}

/** The production build; a second call with unchanged sources does nothing. @throws Error with the end of Next's output. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  const mark = path.join(root, ".next", "dateline-sources");
  const wanted = sourcesHash();
  if (
    existsSync(mark) &&
    existsSync(path.join(root, ".next/BUILD_ID")) &&
    readFileSync(mark, "utf8") === wanted
  )
    return;
  say("building (once per change, about a minute)…");
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  // A build never meets a database.
  delete env.DATABASE_URL;
  await run([path.join(root, "node_modules/next/dist/bin/next"), "build"], env);
  writeFileSync(mark, wanted);
}
