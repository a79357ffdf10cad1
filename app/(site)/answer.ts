import { hasEdge } from "@/lib/core/env";
import { Kept } from "@/lib/core/kept";
import { carriesEncoding, KEPT_ENCODING } from "@/lib/core/kept-encoding";
import { encodingFor, matches } from "@/lib/core/negotiation";

/**
 * The answer to a request out of a kept page, for the framework; the server in front of it writes the same by itself.
 * What its headers are stands in lib/core/delivery.ts.
 */
export async function respond(request: Request, kept: Kept): Promise<Response> {
  const headers = new Headers();
  const raw = kept.rawHeaders(Date.now(), hasEdge());
  for (let at = 0; at < raw.length; at += 2) headers.set(raw[at] as string, raw[at + 1] as string);
  if (kept.status === 200 && matches(request.headers.get("if-none-match"), kept.etag))
    return new Response(null, { status: 304, headers });
  const encoding = carriesEncoding() ? encodingFor(request.headers.get("accept-encoding")) : null;
  const bytes = await kept.as(encoding);
  headers.set("Content-Length", String(bytes.length));
  if (encoding) headers.set(KEPT_ENCODING, encoding);
  return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), {
    status: kept.status,
    headers,
  });
}

/** The answer when a page cannot be made: short, kept nowhere, and telling whom it helps to ask again. */
export const unavailable = (message: string): Kept =>
  new Kept(
    {
      status: 503,
      headers: { "Content-Type": "text/html; charset=utf-8", "Retry-After": "30" },
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Back in a moment</title><h1>Back in a moment</h1><p>${message}</p></html>\n`,
      tags: [],
      maxAgeSeconds: 0,
    },
    Date.now(),
  );
