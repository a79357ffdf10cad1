import "server-only";
import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, type Response, fetch as send } from "undici";
import { isPublicAddress } from "./address";
import { env } from "./env";

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
const pool = () => {
  agent ??= new Agent({
    connect: connector,
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
    connections: 4,
    pipelining: 1,
  });
  return agent;
};

function checked(url: string, base?: string): URL {
  const parsed = URL.canParse(url, base) ? new URL(url, base) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
    throw new FetchError("bad_url", "Only plain http and https addresses can be fetched.");
  return parsed;
}

async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new FetchError(
        "too_large",
        `The answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB.`,
        response.status,
      );
    }
    chunks.push(chunk);
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

function toFailure(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { name, cause, message } = error as Error & { cause?: unknown };
  if (cause instanceof FetchError) return cause;
  if (name === "TimeoutError" || name === "AbortError" || /timeout/i.test(String((cause as Error)?.name)))
    return new FetchError("timeout", "The server did not answer in time.");
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
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
  let at = checked(url);
  try {
    for (let hops = 0; hops <= 5; hops++) {
      const response = await send(at, {
        dispatcher: pool(),
        redirect: "manual",
        signal,
        headers: { "user-agent": "Dateline/1.0 (news intake)", "accept-encoding": "gzip, br", ...headers },
      });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && response.status !== 304 && location) {
        await response.body?.cancel();
        at = checked(location, at.href);
        continue;
      }
      const answerHeaders = new Headers([...response.headers]);
      if (response.status === 304)
        return { status: 304, url: at.href, headers: answerHeaders, body: new Uint8Array() };
      if (!response.ok) {
        await response.body?.cancel();
        const wait = retryAfterSeconds(response.headers.get("retry-after"), Date.now());
        throw new FetchError("http_status", `The server answered ${response.status}.`, response.status, wait);
      }
      return {
        status: response.status,
        url: at.href,
        headers: answerHeaders,
        body: await readCapped(response, maxBytes),
      };
    }
  } catch (error) {
    throw toFailure(error);
  }
  throw new FetchError("too_many_redirects", "The address redirects more than five times.");
}
