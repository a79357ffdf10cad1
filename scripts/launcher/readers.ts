// Readers' pages in front of Next. What is kept is answered here, out of bytes that are compressed already; what is
// not is made by the same handlers that Next would run, without its routing (docs/decisions/025).
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Kept } from "../../lib/core/kept.ts";
import { encodingFor, matches } from "../../lib/core/negotiation.ts";
import { faultPage, openDoors, ROUTE_HEADER } from "../../lib/core/reader-doors.ts";
import { hostnameOf, wayOf } from "../../lib/core/reader-path.ts";
import type { Match } from "../../lib/core/reader-routes.ts";
import { faultIn, plain, tidied } from "./request-line.ts";

export type Answerer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** All that a page may depend on: whatever else a request carries cannot get into what is kept. */
const READ = new Set(["host", "accept-encoding", "if-none-match", "connection", "x-forwarded-for"]);

/**
 * Answers readers, and hands everything else to Next.
 * @param routeOf finds readers' routes; null (while developing) leaves them all to Next.
 * @param edge whether a cache stands before us that is told of every change.
 */
export function readersFirst(
  routeOf: ((path: string) => Match | null) | null,
  next: Answerer,
  edge: boolean,
): Answerer {
  const write = (request: IncomingMessage, response: ServerResponse, kept: Kept): void => {
    const headers = kept.rawHeaders(Date.now(), edge);
    if (kept.status === 200 && matches(request.headers["if-none-match"], kept.etag))
      return void response.writeHead(304, headers).end();
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const send = (bytes: Buffer) => {
      const body = [
        "Content-Length",
        String(bytes.length),
        ...(encoding ? ["Content-Encoding", encoding] : []),
      ];
      response.writeHead(kept.status, [...headers, ...body]);
      response.end(request.method === "HEAD" ? undefined : bytes);
    };
    const bytes = kept.as(encoding);
    if (Buffer.isBuffer(bytes)) send(bytes);
    else bytes.then(send).catch(() => giveUp(response));
  };

  /** Whatever went wrong with one answer, the others go on. */
  const giveUp = (response: ServerResponse): void => {
    if (response.headersSent) response.destroy();
    else plain(response, 503, { "Retry-After": "30" });
  };

  const fault = async (request: IncomingMessage, response: ServerResponse, status: number) => {
    const page = faultPage();
    const host = hostnameOf(request.headers.host ?? null) ?? "localhost";
    if (page) write(request, response, await page(host, status));
    else plain(response, status);
  };

  return (request, response) => {
    delete request.headers[ROUTE_HEADER];
    const url = request.url ?? "/";
    const cut = url.indexOf("?");
    const path = cut === -1 ? url : url.slice(0, cut);
    const way = wayOf(path, request.headers.host ?? null);
    const asset = "pass" in way && path.startsWith("/assets/");
    const wrong = faultIn(url, path) ?? ("refuse" in way ? way.refuse : undefined);
    if (wrong && "pass" in way) return void plain(response, wrong);
    if (wrong) return void fault(request, response, wrong).catch(() => giveUp(response));
    if (("pass" in way && !asset) || (request.method !== "GET" && request.method !== "HEAD"))
      return next(request, response);
    const tidy = tidied(path);
    if (tidy !== path) return void plain(response, 308, { Location: tidy + url.slice(path.length) });
    const match = routeOf?.(path);
    if (!match) return next(request, response);
    const visit = openDoors().get(match.route);
    if (!visit) {
      for (const name of Object.keys(request.headers)) if (!READ.has(name)) delete request.headers[name];
      request.headers[ROUTE_HEADER] = match.route;
      return next(request, response);
    }
    const host = asset ? "" : (hostnameOf(request.headers.host ?? null) as string);
    const asked = { params: { host, ...match.params }, search: cut === -1 ? "" : url.slice(cut) };
    visit(asked)
      .then((kept) => write(request, response, kept))
      .catch(() => giveUp(response));
  };
}
