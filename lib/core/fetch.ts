import "server-only";
import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, buildConnector, type Dispatcher, request } from "undici";
import { isPublicAddress } from "./address";
import { env } from "./env";
import { fileSize } from "./file-size";

export type FetchFailure =
  | "refused_address"
  | "bad_url"
  | "timeout"
  | "too_large"
  | "too_many_redirects"
  | "unreachable"
  | "http_status";

/** Why an outgoing request came to nothing; the message may be shown to an editor. */
export class FetchError extends Error {
  override name = "FetchError";
  readonly reason: FetchFailure;
  readonly status: number | null;
  /** Seconds the server asked us to wait (Retry-After, RFC 9110 §10.2.3), if it did. */
  readonly retryAfter: number | null;

  constructor(
    reason: FetchFailure,
    message: string,
    status: number | null = null,
    retryAfter: number | null = null,
  ) {
    super(message);
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export type Fetched = {
  status: number;
  /** Where the redirects led. */
  url: string;
  headers: Headers;
  body: Uint8Array;
};

/** Resolves a name and refuses it unless every address is public, at connect: a second answer cannot differ. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 4);
    const refused = addresses.find((each) => !isPublicAddress(each.address));
    const first = addresses[0];
    if (refused || !first) {
      const problem = new FetchError("refused_address", `${hostname} is not on the public internet.`);
      return callback(problem as unknown as NodeJS.ErrnoException, "", 4);
    }
    if (options.all) return (callback as unknown as (e: null, a: typeof addresses) => void)(null, addresses);
    callback(null, first.address, first.family);
  });
};

const guarded = buildConnector({ timeout: 10_000, lookup: publicLookup });
const direct = buildConnector({ timeout: 10_000 });

/** The address a demo host is served from; *.demo.test exists nowhere else (RFC 6761 reserves .test). */
function demoAddress(hostname: string): { hostname: string; port: string } | null {
  const feeds = env().DEMO_FEEDS;
  if (!feeds || !/(^|\.)demo\.test$/.test(hostname)) return null;
  const [host = "", port = ""] = feeds.split(":");
  return { hostname: host, port };
}

const connector: buildConnector.connector = (options, callback) => {
  const port = options.port || (options.protocol === "https:" ? "443" : "80");
  const demo = demoAddress(options.hostname);
  if (demo) return direct({ ...options, ...demo }, callback);
  if (env().FETCH_ALLOW.includes(`${options.hostname}:${port}`)) return direct(options, callback);
  if (isIP(options.hostname.replace(/^\[|\]$/g, "")) && !isPublicAddress(options.hostname))
    return callback(
      new FetchError("refused_address", `${options.hostname} is not on the public internet.`),
      null,
    );
  guarded(options, callback);
};

let agent: Agent | undefined;
/** The connections of all outgoing requests; each is checked when it is made. */
export const outgoing = () => {
  agent ??= new Agent({
    connect: connector,
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
    connections: 8,
    pipelining: 1,
  });
  return agent;
};

/** @throws FetchError bad_url unless it is plain http or https. */
export function checkedUrl(url: string, base?: string): URL {
  const parsed = URL.canParse(url, base) ? new URL(url, base) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
    throw new FetchError("bad_url", "Only plain http and https addresses can be fetched.");
  return parsed;
}

type Answer = Dispatcher.ResponseData;

export const headerOf = (answer: Answer, name: string): string | null => {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

function headersOf(answer: Answer): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const each of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, each);
  return headers;
}

/** The body as it was before Content-Encoding (RFC 9110 §8.4); an unknown coding is read as it comes. */
function decoded(answer: Answer): Readable {
  const coding = headerOf(answer, "content-encoding")?.trim().toLowerCase();
  if (coding === "gzip" || coding === "x-gzip") return answer.body.pipe(createGunzip());
  if (coding === "br") return answer.body.pipe(createBrotliDecompress());
  if (coding === "deflate") return answer.body.pipe(createInflate());
  return answer.body;
}

async function readCapped(answer: Answer, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = decoded(answer);
  // A pipe does not hand on the source's failure.
  if (stream !== answer.body) answer.body.once("error", (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > maxBytes)
        throw new FetchError(
          "too_large",
          `The answer is larger than ${fileSize(maxBytes)}.`,
          answer.statusCode,
        );
      chunks.push(chunk);
    }
  } finally {
    answer.body.destroy();
  }
  return Buffer.concat(chunks);
}

/** Seconds to wait by a Retry-After header: a number, or a date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d{1,8}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** What went wrong with an outgoing request, in words. */
export function toFailure(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { name, cause, message, code: own } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof FetchError) return cause;
  if (name === "TimeoutError" || name === "AbortError" || /timeout/i.test(String((cause as Error)?.name)))
    return new FetchError("timeout", "The server did not answer in time.");
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? own;
  return new FetchError("unreachable", `The server could not be reached (${code ?? message}).`);
}

/**
 * Fetches what strangers name. Only public addresses are connected to, redirects included; size is capped after
 * decompression, time over all. 304 is an answer, other statuses outside 2xx are errors.
 * @param options maxBytes in bytes, timeoutMs over the whole exchange.
 * @throws FetchError
 */
export async function fetchPublic(
  url: string,
  options: { headers?: Record<string, string>; maxBytes?: number; timeoutMs?: number } = {},
): Promise<Fetched> {
  const { headers = {}, maxBytes = 10 * 1024 * 1024, timeoutMs = 30_000 } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  let at = checkedUrl(url);
  try {
    for (let hops = 0; hops <= 5; hops++) {
      const answer = await request(at, {
        dispatcher: outgoing(),
        signal,
        headers: { "user-agent": "Dateline/1.0 (news intake)", "accept-encoding": "gzip, br", ...headers },
      });
      const { statusCode: status } = answer;
      const location = headerOf(answer, "location");
      if (status >= 300 && status < 400 && status !== 304 && location) {
        await answer.body.dump();
        at = checkedUrl(location, at.href);
        continue;
      }
      if (status === 304) {
        await answer.body.dump();
        return { status, url: at.href, headers: headersOf(answer), body: new Uint8Array() };
      }
      if (status < 200 || status > 299) {
        await answer.body.dump();
        const wait = retryAfterSeconds(headerOf(answer, "retry-after"), Date.now());
        throw new FetchError("http_status", `The server answered ${status}.`, status, wait);
      }
      return { status, url: at.href, headers: headersOf(answer), body: await readCapped(answer, maxBytes) };
    }
  } catch (error) {
    throw toFailure(error);
  }
  throw new FetchError("too_many_redirects", "The address redirects more than five times.");
}
