import "server-only";
import { createHash } from "node:crypto";
import { db, type Tx, transaction } from "@/lib/core/db";
import { FetchError, type Fetched, fetchPublic } from "@/lib/core/fetch";
import { log } from "@/lib/core/log";
import { FeedError } from "./feed-error";
import { type Stored, storeItems } from "./ingest";
import { lockSource } from "./origin";
import { parseFeed } from "./parse";
import { backoffSeconds, pollJob, schedulePoll } from "./schedule";
import type { ParsedFeed } from "./schema";

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5";
/** Fetches are kept this long per source, newest first. */
const KEEP_FETCHES = 200;

type Got =
  | { outcome: "unchanged"; status: number; bytes: number; hash?: string }
  | {
      outcome: "stored";
      status: number;
      bytes: number;
      hash: string;
      etag: string | null;
      lastModified: string | null;
      parsed: ParsedFeed;
    };

/** What a poll needs of a source before anything new is found; by SQL, because most polls end with it. */
type Source = {
  id: string;
  slug: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  intervalSeconds: number;
  failures: number;
};

async function load(id: string): Promise<Source | undefined> {
  const [source] = await db().$queryRaw<Source[]>`
    select id, slug, url, etag, last_modified as "lastModified", body_hash as "bodyHash",
      interval_seconds as "intervalSeconds", failures
    from wire_sources where id = ${id}::uuid and status = 'active'`;
  return source;
}

function conditions(source: Source): Record<string, string> {
  return {
    accept: ACCEPT,
    ...(source.etag ? { "if-none-match": source.etag } : {}),
    ...(source.lastModified ? { "if-modified-since": source.lastModified } : {}),
  };
}

function read(source: Source, answer: Fetched): Got {
  const { status, body, headers } = answer;
  if (status === 304) return { outcome: "unchanged", status, bytes: 0 };
  const hash = createHash("sha256").update(body).digest("hex");
  // Servers without validators: the same bytes need no second parse either.
  if (hash === source.bodyHash) return { outcome: "unchanged", status, bytes: body.byteLength, hash };
  const parsed = parseFeed(body, {
    baseUrl: answer.url,
    contentType: headers.get("content-type") ?? undefined,
  });
  return {
    outcome: "stored",
    status,
    bytes: body.byteLength,
    hash,
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
    parsed,
  };
}

const nothing: Stored = { created: 0, updated: 0, rejected: [] };

async function remember(
  tx: Tx,
  source: Source,
  got: Got,
  stored: Stored,
  started: number,
  now: Date,
): Promise<void> {
  if (got.outcome === "stored" || stored.created + stored.updated > 0 || source.failures > 0)
    await tx.wireFetch.create({
      data: {
        sourceId: source.id,
        at: now,
        durationMs: Math.round(performance.now() - started),
        httpStatus: got.status,
        bytes: got.bytes,
        outcome: got.outcome,
        format: got.outcome === "stored" ? got.parsed.format : null,
        ...stored,
      },
    });
  const nextPollAt = new Date(now.getTime() + source.intervalSeconds * 1000);
  await tx.wireSource.update({
    where: { id: source.id },
    data: {
      lastPolledAt: now,
      lastOkAt: now,
      failures: 0,
      lastError: null,
      nextPollAt,
      ...(stored.created + stored.updated > 0 ? { lastItemAt: now } : {}),
      ...(got.outcome === "stored"
        ? { etag: got.etag, lastModified: got.lastModified, bodyHash: got.hash }
        : {}),
    },
  });
  await schedulePoll(tx, source, nextPollAt);
}

/**
 * The commonest end of a poll, in one statement: nothing new, and the next appointment. It does not wait for the
 * disk: should the server crash in that instant, the old appointment still stands.
 * @returns false when the source was paused or moved meanwhile.
 */
async function rememberUnchanged(source: Source, now: Date): Promise<boolean> {
  const { payload, queue, key, attempts } = pollJob(source);
  const seen = await db().$queryRaw<unknown[]>`
    with relaxed as (select set_config('synchronous_commit', 'off', true) as setting),
    seen as (
      update wire_sources set last_polled_at = ${now}::timestamptz, last_ok_at = ${now}::timestamptz,
        next_poll_at = ${now}::timestamptz + make_interval(secs => interval_seconds)
      where id = ${source.id}::uuid and status = 'active' and url = ${source.url} and failures = 0 returning id, next_poll_at)
    select seen.id from relaxed, seen, lateral graphile_worker.add_job(identifier => 'wire-poll',
      payload => ${JSON.stringify(payload)}::json, queue_name => ${queue}, run_at => seen.next_poll_at,
      max_attempts => ${attempts}::int, job_key => ${key}) job`;
  return seen.length > 0;
}

const reasonOf = (error: unknown): string | null =>
  error instanceof FetchError || error instanceof FeedError ? error.message : null;

async function rememberFailure(source: Source, error: unknown, started: number, now: Date): Promise<void> {
  const reason = reasonOf(error);
  if (!reason) log.error({ err: error, source: source.slug }, "a poll failed unexpectedly");
  const { status = null, retryAfter = null } = error instanceof FetchError ? error : {};
  const wait = Math.max(
    retryAfter ?? 0,
    backoffSeconds(source.intervalSeconds, source.failures, Math.random()),
  );
  const nextPollAt = new Date(now.getTime() + Math.min(wait, 24 * 3600) * 1000);
  const message = reason ?? "The feed could not be stored; see the server's log.";
  await transaction(async (tx) => {
    await tx.wireFetch.create({
      data: {
        sourceId: source.id,
        at: now,
        durationMs: Math.round(performance.now() - started),
        httpStatus: status,
        outcome: "failed",
        error: message,
      },
    });
    await tx.wireSource.update({
      where: { id: source.id },
      data: { lastPolledAt: now, failures: { increment: 1 }, lastError: message, nextPollAt },
    });
    await schedulePoll(tx, source, nextPollAt);
  });
}

export type Polled = {
  outcome: "stored" | "unchanged" | "failed" | "inactive";
  created: number;
  updated: number;
};

const inactive: Polled = { outcome: "inactive", created: 0, updated: 0 };

/**
 * Polls one source: conditional request, parse, store and the next appointment in one transaction. A failure is
 * recorded with its reason and tried again later, for ever (I8); it never stops other sources. A source changed
 * while its feed was fetched is stored by its new rights and routes; one paused or moved is left alone.
 * @param clock asked when the store begins: a fetch takes up to half a minute, and a change dated before it
 *   would lie behind what readers of changes have seen already.
 */
export async function pollSource(id: string, clock: () => Date): Promise<Polled> {
  const source = await load(id);
  if (!source) return inactive;
  const started = performance.now();
  try {
    const got = read(source, await fetchPublic(source.url, { headers: conditions(source) }));
    if (got.outcome === "unchanged" && source.failures === 0)
      return (await rememberUnchanged(source, clock())) ? { ...inactive, outcome: "unchanged" } : inactive;
    const stored = await transaction(async (tx) => {
      const current = await lockSource(tx, id);
      if (current?.status !== "active" || current.url !== source.url) return null;
      const now = clock();
      const stored = got.outcome === "stored" ? await storeItems(tx, current, got.parsed, now) : nothing;
      await remember(tx, current, got, stored, started, now);
      return stored;
    });
    if (!stored) return inactive;
    return { outcome: got.outcome, created: stored.created, updated: stored.updated };
  } catch (error) {
    await rememberFailure(source, error, started, clock());
    return { outcome: "failed", created: 0, updated: 0 };
  }
}

/** Forgets old fetches, and sees to it that every active source has a poll waiting. */
export async function tendSources(now: Date): Promise<void> {
  await db().$executeRaw`delete from wire_fetches f using (
    select id, row_number() over (partition by source_id order by at desc) as n from wire_fetches) old
    where old.id = f.id and old.n > ${KEEP_FETCHES}`;
  const sources = await db().wireSource.findMany({
    where: { status: "active" },
    select: { id: true, url: true, nextPollAt: true },
  });
  const waiting = await db().$queryRaw<
    { key: string }[]
  >`select key from graphile_worker.jobs where key like 'poll:%'`;
  const known = new Set(waiting.map((row) => row.key));
  for (const source of sources.filter((each) => !known.has(`poll:${each.id}`)))
    await transaction((tx) => schedulePoll(tx, source, source.nextPollAt > now ? source.nextPollAt : now));
}
