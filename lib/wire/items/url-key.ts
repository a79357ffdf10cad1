import { createHash } from "node:crypto";

/** Parts of a query that say where a reader came from, not what is shown. */
const TRACKING = /^(utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|rss)$/i;

/**
 * A number for an item's own address, the same for its common disguises (http or https, www., a stroke at the end, a
 * fragment, tracking): the first 8 bytes of a SHA-256, as PostgreSQL's signed bigint. null for what is no web
 * address, or the front page of a site, which is no item's own.
 */
export function urlKey(address: string): bigint | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, "");
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byName);
  if (path === "" && query.length === 0) return null;
  const host = url.host.replace(/^(www|m|amp)\./, "");
  const plain = JSON.stringify([host, path, query]);
  return createHash("sha256").update(plain).digest().readBigInt64BE(0);
}

const byName = ([one]: [string, string], [other]: [string, string]) =>
  one < other ? -1 : one > other ? 1 : 0;
