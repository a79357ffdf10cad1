import "server-only";
import { type Dispatcher, request } from "undici";
import { checkedUrl } from "./fetch-address";
import { codingsOf, readBody } from "./fetch-body";
import { FetchError, retryAfterSeconds, toFailure } from "./fetch-error";
import { outgoing } from "./outgoing";

export { FetchError } from "./fetch-error";

const MOST_HOPS = 5;

export type Fetched = {
  status: number;
  /** Where the redirects led. */
  url: string;
  /** Where the permanent redirects led that came before any other (301, 308; RFC 9110 §15.4); null: there were none. */
  movedTo: string | null;
  headers: Headers;
  body: Uint8Array;
};

export type FetchOptions = {
  headers?: Record<string, string>;
  /** Of the body after decompression; 10 MB by default. */
  maxBytes?: number;
  /** Over the whole exchange; half a minute by default. */
  timeoutMs?: number;
  /** Asked before a redirect is followed; what it throws ends the exchange and is thrown on as it is. */
  beforeHop?: (to: URL) => Promise<void>;
  onLarge?: () => Promise<void>;
};

/** Thrown by `beforeHop` to end an exchange for a reason that is no failure. */
export class FetchStopped extends Error {
  override name = "FetchStopped";
}

type Answer = Dispatcher.ResponseData;

export const headerOf = (answer: Answer, name: string): string | null => {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

function headersOf(answer: Answer): Headers {
  const headers = new Headers();
  // Servers send bytes that no header may hold; what they say is not needed.
  for (const [name, value] of Object.entries(answer.headers))
    for (const each of Array.isArray(value) ? value : [value ?? ""])
      if (/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
        headers.append(name, each.replace(/[^\t\x20-\x7e\x80-\xff]/g, ""));
  return headers;
}

/** What a body nobody reads may cost before its connection is given up. */
const discard = (answer: Answer) => answer.body.dump({ limit: 64 * 1024 });

const isRedirect = (status: number) => status >= 300 && status < 400 && status !== 304;

async function exchange(url: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { headers = {}, maxBytes = 10 * 1024 * 1024, beforeHop, onLarge } = options;
  const seen = new Set<string>();
  let at = checkedUrl(url);
  let movedTo: string | null = null;
  let permanent = true;
  for (let hops = 0; hops <= MOST_HOPS; hops++) {
    seen.add(at.href);
    const answer = await request(at, {
      dispatcher: outgoing(),
      signal,
      headers: {
        "user-agent": "Dateline/1.0 (news intake)",
        "accept-encoding": "gzip, br, zstd, deflate",
        ...headers,
      },
    });
    const { statusCode: status } = answer;
    const location = headerOf(answer, "location");
    if (isRedirect(status) && location) {
      await discard(answer);
      const to = checkedUrl(location, at.href);
      if (seen.has(to.href)) throw new FetchError("too_many_redirects", "The address redirects in a circle.");
      permanent &&= status === 301 || status === 308;
      if (permanent) movedTo = to.href;
      await beforeHop?.(to);
      at = to;
      continue;
    }
    const found = { status, url: at.href, movedTo, headers: headersOf(answer) };
    if (status === 304) {
      await discard(answer);
      return { ...found, body: new Uint8Array() };
    }
    if (status < 200 || status > 299) {
      await discard(answer);
      const retryAfter = retryAfterSeconds(headerOf(answer, "retry-after"), Date.now());
      throw new FetchError("http_status", `The server answered ${status}.`, { status, retryAfter });
    }
    const codings = codingsOf(found.headers.get("content-encoding"));
    return { ...found, body: await readBody(answer.body, codings, { maxBytes, onLarge }) };
  }
  throw new FetchError("too_many_redirects", `The address redirects more than ${MOST_HOPS} times.`);
}

/**
 * Fetches what strangers name. Only public addresses are connected to, redirects included; size is capped after
 * decompression, time over all, and a trickle is cut short. 304 is an answer, other statuses outside 2xx are errors.
 * @throws FetchError, and whatever `beforeHop` throws as FetchStopped.
 */
export async function fetchPublic(url: string, options: FetchOptions = {}): Promise<Fetched> {
  try {
    return await exchange(url, options, AbortSignal.timeout(options.timeoutMs ?? 30_000));
  } catch (error) {
    if (error instanceof FetchStopped) throw error;
    throw toFailure(error);
  }
}
