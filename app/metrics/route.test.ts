import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { PEER_HEADER } from "@/lib/core/peer";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const TOKEN = "a-token-of-sufficient-length";

/** The environment and what was scraped are kept for the life of a process: each look begins a new one. */
async function ask(headers: Record<string, string>, token = "") {
  vi.resetModules();
  vi.stubEnv("METRICS_TOKEN", token);
  const { GET } = await import("./route");
  const response = await GET(new Request("http://127.0.0.1/metrics", { headers }));
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const here = { [PEER_HEADER]: "127.0.0.1", host: "127.0.0.1:3000" };
const figureIn = (text: string, series: string) => {
  const line = text.split("\n").find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

beforeEach(async () => {
  await db().$executeRaw`truncate wire_sources cascade`;
  await db().$executeRaw`delete from outbox_mails`;
});

it("answers this machine alone while no token is set", async () => {
  expect((await ask(here)).status).toBe(200);
  expect((await ask({ ...here, [PEER_HEADER]: "0:0:0:0::/64", host: "[::1]:3000" })).status).toBe(200);
  const elsewhere: Record<string, string>[] = [
    { [PEER_HEADER]: "203.0.113.9" },
    { [PEER_HEADER]: "unknown" },
    { "x-forwarded-for": "127.0.0.1" },
    { via: "1.1 proxy" },
    { host: "courier.example" },
    { host: "127.0.0.1.evil.example" },
  ];
  for (const change of elsewhere) expect((await ask({ ...here, ...change })).status).toBe(404);
});

it("answers whoever has the token, once one is set, and nobody else", async () => {
  const far = { [PEER_HEADER]: "203.0.113.9", host: "courier.example" };
  expect((await ask({ ...far, authorization: `Bearer ${TOKEN}` }, TOKEN)).status).toBe(200);
  for (const headers of [
    here,
    far,
    { ...far, authorization: `Bearer ${TOKEN}x` },
    { ...far, authorization: "Bearer" },
    { ...far, authorization: `Basic ${TOKEN}` },
  ]) {
    const answer = await ask(headers, TOKEN);
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(answer.text).not.toContain("dateline_");
  }
});

it("tells how late polls are, how sources do, and what waits", async () => {
  const at = new Date();
  const before = (seconds: number) => new Date(at.getTime() - seconds * 1_000);
  const source = (slug: string, seconds: number, more: object = {}) =>
    db().wireSource.create({
      data: { slug, name: slug, url: `https://${slug}.example/`, nextPollAt: before(seconds), ...more },
    });
  const { id: sourceId } = await source("city", 100, { lastOkAt: before(500), failures: 2 });
  await source("gazette", -100);
  await source("asleep", 9_999, { status: "paused" });
  const fetched = { sourceId, durationMs: 5, outcome: "stored" };
  await db().wireFetch.createMany({
    data: [
      { ...fetched, at, created: 7, updated: 2, rejected: [{ index: 1, error: "no id" }] },
      { ...fetched, at, outcome: "failed" },
      { ...fetched, id: "01900000-0000-7000-8000-000000000000", at: new Date("2024-06-10"), created: 99 },
    ],
  });
  await db().wirePollDay.create({ data: { sourceId, day: at, notModified: 30, sameBytes: 4 } });
  await db().wireItem.create({
    data: {
      id: newId(),
      sourceId,
      guid: "1",
      contentHash: "",
      title: "",
      item: {},
      handling: "held",
      firstSeenAt: before(300),
      updatedAt: at,
    },
  });
  const mail = { recipient: "private@house.example", subject: "Secret", text: "" };
  await db().outboxMail.create({ data: { ...mail, dedupeKey: "1", createdAt: before(50) } });
  await db().outboxMail.create({ data: { ...mail, dedupeKey: "2", status: "sent" } });
  await db().$executeRaw`select graphile_worker.add_job('wire-poll', '{"secret":"word"}'::json)`;
  await db().$executeRaw`select graphile_worker.add_job('wire-poll', run_at => now() + interval '1 hour')`;
  const { id: publicationId } = await makePublication();
  const dueAt = new Date(Date.now() - 3_600_000);
  await db().edition.create({
    data: {
      ...{ publicationId, kind: "daily", key: "daily", seq: 1, day: "2026-12-01", dueAt, frozenAt: dueAt },
      batches: {
        create: [
          { number: 1, size: 500, state: "submitting" },
          { number: 2, size: 200 },
          { number: 3, size: 30, state: "uncertain" },
          { number: 4, size: 500, state: "submitted" },
          { number: 5, size: 60, state: "failed" },
        ],
      },
    },
  });

  const { text } = await ask(here);
  const of = (series: string) => figureIn(text, `dateline_${series}`);
  expect(of("wire_polls_due")).toBe(1);
  expect(of('wire_poll_lateness_seconds{quantile="1"}')).toBeGreaterThanOrEqual(100);
  expect(of('wire_sources{status="paused"}')).toBe(1);
  expect(of('wire_source_ok_age_seconds{source="city"}')).toBeGreaterThanOrEqual(500);
  expect(of('wire_source_failures_in_row{source="city"}')).toBe(2);
  expect(of('wire_source_unchanged_polls_today{source="city"}')).toBe(34);
  expect(of('wire_source_polls_last_hour{source="city"}')).toBe(2);
  expect(of('wire_source_failed_polls_last_hour{source="city"}')).toBe(1);
  expect(of('wire_source_items_created_last_hour{source="city"}')).toBe(7);
  expect(of('wire_source_items_refused_last_hour{source="city"}')).toBe(1);
  expect(of('wire_source_polls_last_hour{source="gazette"}')).toBe(0);
  expect(of('wire_source_polls_last_hour{source="asleep"}')).toBeUndefined();
  expect(of("wire_held_items")).toBe(1);
  expect(of("wire_held_oldest_seconds")).toBeGreaterThanOrEqual(300);
  expect(of('jobs{task="wire-poll",state="waiting"}')).toBe(1);
  expect(of('jobs{task="wire-poll",state="planned"}')).toBe(1);
  expect(of("mail_queued")).toBe(1);
  expect(of("letters_waiting")).toBe(700);
  expect(of("letters_oldest_seconds")).toBeGreaterThanOrEqual(3_600);
  expect(of('letter_batches_open{state="uncertain"}')).toBe(1);
  expect(of("letter_batches_failed_last_day")).toBe(1);
  expect(of("publish_overdue_releases")).toBe(0);
  expect(text).toMatch(/^process_cpu_seconds_total /m);
  expect(text).not.toMatch(/house\.example|Secret|secret|word/);
});

it("asks the database once for many who ask at once", async () => {
  vi.resetModules();
  const { scrape } = await import("@/lib/metrics/scrape");
  const at = new Date();
  const waiting = async () => figureIn(await scrape(at), 'dateline_wire_sources{status="active"}');
  const first = await Promise.all([waiting(), waiting()]);
  await db().wireSource.create({ data: { slug: "new", name: "New", url: "https://new.example/" } });
  expect([...first, await waiting()]).toEqual([undefined, undefined, undefined]);
  const later = await scrape(new Date(at.getTime() + 6_000));
  expect(figureIn(later, 'dateline_wire_sources{status="active"}')).toBe(1);
});
