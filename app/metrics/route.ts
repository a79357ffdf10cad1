import { createHash, timingSafeEqual } from "node:crypto";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { asksFromHere } from "@/lib/core/peer";
import { scrape } from "@/lib/metrics/scrape";

export const dynamic = "force-dynamic";

const digest = (text: string) => createHash("sha256").update(text).digest();
const plain = (body: string, status: number, headers: Record<string, string> = {}) =>
  new Response(body, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });

/** Why this request gets no figures, or null: METRICS_TOKEN as a bearer (RFC 6750), or no token set and asked from here. */
function refusal(request: Request): Response | null {
  const { METRICS_TOKEN } = env();
  if (METRICS_TOKEN === undefined) return asksFromHere(request.headers) ? null : plain("Not found.\n", 404);
  const [, given = ""] = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (timingSafeEqual(digest(given), digest(METRICS_TOKEN))) return null;
  return plain("A bearer token is needed: METRICS_TOKEN.\n", 401, { "WWW-Authenticate": "Bearer" });
}

/** How the house does, for Prometheus. */
export async function GET(request: Request): Promise<Response> {
  const refused = refusal(request);
  if (refused) return refused;
  try {
    const type = "text/plain; version=0.0.4; charset=utf-8";
    return plain(await scrape(now()), 200, { "Content-Type": type });
  } catch (error) {
    log.warn({ reason: (error as Error).message }, "no figures for a scrape");
    return plain("The database cannot be reached.\n", 503);
  }
}
