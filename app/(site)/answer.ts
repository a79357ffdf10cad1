import type { Kept } from "@/lib/core/cache";
import { carriesEncoding, KEPT_ENCODING } from "@/lib/core/kept-encoding";

/** What every reader's page may load: its stylesheet and pictures. No script, whatever a stored text holds. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' https: data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const SECURITY = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

export type Encoding = "br" | "gzip" | null;

/** The best encoding of an Accept-Encoding header that we keep; refused ones (q=0) are (RFC 9110 §12.5.3). */
export function encodingFor(header: string | null): Encoding {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((each) => each.trim());
    const q = parameters.find((each) => each.startsWith("q="));
    if (coding) weights.set(coding, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const [br, gzip] = [weight("br"), weight("gzip")];
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : null;
}

/** Whether If-None-Match names this answer; weak comparison (RFC 9110 §13.1.2). */
export function matches(header: string | null, etag: string): boolean {
  if (!header) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => bare(tag) === bare(etag));
}

/** The answer to a request out of a kept page. The only place that sets headers for readers. */
export function respond(request: Request, kept: Kept): Response {
  const headers = new Headers({
    ...SECURITY,
    ...kept.headers,
    ETag: kept.etag,
    // Nothing tells a shared cache that a story was taken back, so it has to ask again at once.
    "Cache-Control": "public, max-age=0, s-maxage=1, stale-while-revalidate=5",
    Vary: "Accept-Encoding",
    ...(kept.tags.length ? { "Surrogate-Key": kept.tags.join(" ") } : {}),
  });
  if (kept.status === 200 && matches(request.headers.get("if-none-match"), kept.etag))
    return new Response(null, { status: 304, headers });
  const encoding = carriesEncoding() ? encodingFor(request.headers.get("accept-encoding")) : null;
  const bytes = encoding === "br" ? kept.br : encoding === "gzip" ? kept.gzip : kept.plain;
  if (encoding) headers.set(KEPT_ENCODING, encoding);
  return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), {
    status: kept.status,
    headers,
  });
}

/** The answer when a page cannot be made: short, kept nowhere, and telling whom it helps to ask again. */
export function unavailable(message: string): Response {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Back in a moment</title><h1>Back in a moment</h1><p>${message}</p></html>\n`;
  return new Response(body, {
    status: 503,
    headers: {
      ...SECURITY,
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "30",
    },
  });
}
