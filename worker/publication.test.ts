// A worker that dies before, and in the middle of, a publication; and two that find the same one: always once (P13).
import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { approveRelease } from "@/lib/releases/desk-commands";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { copyScheduled } from "@/prisma/scheduled-copies";
import { testDatabase } from "@/prisma/testing/database";
import { killNow, startWorker } from "./testing/process";

const url = await testDatabase();
const workers: ChildProcess[] = [];
const start = async () => {
  const worker = await startWorker(url);
  workers.push(worker);
  return worker;
};
let author: Actor;
let editor: Actor;
/** What the many are copies of; due when all is over. */
let pattern: string;

beforeAll(async () => {
  await makePublication();
  author = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor" });
  pattern = await scheduledAt(new Date(Date.now() + 3_600_000));
});
afterAll(async () => {
  for (const worker of workers) await killNow(worker);
});

async function scheduledAt(at: Date): Promise<string> {
  const claimed = await makeInReview(author, editor, new Date());
  await approveRelease(editor, { ...claimed, note: "", publishAt: at.toISOString() }, new Date());
  return claimed.id;
}
/** Many that are due at one instant. */
const manyScheduledAt = (at: Date, count: number) => copyScheduled(pattern, Array(count).fill(at));
const until = async (at: number) => pause(Math.max(0, at - Date.now()));

async function published(ids: string[], withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  const waiting = () => db().release.count({ where: { id: { in: ids }, status: { not: "published" } } });
  while (Date.now() < end && (await waiting()) > 0) await pause(50);
  expect(await waiting()).toBe(0);
}

async function once(ids: string[]): Promise<void> {
  expect(await db().newsItem.count({ where: { originKey: { in: ids } } })).toBe(ids.length);
  expect(await db().auditEvent.count({ where: { subjectId: { in: ids }, verb: "release.publish" } })).toBe(
    ids.length,
  );
  const told = async () => {
    const mails = await db().outboxMail.findMany({ where: { dedupeKey: { endsWith: ":published" } } });
    return mails.map(({ dedupeKey }) => dedupeKey.split(":")[1] ?? "").filter((id) => ids.includes(id));
  };
  // When many were due at once, their authors are told a moment later.
  for (let i = 0; i < 600 && (await told()).length < ids.length; i++) await pause(100);
  expect((await told()).sort()).toEqual([...ids].sort());
}

it("publishes once, and soon, after a worker that was killed a second before", async () => {
  const worker = await start();
  const at = new Date(Date.now() + 4_000);
  const [id = ""] = await manyScheduledAt(at, 1);
  await until(at.getTime() - 1_000);
  await killNow(worker);
  expect(Date.now()).toBeLessThan(at.getTime());
  await until(at.getTime() + 500);
  expect((await db().release.findUniqueOrThrow({ where: { id } })).status).toBe("scheduled");
  const second = await start();
  await published([id], 60_000);
  await once([id]);
  expect((await db().release.findUniqueOrThrow({ where: { id } })).publishedAt).toEqual(at);
  await killNow(second);
}, 120_000);

it("publishes once, whenever in the middle of it the worker is killed", async () => {
  const all: string[] = [];
  let unfinished = 0;
  for (const after of [20, 60, 100, 150, 200, 260]) {
    const worker = await start();
    // Long enough for what was left over to be done, so that the kill meets this round.
    await published(all, 60_000);
    const at = new Date(Date.now() + 2_500);
    const ids = await manyScheduledAt(at, 120);
    expect(Date.now()).toBeLessThan(at.getTime());
    all.push(...ids);
    await until(at.getTime() + after);
    await killNow(worker);
    unfinished += await db().release.count({ where: { id: { in: ids }, status: "scheduled" } });
  }
  // Otherwise nothing was killed in the middle.
  expect(unfinished).toBeGreaterThan(0);
  await start();
  await published(all, 60_000);
  await once(all);
}, 180_000);

it("publishes once with two workers at once", async () => {
  await Promise.all([start(), start()]);
  const at = new Date(Date.now() + 2_000);
  const ids = await manyScheduledAt(at, 200);
  await published(ids, 30_000);
  await once(ids);
  const links = await db().auditLink.count();
  expect(links).toBe(await db().auditEvent.count());
}, 120_000);
