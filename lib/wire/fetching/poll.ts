import "server-only";
import { isCollision, transaction } from "@/lib/core/db";
import { FetchError, type Fetched, FetchStopped, fetchPublic } from "@/lib/core/fetch";
import { type Stored, storeItems } from "../items/ingest";
import { FeedError } from "../reading/feed-error";
import type { ParsedFeed } from "../schema";
import { lockSource } from "../sources/lock";
import { endTurn, holdHost, hostOf, type Turn, takeTurn } from "./hosts";
import { roomFor, storing } from "./large";
import { hashOf } from "./message";
import { freshSeconds } from "./pace";
import type { Payload } from "./payloads";
import { readApart } from "./reader";
import { paceOf, rememberFailure, rememberTaken } from "./remember";
import { putOff } from "./schedule";
import { loadSource, type PolledSource } from "./source";
import { rememberUnchanged } from "./unchanged";
import { topicOf } from "./websub/discovery";

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5";
/** Over a whole exchange, redirects included; a turn at a host lasts longer than this in any case. */
const FETCH_MS = 25_000;

export type Polled = {
  /** "early": somebody else had the turn at the host, and there is a new appointment. */
  outcome: "stored" | "unchanged" | "failed" | "inactive" | "early";
  created: number;
  updated: number;
};

const nothing: Stored = { created: 0, updated: 0, rejected: [] };
const ended = (outcome: Polled["outcome"]): Polled => ({ outcome, created: 0, updated: 0 });

const conditions = ({ etag, lastModified }: PolledSource): Record<string, string> => ({
  accept: ACCEPT,
  ...(etag ? { "if-none-match": etag } : {}),
  ...(lastModified ? { "if-modified-since": lastModified } : {}),
});

/** The turn at a host the feed's redirect leads to was somebody else's. */
class Early extends FetchStopped {
  readonly at: Date;
  constructor(at: Date) {
    super("too early");
    this.at = at;
  }
}

/** Turns at the hosts of one exchange: the feed's own, and those its redirects lead to. */
class Turns {
  readonly #taken: Turn[];
  constructor(first: Turn) {
    this.#taken = [first];
  }
  async add(url: URL): Promise<void> {
    if (this.#taken.some(({ host }) => host === url.host)) return;
    const turn = await takeTurn(url.host);
    if (!turn.token) throw new Early(turn.at as Date);
    this.#taken.push(turn);
  }
  /** The first one, which somebody else ends from here on. */
  handOver(): Turn | null {
    return this.#taken.shift() ?? null;
  }
  /** Ends those of redirects, or all. */
  async end(all: boolean): Promise<void> {
    for (const turn of this.#taken.splice(all ? 0 : 1)) await endTurn(turn);
  }
}

async function exchange(
  source: PolledSource,
  turns: Turns | null,
  onLarge: () => Promise<void>,
): Promise<Fetched> {
  try {
    return await fetchPublic(source.url, {
      headers: conditions(source),
      timeoutMs: FETCH_MS,
      onLarge,
      ...(turns ? { beforeHop: (to: URL) => turns.add(to) } : {}),
    });
  } catch (error) {
    if (error instanceof FetchError && error.retryAfter !== null && /^(429|503)$/.test(String(error.status)))
      await holdHost(hostOf(source.url), error.retryAfter, `Retry-After with ${error.status}`);
    throw error;
  }
}

/** `hash` is null for a 304, `parsed` when the bytes are those we had: ETags change without a reason. */
type Ready = { answer: Fetched; hash: string | null; parsed: ParsedFeed | null };

const contentType = ({ headers }: Fetched) => headers.get("content-type") ?? "";
const messageOf = (answer: Fetched) => ({
  bytes: answer.body,
  url: answer.url,
  contentType: contentType(answer),
});
const payloadOf = (answer: Fetched | null): Payload | null =>
  answer ? { bytes: answer.body, contentType: contentType(answer) } : null;

async function store(source: PolledSource, { answer, hash, parsed }: Ready, ms: number, clock: () => Date) {
  return transaction(async (tx) => {
    const current = await lockSource(tx, source.id);
    if (current?.status !== "active" || current.url !== source.url) return null;
    const now = clock();
    const stored = parsed ? await storeItems(tx, current, parsed, now) : nothing;
    const validators = hash
      ? {
          etag: answer.headers.get("etag"),
          lastModified: answer.headers.get("last-modified"),
          bodyHash: hash,
        }
      : null;
    await rememberTaken(
      tx,
      source,
      current,
      {
        status: answer.status,
        bytes: answer.body.byteLength,
        ms,
        format: parsed?.format ?? null,
        stored,
        movedTo: answer.movedTo,
        wish: freshSeconds(answer.headers),
        ttl: parsed?.feed.ttlSeconds ?? null,
        validators,
        payload: payloadOf(answer),
        hub: parsed ? topicOf(answer.headers.get("link"), parsed.feed, answer.url) : undefined,
      },
      now,
    );
    return stored;
  });
}

async function poll(source: PolledSource, turns: Turns | null, clock: () => Date): Promise<Polled> {
  const started = performance.now();
  const ms = () => performance.now() - started;
  const room = roomFor(source);
  let answer: Fetched | null = null;
  try {
    answer = await exchange(source, turns, room.enter);
    const fetchedMs = ms();
    await turns?.end(false);
    const plain = source.failures === 0 && answer.movedTo === null && source.movedTo === null;
    const hash = answer.status === 304 ? null : hashOf(answer.body);
    const same = hash === null || hash === source.bodyHash;
    if (same && plain) {
      const now = clock();
      const good = await rememberUnchanged({
        id: source.id,
        url: source.url,
        at: now,
        ...paceOf(source, false, freshSeconds(answer.headers), now),
        notModified: answer.status === 304,
        bytes: answer.body.byteLength,
        ms: Math.round(fetchedMs),
        turn: turns?.handOver() ?? null,
      });
      return ended(good ? "unchanged" : "inactive");
    }
    await turns?.end(true);
    const leave = await storing.enter();
    try {
      const parsed = same ? null : await readApart(messageOf(answer));
      const stored = await store(source, { answer, hash, parsed }, fetchedMs, clock);
      if (!stored) return ended("inactive");
      return {
        outcome: parsed ? "stored" : "unchanged",
        created: stored.created,
        updated: stored.updated,
      };
    } finally {
      leave();
    }
  } catch (error) {
    if (error instanceof Early) {
      await putOff({ id: source.id, at: error.at });
      return ended("early");
    }
    // Of this the feed knows nothing: the job is tried again within seconds.
    if (isCollision(error)) throw error;
    const partial =
      error instanceof FetchError && error.partial ? { bytes: error.partial, contentType: "" } : null;
    const payload = error instanceof FeedError ? payloadOf(answer) : partial;
    await rememberFailure(source, error, { ms: ms(), payload }, clock());
    return ended("failed");
  } finally {
    room.leave();
    await turns?.end(true);
  }
}

/**
 * Polls one source: conditional request, parse, store and the next appointment in one transaction. A failure is
 * recorded with its reason and tried again later, for ever (I8); it never stops other sources. A source changed
 * while its feed was fetched is stored by its new rights and routes; one paused or moved is left alone.
 * @param clock asked when the store begins: a fetch takes up to half a minute, and a change dated before it
 *   would lie behind what readers of changes have seen already.
 */
export async function pollSource(id: string, clock: () => Date): Promise<Polled> {
  const source = await loadSource(id);
  return source ? poll(source, null, clock) : ended("inactive");
}

/** Polls as `pollSource` when it is our turn at the feed's host; otherwise makes an appointment for that. */
export async function pollInTurn(id: string, clock: () => Date): Promise<Polled> {
  const source = await loadSource(id);
  if (!source) return ended("inactive");
  const turn = await takeTurn(hostOf(source.url));
  if (turn.token) return poll(source, new Turns(turn), clock);
  await putOff({ id, at: turn.at as Date });
  return ended("early");
}
