import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";

const HEADERS = {
  "Content-Type": "text/plain; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** What another system's program is answered: a status, and words for whoever reads its log. */
export const plain = (status: number, text = "", headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { ...HEADERS, ...headers } });

/** Answers by `work`; of what went wrong on our side the caller learns nothing, and tries again. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) {
      const wait =
        error.kind === "rate_limited" ? { "Retry-After": String(error.data.retryAfter ?? 60) } : {};
      return plain(error.status, "", wait as Record<string, string>);
    }
    log.error({ err: error }, "a call of another system failed");
    return plain(500);
  }
}
