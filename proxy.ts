import { type NextRequest, NextResponse } from "next/server";
import { withNonce } from "@/lib/core/csp";
import { wayOf } from "@/lib/core/reader-path";

/** Portal, desk and accounts: pages with scripts, which run by this response's nonce alone. */
function workspace(request: NextRequest): NextResponse {
  const nonced = withNonce(request.headers, process.env.NODE_ENV === "development");
  const response = NextResponse.next({ request: { headers: nonced.request } });
  response.headers.set("Content-Security-Policy", nonced.policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  return response;
}

/** Sends readers to the pages of the title whose host they asked for. X-Forwarded-Host is never looked at. */
export function proxy(request: NextRequest): NextResponse {
  const way = wayOf(request.nextUrl.pathname, request.headers.get("host"));
  if ("pass" in way) return workspace(request);
  if ("refuse" in way)
    return new NextResponse("The Host header is not a host name.\n", { status: way.refuse });
  const target = request.nextUrl.clone();
  target.pathname = way.rewrite;
  return NextResponse.rewrite(target);
}

export const config = { matcher: ["/((?!_next/|assets/|media/|api/|preview/).*)"] };
