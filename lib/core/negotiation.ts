export type Encoding = "br" | "gzip" | null;

function chosen(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((each) => each.trim());
    const q = parameters.find((each) => each.startsWith("q="));
    if (coding) weights.set(coding, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const [br, gzip] = [weight("br"), weight("gzip")];
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : null;
}

/** The web's programs send some dozens of different headers; whoever makes them up is read each time. */
const known = new Map<string, Encoding>();
const MOST_KNOWN = 200;

/** The best encoding of an Accept-Encoding header that we keep; refused ones (q=0) are (RFC 9110 §12.5.3). */
export function encodingFor(header: string | null | undefined): Encoding {
  if (!header) return null;
  const before = known.get(header);
  if (before !== undefined) return before;
  const encoding = chosen(header);
  if (known.size < MOST_KNOWN && header.length < 100) known.set(header, encoding);
  return encoding;
}

/** Whether If-None-Match names this answer; weak comparison (RFC 9110 §13.1.2). */
export function matches(header: string | null | undefined, etag: string): boolean {
  if (!header) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => bare(tag) === bare(etag));
}
