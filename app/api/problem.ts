import "server-only";
import { STATUS_CODES } from "node:http";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";

/** Headers of every answer of the API, besides what the answer itself says. */
export const apiHeaders = (requestId: string) => ({
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Request-Id": requestId,
});

/** A problem document (RFC 9457); with `about:blank` the title is the status in words (§4.2.1). */
export function problem(
  status: number,
  detail: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const body = { type: "about:blank", title: STATUS_CODES[status], status, detail, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}

/** A stale version is a failed precondition over HTTP, and nothing of the current text goes with it. */
function asHttp({ kind, status, data }: DomainError): { status: number; data: Record<string, unknown> } {
  const { stale, quota: _, current, ...rest } = data;
  const { content: __, ...now } = (current ?? {}) as Record<string, unknown>;
  return {
    status: kind === "conflict" && stale ? 412 : status,
    data: current ? { ...rest, current: now } : rest,
  };
}

/** What went wrong as an answer: expected failures in their own words, anything else under a reference alone. */
export function problemOf(error: unknown, requestId: string): Response {
  const headers = apiHeaders(requestId);
  if (error instanceof DomainError) {
    const { status, data } = asHttp(error);
    const errors = error.issues.length ? { errors: error.issues } : {};
    return problem(status, error.message, { ...data, ...errors }, { ...headers, ...hints(error, status) });
  }
  log.error({ err: error, reference: requestId }, "an API call failed");
  const detail = "Something went wrong on our side. Nothing was changed; give the reference when you ask.";
  return problem(500, detail, { reference: requestId }, headers);
}

/** What the statuses ask for in headers: RFC 9110 §11.6.1 and §10.2.3; a 409 that passes says when. */
function hints(error: DomainError, status: number): Record<string, string> {
  if (status === 401) return { "WWW-Authenticate": 'Bearer realm="Dateline"' };
  if (status === 429) return { "Retry-After": String(error.data.retryAfter ?? 60) };
  if (error.data.retryAfter) return { "Retry-After": String(error.data.retryAfter) };
  return {};
}
