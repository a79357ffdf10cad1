import "server-only";
import { publicUrl } from "@/lib/core/env";

/**
 * Whether one of our own pages sent a request that the session's cookie came along with by itself (CSRF). A browser
 * says whose page it was by Origin, or at least by Sec-Fetch-Site (Fetch Metadata); who says neither is no browser.
 */
export function fromOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return !/^(cross-site|same-site)$/.test(request.headers.get("sec-fetch-site") ?? "");
  return (
    origin === publicUrl() || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"))
  );
}
