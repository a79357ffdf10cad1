// npm run test:edge: Varnish, a build, and the stories of e2e/edge on a world of their own.
import { spawn } from "node:child_process";
import path from "node:path";
import { findBrowser } from "./browser.ts";
import { ensureBuilt, ensureClient } from "./build.ts";
import { findVarnish } from "./varnish.ts";
import { root } from "./world.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  findVarnish(say);
  const CHROMIUM_PATH = findBrowser(say);
  await ensureClient();
  await ensureBuilt(say);
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  const args = ["test", "--config", "playwright.edge.config.ts", ...process.argv.slice(2)];
  const stories = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", cli, ...args], {
    cwd: root,
    env: { ...process.env, CHROMIUM_PATH },
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.on("SIGTERM", () => stories.kill("SIGTERM"));
  return new Promise((resolve) => stories.once("exit", (code) => resolve(code ?? 1)));
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
