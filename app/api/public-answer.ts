import "server-only";
import { createHash } from "node:crypto";
import { publicUrl } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { originOf } from "@/lib/publications/origin";
import { publications } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";

/** The title of a call, by slug or the first, and the origin its addresses stand on. */
export async function titleOf(slug: string | undefined): Promise<{ title: PublicationInfo; origin: string }> {
  const all = await publications();
  const title = slug === undefined ? all[0] : all.find((each) => each.slug === slug);
  if (!title) throw notFound("The publication");
  return { title, origin: originOf(title, title === all[0], publicUrl()) };
}

/** Weak comparison (RFC 9110 §13.1.2). */
function matches(header: string | null, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

/**
 * JSON for everybody. It may be kept, but asked about each time: a killed item is gone within a second,
 * wherever it was kept.
 */
export function publicJson(request: Request, body: unknown, status = 200): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "public, no-cache",
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  if (status === 200 && matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { status, headers });
}

/** On to another address of this API, for good (RFC 9110 §15.4.9); asked about each time, for it may come back. */
export const publicMoved = (path: string, publication: string | undefined): Response =>
  new Response(null, {
    status: 308,
    headers: {
      Location: publication ? `${path}?publication=${encodeURIComponent(publication)}` : path,
      "Cache-Control": "public, no-cache",
      "Access-Control-Allow-Origin": "*",
    },
  });
