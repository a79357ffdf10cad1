import type { Edge } from "./address";

/** Keys of what has changed. `gone`: what carries one must not be shown any more, not even while the origin is down. */
export type Purge = { keys: string[]; gone: boolean };

/** The key that every kept answer carries. */
export const EVERYTHING = "everything";

/** One request that tells an edge, before it is sent. */
export type PurgeRequest = { url: string; method: string; headers: Record<string, string>; body?: string };

/** Varnish takes a header of 8 KB unless told otherwise (http_req_hdr_len), its name included. */
const KEYS_BYTES = 7_500;
/** So many keys are taken at once: Fastly's limit is 256, Cloudflare's 100; Varnish has none. */
const KEYS = { varnish: Number.POSITIVE_INFINITY, fastly: 256, cloudflare: 100 };
/** What can stand in a header, and is one key there. */
const KEY = /^[\x21-\x2b\x2d-\x7e]{1,500}$/;

function inBatches(keys: string[], most: number): string[][] {
  const batches: string[][] = [];
  let size = KEYS_BYTES;
  for (const key of new Set(keys.filter((each) => KEY.test(each)))) {
    size += key.length + 1;
    const last = batches.at(-1);
    if (last && size <= KEYS_BYTES && last.length < most) last.push(key);
    else {
      batches.push([key]);
      size = key.length + 1;
    }
  }
  return batches;
}

function requestOf({ kind, url, secret }: Edge, keys: string[], gone: boolean): PurgeRequest {
  const isAll = keys.includes(EVERYTHING);
  if (kind === "varnish")
    return {
      url,
      method: "PURGE",
      headers: { "surrogate-key": keys.join(" "), ...(gone ? { gone: "1" } : {}) },
    };
  if (kind === "fastly")
    return {
      url: `https://api.fastly.com/service/${url}/${isAll ? "purge_all" : "purge"}`,
      method: "POST",
      headers: {
        "fastly-key": secret,
        ...(isAll ? {} : { "surrogate-key": keys.join(" "), ...(gone ? {} : { "fastly-soft-purge": "1" }) }),
      },
    };
  return {
    url: `https://api.cloudflare.com/client/v4/zones/${url}/purge_cache`,
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify(isAll ? { purge_everything: true } : { tags: keys }),
  };
}

/**
 * What to send to an edge. Varnish by deploy/varnish; Fastly by POST /service/{id}/purge, softly unless it is gone;
 * Cloudflare by POST /zones/{id}/purge_cache, which knows no soft purge.
 */
export const requestsOf = (edge: Edge, { keys, gone }: Purge): PurgeRequest[] =>
  inBatches(keys, KEYS[edge.kind]).map((batch) => requestOf(edge, batch, gone));
