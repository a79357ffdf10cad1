// Finds a Chromium for the end-to-end tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { root } from "./world.ts";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function installed(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH: there is no ${given}.`);
  return [given, ...KNOWN, chromium.executablePath()].find((each) => each && existsSync(each));
}

/** The path of a browser. @throws Error that says how to get one. */
export function findBrowser(say: (line: string) => void): string {
  const found = installed();
  if (found) return found;
  say("installing a browser (once)…");
  spawnSync(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "install", "--with-deps", "chromium"],
    { cwd: root, timeout: 300_000 },
  );
  const downloaded = installed();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { env, timeout: 180_000 });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env, timeout: 600_000 });
  }
  const last = installed();
  if (last) return last;
  throw new Error("No browser for the end-to-end tests: install Chromium, or set CHROMIUM_PATH.");
}
