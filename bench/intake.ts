// Polling: how many items a second are fetched, parsed, cleaned, stored and published, and what an unchanged
// feed costs afterwards. Real HTTP on loopback, real database.
import { spawn } from "node:child_process";
import path from "node:path";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { pollSource } from "@/lib/wire/poll";
import { addSource } from "@/lib/wire/source-commands";
import { wireSourceInput } from "@/lib/wire/sources-schema";
import type { Row } from "./measure";

const FEEDS = 200;
const ITEMS = 50;
/** As many as one worker takes at once. */
const AT_ONCE = 6;

async function pollAll(ids: string[]): Promise<number> {
  const waiting = [...ids];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let id = waiting.pop(); id; id = waiting.pop()) await pollSource(id, () => new Date());
    }),
  );
  return performance.now() - started;
}

/** Two rounds over all feeds: everything new, then everything unchanged (304). */
export async function intake(publication: { slug: string; section: string }): Promise<Row[]> {
  const [, port = "0"] = (process.env.FETCH_ALLOW ?? "").split(":");
  const agencies = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "feeds.ts"), port, String(FEEDS), String(ITEMS)],
    {
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  await new Promise((resolve) => agencies.stdout?.once("data", resolve));
  const base = `http://127.0.0.1:${port}`;
  const ids: string[] = [];
  const routes = [{ publication: publication.slug, section: publication.section }];
  for (let n = 0; n < FEEDS; n++) {
    const input = wireSourceInput.parse({
      slug: `bench-${n}`,
      name: `Bench ${n}`,
      url: `${base}/${n}`,
      routes,
    });
    ids.push((await addSource(SYSTEM, input, new Date())).id);
  }
  const first = await pollAll(ids);
  const stored = await db().wireItem.count({ where: { source: { slug: { startsWith: "bench-" } } } });
  const later = [await pollAll(ids), await pollAll(ids), await pollAll(ids)].sort((a, b) => a - b);
  const second = later[1] ?? Number.NaN;
  agencies.kill();
  const perSecond = Math.round((stored / first) * 1000);
  const ratio = Math.round((first / second) * 10) / 10;
  return [
    {
      what: `intake: ${FEEDS} feeds of ${ITEMS} items, stored and published`,
      value: `${perSecond} items/s (${stored} in ${Math.round(first)} ms)`,
      target: "≥ 1000 items/s",
      reached: perSecond >= 1000,
    },
    {
      what: "intake: polled again, unchanged (median of 3)",
      value: `${ratio} × faster (${Math.round(second)} ms)`,
      target: "≥ 20 ×",
      reached: ratio >= 20,
    },
  ];
}
