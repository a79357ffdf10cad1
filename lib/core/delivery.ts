/**
 * What readers' pages may load: their stylesheet and our own pictures. No script, whatever a stored text holds.
 * What connects to us is not a page then but whoever audits one in its name: they look for robots.txt beside it.
 */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What every answer to a reader carries. */
export const SECURITY = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** For errors, which the next request may well not meet. */
export const NO_STORE = { "Cache-Control": "no-store" };
/** For what only some may see. */
export const PRIVATE = { "Cache-Control": "private, no-store" };

/** A day without its origin is what the edge has to bridge (RFC 5861 §4). */
const EDGE_IF_ERROR = 86_400;
/** Nobody can take a killed story back from a cache we do not know of: it bridges a restart, not an outage. */
const ANYONE_IF_ERROR = 300;
/** The edge makes a page anew in the background for the last so many seconds of its life. */
const RENEWAL = 30;

/** What a public answer shows, and how long it may be used as it is. */
export type Public = {
  /** Surrogate keys: what is announced when it changes (lib/core/changes.ts). */
  tags: string[];
  /** Seconds left, counted from now. */
  freshSeconds: number;
  /** Seconds a browser need not ask again. */
  browserSeconds?: number;
};

/**
 * The caching headers of whatever everybody may see: pages, feeds, files, the API's items. Shared caches that we do
 * not know cannot be told that a story was taken back, so that they have to ask again after a second. An edge that
 * is told (EDGE_PURGE_URL) may keep the answer for all its life, by headers that are for it alone: Surrogate-Control
 * (Edge Architecture 1.0: Varnish, Fastly) and CDN-Cache-Control (RFC 9213: Cloudflare), which never add up to more
 * than `freshSeconds` while the origin lives.
 */
export function publicHeaders(
  { tags, freshSeconds, browserSeconds = 0 }: Public,
  edge: boolean,
): Record<string, string> {
  const anyone = {
    "Cache-Control": `public, max-age=${browserSeconds}, s-maxage=1, stale-while-revalidate=5, stale-if-error=${ANYONE_IF_ERROR}`,
    ...(tags.length ? { "Surrogate-Key": tags.join(" ") } : {}),
  };
  if (!edge) return anyone;
  const left = Math.max(0, Math.floor(freshSeconds));
  const renewal = Math.min(RENEWAL, Math.floor(left / 2));
  const control = `max-age=${left - renewal}, stale-while-revalidate=${renewal}, stale-if-error=${EDGE_IF_ERROR}`;
  return {
    ...anyone,
    "Surrogate-Control": control,
    "CDN-Cache-Control": `public, ${control}`,
    ...(tags.length ? { "Cache-Tag": tags.join(",") } : {}),
  };
}

/** Answers that stand for something: what is there, where it went, or that it was taken back. The rest are errors. */
const LASTING = new Set([200, 301, 308, 410]);

/** A page as it is kept, as far as headers go. */
export type Described = {
  status: number;
  headers: Record<string, string>;
  etag: string;
  tags: string[];
  /** The moment it must not be used any more, in milliseconds since 1970. */
  until: number;
  /** Its caching headers, when neither its status nor its age decide them. */
  control?: Record<string, string> | undefined;
};

/** All headers of a reader's page but those of its encoding. `now` in milliseconds since 1970. */
export const pageHeaders = (
  { status, headers, etag, tags, until, control }: Described,
  now: number,
  edge: boolean,
): Record<string, string> => ({
  ...SECURITY,
  ...headers,
  ETag: etag,
  ...(control ??
    (LASTING.has(status) ? publicHeaders({ tags, freshSeconds: (until - now) / 1000 }, edge) : NO_STORE)),
  Vary: "Accept-Encoding",
});

/** A file whose name changes with its content; under another name it is only today's stand-in. */
export const assetHeaders = (current: boolean): Record<string, string> => ({
  "Cache-Control": current ? "public, max-age=31536000, immutable" : "public, max-age=60",
});
