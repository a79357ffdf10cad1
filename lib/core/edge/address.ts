/** An edge that is told of changes. Its URL may hold a secret; its name never does. */
export type Edge = { kind: "varnish" | "fastly" | "cloudflare"; name: string; url: string; secret: string };

/** Fastly's services and Cloudflare's zones are named by 20 to 40 letters and digits. */
const ID = /^[A-Za-z0-9]{8,64}$/;

function edgeOf(text: string): Edge | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, pathname, username, password, search, hash } = new URL(text);
  if (password || search || hash) return null;
  if (protocol === "http:" || protocol === "https:")
    return host && !username ? { kind: "varnish", name: host, url: text, secret: pathname } : null;
  const kind = protocol.slice(0, -1);
  if ((kind !== "fastly" && kind !== "cloudflare") || !ID.test(host) || !username) return null;
  return { kind, name: `${kind}:${host}`, url: host, secret: decodeURIComponent(username) };
}

/**
 * The edges of EDGE_PURGE_URL, between commas or spaces: `https://edge.example/purge/SECRET` (Varnish as in deploy/),
 * `fastly://TOKEN@SERVICE` or `cloudflare://TOKEN@ZONE`. Null when one cannot be read.
 */
export function edgesOf(value: string): Edge[] | null {
  const all = value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(edgeOf);
  const edges = all.filter((each) => each !== null);
  const names = new Set(edges.map((each) => each.name));
  return edges.length > 0 && edges.length === all.length && names.size === all.length ? edges : null;
}
