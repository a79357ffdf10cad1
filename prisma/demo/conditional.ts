import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Answers GET and HEAD with validators, and 304 when the client's copy is good: If-None-Match first,
 * If-Modified-Since only without it (RFC 9110 §13.2.2).
 */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: string | Uint8Array,
  contentType: string,
  modified: Date,
): void {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", etag);
  response.setHeader("Last-Modified", modified.toUTCString());
  response.setHeader("Cache-Control", "public, max-age=60");
  if (isFresh(request, etag, modified)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "Content-Type": contentType, "Content-Length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? undefined : body);
}

function isFresh({ headers }: IncomingMessage, etag: string, modified: Date): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) {
    return known.split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, "")));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}
