import "server-only";
import { Readable } from "node:stream";
import { PRIVATE, publicHeaders } from "@/lib/core/delivery";
import { hasEdge } from "@/lib/core/env";
import type { ServedFile } from "@/lib/media/serving";
import { mediaTag } from "@/lib/news/media-keys";

/**
 * Readers' browsers keep a picture for five minutes. The edge keeps it for an hour: it is told when a story that shows
 * the picture is taken back, as fast as of the story's page.
 */
const BROWSER_SECONDS = 300;
const FRESH_SECONDS = 3_600;

const BASE = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** The file's name in a header: ASCII for old programs, and in full (RFC 6266 §4.3, RFC 8187). */
function disposition(filename: string): string {
  const named = /\.pdf$/i.test(filename) ? filename : `${filename}.pdf`;
  const ascii = named.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(named.toWellFormed()).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

const asBody = (body: ServedFile["body"]): BodyInit =>
  body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : new Uint8Array(body);

/** A key never names other bytes, so that its address is the tag (RFC 9110 §8.8.3). */
export const tagOf = (key: string, file: string) => `"${key}-${file}"`;

export function fileHeaders(key: string, file: string, isPublic: boolean): Headers {
  return new Headers({
    ...BASE,
    ETag: tagOf(key, file),
    ...(isPublic
      ? publicHeaders(
          { tags: [mediaTag(key)], freshSeconds: FRESH_SECONDS, browserSeconds: BROWSER_SECONDS },
          hasEdge(),
        )
      : PRIVATE),
  });
}

export function fileAnswer(served: ServedFile, headers: Headers): Response {
  headers.set("Content-Type", served.contentType);
  headers.set("Content-Length", String(served.bytes));
  if (served.filename !== null) headers.set("Content-Disposition", disposition(served.filename));
  return new Response(asBody(served.body), { headers });
}

/** There is no such file, for whoever asks (404), or there was one that was taken back (410). */
export const noFile = (status: 404 | 410): Response =>
  new Response(status === 410 ? "This file was withdrawn.\n" : "Not found\n", {
    status,
    headers: { ...BASE, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
