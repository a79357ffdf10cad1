// Polling: how many items a second are fetched, parsed, cleaned, stored and published, and what an unchanged
// feed costs afterwards. Real HTTP on loopback, real database.
import { spawn } from "node:child_process";
import path from "node:path";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { pollSource } from "@/lib/wire/fetching/poll";
import { addSource } from "@/lib/wire/sources/commands";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import type { Row } from "./measure";
import { type Spent, spentOn } from "./processor-time";

const FEEDS = 200;
const ITEMS = 50;
/** As many as one worker takes at once. */
const AT_ONCE = 6;

async function pollAll(ids: string[]): Promise<void> {
  const waiting = [...ids];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let id = waiting.pop(); id; id = waiting.pop()) await pollSource(id, () => new Date());
    }),
  );
}

/** What a first round cost, in which everything was new, and the median of three in which nothing was (304). */
export type Intake = { stored: number; first: Spent; unchangedMs: number };

/** Polls all feeds again and again. @param from the number of the first feed: each number is an agency of its own. */
export async function takeIn(publication: { slug: string; section: string }, from = 0): Promise<Intake> {
  const [, port = "0"] = (process.env.FETCH_ALLOW ?? "").split(":");
  const agencies = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "feeds.ts"), port, String(FEEDS), String(ITEMS), String(from)],
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
      slug: `bench-${from + n}`,
      name: `Bench ${from + n}`,
      url: `${base}/${from + n}`,
      routes,
    });
    ids.push((await addSource(SYSTEM, input, new Date())).id);
  }
  const first = await spentOn(() => pollAll(ids));
  const stored = await db().wireItem.count({ where: { sourceId: { in: ids } } });
  const later: number[] = [];
  for (let round = 0; round < 3; round++) later.push((await spentOn(() => pollAll(ids))).wall);
  agencies.kill();
  return { stored, first, unchangedMs: later.sort((a, b) => a - b)[1] ?? Number.NaN };
}

export const rateOf = ({ stored, first }: Intake): number => Math.round((stored / first.wall) * 1000);

/** Two rounds over all feeds: everything new, then everything unchanged. */
export async function intake(publication: { slug: string; section: string }): Promise<Row[]> {
  const taken = await takeIn(publication);
  const perSecond = rateOf(taken);
  const ratio = Math.round((taken.first.wall / taken.unchangedMs) * 10) / 10;
  return [
    {
      what: `intake: ${FEEDS} feeds of ${ITEMS} items, stored and published`,
      value: `${perSecond} items/s (${taken.stored} in ${Math.round(taken.first.wall)} ms)`,
      target: "≥ 1000 items/s",
      reached: perSecond >= 1000,
    },
    {
      what: "intake: polled again, unchanged (median of 3)",
      value: `${ratio} × faster (${Math.round(taken.unchangedMs)} ms)`,
      target: "≥ 20 ×",
      reached: ratio >= 20,
    },
  ];
}
