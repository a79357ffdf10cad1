import "server-only";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import { storableJson } from "@/lib/core/clip";
import { type Tx, transaction } from "@/lib/core/db";
import { direct } from "@/lib/core/direct";
import { FetchError } from "@/lib/core/fetch";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/log";
import type { Stored } from "../items/ingest";
import { FeedError } from "../reading/feed-error";
import type { lockSource } from "../sources/lock";
import { followMove } from "./moved";
import { nextPace, nextWait } from "./pace";
import { keepPayload, type Payload } from "./payloads";
import { backoffSeconds, schedulePoll } from "./schedule";
import type { PolledSource } from "./source";
import { tellOfSource } from "./trouble";
import type { Topic } from "./websub/discovery";
import { followHub } from "./websub/subscribe";

type Locked = NonNullable<Awaited<ReturnType<typeof lockSource>>>;

/** What a good answer came to. */
export type Taken = {
  status: number;
  bytes: number;
  ms: number;
  format: string | null;
  stored: Stored;
  movedTo: string | null;
  /** Seconds by the answer's own word. */
  wish: number;
  ttl: number | null;
  validators: { etag: string | null; lastModified: string | null; bodyHash: string } | null;
  payload: Payload | null;
  /** The hub the answer or the feed names; undefined when nothing was read. */
  hub: Topic | null | undefined;
};

type Paced = Pick<
  PolledSource,
  "id" | "intervalSeconds" | "slowestSeconds" | "paceSeconds" | "ttlSeconds" | "pushed"
>;

/** The pace a source has from now on, and the seconds until its next poll. */
export function paceOf(
  source: Paced,
  arrived: boolean,
  wish: number,
  now: Date,
): { pace: number; wait: number } {
  const bounds = { fastest: source.intervalSeconds, slowest: source.slowestSeconds };
  const pace = nextPace(bounds, source.paceSeconds, arrived);
  const seed = `${source.id} ${now.getTime()}`;
  const wait = nextWait(bounds, pace, {
    wish: Math.max(wish, source.ttlSeconds ?? 0),
    pushed: source.pushed,
    seed,
  });
  return { pace, wait };
}

const count = (rejected: Stored["rejected"]) => (Array.isArray(rejected) ? rejected.length : 0);

/** Writes a fetch down, and the message itself when some of its items could not be taken. */
export async function writeFetch(
  tx: Tx,
  sourceId: string,
  taken: Pick<Taken, "stored" | "status" | "bytes" | "ms" | "format" | "payload">,
  via: "poll" | "push",
  now: Date,
): Promise<void> {
  const { stored, status, bytes, ms, format, payload } = taken;
  const id = newId();
  await direct(tx).execute`
    insert into wire_fetches (id, source_id, at, via, duration_ms, http_status, bytes, outcome, format, created, updated,
      rejected)
    values (${id}::uuid, ${sourceId}::uuid, ${now}::timestamptz, ${via}, ${Math.round(ms)}::int,
      ${via === "push" ? null : status}::int, ${bytes}::int, ${format === null ? "unchanged" : "stored"}, ${format},
      ${stored.created}::int, ${stored.updated}::int, ${storableJson(stored.rejected)}::jsonb)`;
  const refused = count(stored.rejected);
  if (refused && payload)
    await keepPayload(
      tx,
      { id, sourceId, at: now },
      payload,
      refused === 1 ? "One item could not be taken." : `${refused} items could not be taken.`,
    );
}

/** A good answer: written down, followed where it has moved to, and the next appointment made. */
export async function rememberTaken(
  tx: Tx,
  polled: PolledSource,
  source: Locked,
  taken: Taken,
  now: Date,
): Promise<void> {
  const arrived = taken.stored.created + taken.stored.updated > 0;
  await writeFetch(tx, source.id, taken, "poll", now);
  const ttlSeconds = taken.ttl ?? (taken.format === null ? source.ttlSeconds : null);
  const { pace, wait } = paceOf({ ...source, ttlSeconds, pushed: polled.pushed }, arrived, taken.wish, now);
  const nextPollAt = new Date(now.getTime() + wait * 1000);
  const { etag, lastModified, bodyHash } = taken.validators ?? source;
  await direct(tx).execute`
    update wire_sources set last_polled_at = ${now}::timestamptz, last_ok_at = ${now}::timestamptz, failures = 0,
      last_error = null, next_poll_at = ${nextPollAt}::timestamptz, pace_seconds = ${pace}::int,
      ttl_seconds = ${ttlSeconds}::int, last_item_at = ${arrived ? now : source.lastItemAt}::timestamptz,
      quiet_told_at = ${arrived ? null : source.quietToldAt}::timestamptz, etag = ${etag},
      last_modified = ${lastModified}, body_hash = ${bodyHash}
    where id = ${source.id}::uuid`;
  await followMove(tx, source, taken.movedTo, now);
  if (taken.hub !== undefined) await followHub(tx, source.id, polled, taken.hub);
  await schedulePoll(tx, source, nextPollAt);
}

const reasonOf = (error: unknown): { message: string; reason: string } | null => {
  if (error instanceof FeedError) return { message: error.message, reason: error.code };
  if (!(error instanceof FetchError)) return null;
  return { message: error.message, reason: error.status ? `http_${error.status}` : error.reason };
};

const GONE = 410;

/** Stops polling a feed that says it is gone for good (RFC 9110 §15.5.11), and tells the desk. */
async function pauseGone(tx: Tx, source: { id: string; name: string }, now: Date): Promise<void> {
  const { count: paused } = await tx.wireSource.updateMany({
    where: { id: source.id, status: "active" },
    data: { status: "paused", pausedWhy: "gone" },
  });
  if (!paused) return;
  await record(tx, SYSTEM, "source.pause", { type: "source", ...source }, now, {
    before: { status: "active" },
    after: { status: "paused", why: "410 Gone" },
  });
  await tellOfSource(tx, source, "gone", "The feed is gone for good (410). The source was paused.", now);
}

/**
 * A failure: its reason and its message kept, and tried again later, for ever (I8). One of an address the source no
 * longer has, or of a source paused meanwhile, says nothing of it: whoever changed it has made the next appointment.
 */
export async function rememberFailure(
  source: PolledSource,
  error: unknown,
  { ms, payload }: { ms: number; payload: Payload | null },
  now: Date,
): Promise<void> {
  const known = reasonOf(error);
  if (!known) log.error({ err: error, source: source.slug }, "a poll failed unexpectedly");
  const { message, reason } = known ?? {
    message: "The feed could not be stored; see the server's log.",
    reason: "unexpected",
  };
  const { status = null, retryAfter = null } = error instanceof FetchError ? error : {};
  const wait = Math.max(
    retryAfter ?? 0,
    backoffSeconds(source.intervalSeconds, source.failures, Math.random()),
  );
  const nextPollAt = new Date(now.getTime() + Math.min(wait, 24 * 3600) * 1000);
  await transaction(async (tx) => {
    const [row] = await tx.wireSource.updateManyAndReturn({
      where: { id: source.id, url: source.url, status: "active" },
      data: { lastPolledAt: now, failures: { increment: 1 }, lastError: message, nextPollAt },
      select: { name: true, failures: true },
    });
    if (!row) return;
    const id = newId();
    await tx.wireFetch.create({
      data: {
        id,
        sourceId: source.id,
        at: now,
        durationMs: Math.round(ms),
        httpStatus: status,
        bytes: payload?.bytes.byteLength ?? 0,
        outcome: "failed",
        error: message,
        reason,
      },
    });
    if (payload?.bytes.byteLength)
      await keepPayload(tx, { id, sourceId: source.id, at: now }, payload, message);
    if (status === GONE) return pauseGone(tx, { id: source.id, name: row.name }, now);
    await schedulePoll(tx, { id: source.id, failures: row.failures }, nextPollAt);
  });
}
