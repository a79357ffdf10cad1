import { isIP } from "node:net";

/** The header that names who asks. Our server sets it on every request, whatever was sent. */
export const PEER_HEADER = "x-dateline-peer";

/** One household's worth of addresses: an IPv4 address, or the /64 that an IPv6 host may choose from freely. */
function neighbourhood(address: string): string {
  const bare = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(bare) !== 6) return bare;
  const [head = "", tail] = bare.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill("0"), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

const isLoopback = (address: string) => /^(127\.|::1$|::ffff:127\.)/i.test(address);

/**
 * Who asks, as far as limits go. A reverse proxy on this machine is believed: the last entry of its
 * X-Forwarded-For is the address it saw itself; all before that may be invented.
 * @param remote the socket's remote address.
 */
export function peerOf(remote: string | undefined, forwardedFor: string | string[] | undefined): string {
  if (!remote) return "unknown";
  const last = isLoopback(remote)
    ? String(forwardedFor ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : undefined;
  return neighbourhood(last && isIP(last) ? last : remote);
}

const HERE = new Set(["127.0.0.1", "0:0:0:0::/64"]);
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Whether a request was made on this machine itself, and not handed on by a proxy that runs here: one names whom it
 * asks for, or the host that was asked for.
 */
export const asksFromHere = (headers: Headers): boolean =>
  HERE.has(headers.get(PEER_HEADER) ?? "") &&
  LOCAL_HOST.test(headers.get("host") ?? "") &&
  !["x-forwarded-for", "x-real-ip", "forwarded", "via"].some((name) => headers.has(name));
