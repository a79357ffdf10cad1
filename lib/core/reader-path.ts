/** First path segments that are not readers' pages: they keep their own path. */
const OWN_DOORS = new Set([
  "_next",
  "account",
  "api",
  "assets",
  "desk",
  "healthz",
  "join",
  "join-desk",
  "media",
  "metrics",
  "portal",
  "preview",
  "prove",
  "readyz",
  "reset",
  "signin",
  "signout",
  "signup",
  "verify-email",
]);

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function readHostname(header: string): string | null {
  if (/^\[[0-9a-fA-F:.]+\](:\d{1,5})?$/.test(header)) return "localhost";
  const name = header
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "");
  return name.length <= 253 && name.split(".").every((label) => LABEL.test(label)) ? name : null;
}

/** A house has a few names; whoever makes them up is read each time. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 200;

/**
 * The host name of a Host header, lower case, without port or trailing dot; null when it is none
 * (RFC 1123 §2.1, RFC 9110 §7.2). An IPv6 literal names no title and counts as "localhost", as does an absent
 * header (HTTP/1.0).
 */
export function hostnameOf(header: string | null): string | null {
  if (!header) return "localhost";
  const before = known.get(header);
  if (before !== undefined) return before;
  const name = readHostname(header);
  if (known.size < MOST_KNOWN && header.length < 100) known.set(header, name);
  return name;
}

/** Where a request goes: on to its own route, or to the readers' pages of the title on that host. */
export type Way = { pass: true } | { refuse: 400 } | { rewrite: string };

/** Whether a path is no page of readers, by its first segment. */
export function isOwnDoor(pathname: string): boolean {
  const end = pathname.indexOf("/", 1);
  return OWN_DOORS.has(pathname.slice(1, end === -1 ? undefined : end));
}

/**
 * Decides the way of a request by its path and Host header. Every readers' path gets `/sites/{host}` in front,
 * one that already begins so included: that leads to no page, so the inner paths cannot be reached from outside.
 */
export function wayOf(pathname: string, host: string | null): Way {
  if (isOwnDoor(pathname)) return { pass: true };
  const hostname = hostnameOf(host);
  return hostname ? { rewrite: `/sites/${hostname}${pathname === "/" ? "" : pathname}` } : { refuse: 400 };
}
