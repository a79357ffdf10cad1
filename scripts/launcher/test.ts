// npm test: lint, types, unit and integration tests (Vitest), stories in a browser (Playwright) on a production
// build with a database of its own. Goes on after a failure, so that one run tells everything.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.ts";
import { ensureBuilt, ensureClient } from "./build.ts";
import { root } from "./world.ts";

type Tally = { passed: number; failed: number };
const total: Tally = { passed: 0, failed: 0 };
/** Said again at the end: whoever reads only the last lines learns what failed. */
const failures: string[] = [];
const reports = path.join(root, ".data", "reports");
const say = (line: string) => process.stdout.write(`${line}\n`);

function run(args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function stage(name: string, work: () => Promise<Tally>): Promise<void> {
  const started = performance.now();
  say(`\n— ${name}`);
  const tally = await work().catch((error: Error) => {
    say(error.message);
    return { passed: 0, failed: 1 };
  });
  total.passed += tally.passed;
  total.failed += tally.failed;
  say(
    `— ${name}: ${tally.passed} passed, ${tally.failed} failed (${Math.round((performance.now() - started) / 1000)} s)`,
  );
}

const one = (code: number): Tally => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const firstLines = (text: string) => text.split("\n").slice(0, 12).join("\n").replace(/^/gm, "    ");
const npmFile = (file: string) => path.join(root, "node_modules", file);

/** Pictures of pages and letters are made anew for the docs. */
const screenshots: Record<string, string> = process.argv.includes("--screenshots")
  ? { SCREENSHOTS: "1" }
  : {};

async function vitest(): Promise<Tally> {
  const report = path.join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
  const code = await run([npmFile("vitest/vitest.mjs"), "run", ...reporters], screenshots);
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  for (const file of testResults) {
    const name = path.relative(root, file.name);
    const failed = file.assertionResults.filter((each: { status: string }) => each.status === "failed");
    for (const each of failed)
      failures.push(`${name} › ${each.fullName}\n${firstLines(each.failureMessages.join("\n"))}`);
    if (file.status === "failed" && failed.length === 0)
      failures.push(`${name}\n${firstLines(file.message)}`);
  }
  // A file that cannot even be loaded fails no test, yet fails.
  const failed = numFailedTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed };
}

type Story = { title: string; file: string; tests: { status: string }[] };
type Suite = { specs: Story[]; suites?: Suite[] };
const storiesOf = ({ specs, suites = [] }: Suite): Story[] => [...specs, ...suites.flatMap(storiesOf)];

async function playwright(browser: string): Promise<Tally> {
  const report = path.join(reports, "playwright.json");
  const code = await run([npmFile("@playwright/test/cli.js"), "test"], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...screenshots,
  });
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  for (const { title, file, tests } of suites.flatMap(storiesOf))
    for (const { status } of tests) {
      if (status === "unexpected") failures.push(`e2e/${file} › ${title}`);
      if (status === "flaky") say(`~ e2e/${file} › ${title}: passed at its second try only`);
    }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || (code === 0 ? 0 : 1) };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await ensureClient();
await stage("lint", async () => one(await run([npmFile("@biomejs/biome/bin/biome"), "check", "."])));
await stage("types", async () => {
  // Next writes the types of the routes' parameters; a clone that was never built has none.
  await run([npmFile("next/dist/bin/next"), "typegen"]);
  return one(await run([npmFile("typescript/bin/tsc"), "--noEmit"]));
});
await stage("unit and integration", vitest);
await stage("build", async () => {
  await ensureBuilt(say);
  return { passed: 1, failed: 0 };
});
await stage("stories in a browser", async () => playwright(findBrowser(say)));
for (const failure of failures) say(`\n✗ ${failure}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
