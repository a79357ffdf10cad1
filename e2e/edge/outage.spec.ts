import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "../app";
import { expect, test } from "../fixtures";
import { ask, kept } from "./ask";
import { cutPower, family } from "./processes";
import { published } from "./published";
import { databasePid } from "./store";

const root = path.join(import.meta.dirname, "../..");
const edge = () => process.env.E2E_URL as string;
const numbers = (text = "") => text.split(" ").map(Number);

test("an edge that cannot be reached is told when it can be, and one that restarts knows nothing old", async ({
  playwright,
  token,
}) => {
  const [varnish = 0] = numbers(process.env.E2E_VARNISH);
  const child = () => family([varnish]).filter((pid) => pid !== varnish);
  // The moves go past the edge, which hears nothing meanwhile.
  const baseURL = process.env.E2E_WEBS?.split(" ")[0] as string;
  const direct = await playwright.request.newContext({ baseURL });
  const one = await published(direct, token, `unreached ${Date.now().toString(36)}`);
  await kept(edge() + one.path);
  for (const pid of child()) process.kill(pid, "SIGSTOP");
  try {
    await one.correct("This is what could not be told");
    await pause(6_000);
  } finally {
    for (const pid of child()) process.kill(pid, "SIGCONT");
  }
  const shows = (words: string) => async () => expect((await ask(edge() + one.path)).text).toContain(words);
  await eventually(shows("This is what could not be told"), 15_000);
  cutPower(child());
  await eventually(async () => expect((await ask(edge() + one.path)).status).toBe(200), 15_000);
  await one.correct("This is what came afterwards");
  await eventually(shows("This is what came afterwards"), 5_000);
  await direct.dispose();
});

test("while web, worker and database are dead, readers read on; what was killed stays killed; then all goes on", async ({
  request,
  token,
}) => {
  const stays = await published(request, token, `staying ${Date.now().toString(36)}`);
  const goes = await published(request, token, `going ${Date.now().toString(36)}`);
  const sheet = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(edge() + stays.path)).text)?.[1] ?? "";
  const pages = [
    "/",
    "/section/business",
    "/releases",
    stays.path,
    "/rss.xml",
    "/feed.json",
    "/news-sitemap.xml",
    "/about",
    "/search?q=staying",
    sheet,
  ];
  await kept(edge() + goes.path);
  await goes.kill(goes.headline);
  await eventually(async () => expect((await ask(edge() + goes.path)).status).toBe(410), 5_000);
  await pause(2_000);
  const before = new Map<string, string>();
  for (const page of pages) before.set(page, (await kept(edge() + page)).text);

  const [port] = numbers(new URL(process.env.E2E_WEBS?.split(" ")[0] ?? "").port);
  const dead = [...family(numbers(process.env.E2E_LAUNCHERS)), ...family([await databasePid()])];
  expect(dead.length).toBeGreaterThan(6);
  cutPower(dead);
  for (const end = Date.now() + 12_000; Date.now() < end; await pause(500)) {
    for (const page of pages) {
      const answer = await ask(edge() + page);
      expect([page, answer.status, answer.text]).toEqual([page, 200, before.get(page)]);
    }
    const killed = await ask(edge() + goes.path);
    expect([410, 503]).toContain(killed.status);
    expect(killed.text).not.toContain(goes.headline);
    const unseen = await ask(`${edge()}/news/${stays.id}/never-asked`);
    expect(unseen.status).toBe(503);
    expect(unseen.text).toMatch(/<h1>Back in a moment<\/h1>/);
    expect(unseen.text).not.toMatch(/guru|varnish|xid/i);
  }

  const again = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", path.join(root, "scripts/launcher/start.ts")],
    {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: path.join(root, ".data/e2e"),
        PORT: String(port),
        HOST: "127.0.0.1",
        LOG_LEVEL: "warn",
        NODE_ENV: "production",
      },
      stdio: "ignore",
    },
  );
  const ended = new Promise((resolve) => again.once("exit", resolve));
  try {
    await eventually(
      async () => expect((await ask(`${edge()}/news/${stays.id}/never-asked`)).status).toBe(308),
      90_000,
    );
    await stays.correct("This is said after the outage");
    await eventually(async () => {
      expect((await ask(edge() + stays.path)).text).toContain("This is said after the outage");
      expect((await ask(`${edge()}/`)).text).not.toContain(goes.headline);
      expect((await ask(edge() + goes.path)).status).toBe(410);
    }, 10_000);
  } finally {
    again.kill("SIGTERM");
    await ended;
  }
});
