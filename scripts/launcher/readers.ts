// Readers' pages in front of Next. What is kept is answered here, out of bytes that are compressed already; what is
// not is made by the same handlers that Next would run, without its routing (docs/decisions/025).
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Kept } from "../../lib/core/kept.ts";
import { encodingFor, matches } from "../../lib/core/negotiation.ts";
import { type Asked, faultPage, openDoors, ROUTE_HEADER, type Visitor } from "../../lib/core/reader-doors.ts";
import { hostnameOf, isOwnDoor } from "../../lib/core/reader-path.ts";
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
    const now = Date.now();
    if (kept.status === 200 && matches(request.headers["if-none-match"], kept.etag))
      return void response.writeHead(304, kept.rawHeaders(now, edge)).end();
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const send = (bytes: Buffer) => {
      response.writeHead(kept.status, kept.wholeHeaders(now, edge, encoding, bytes));
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

  const toNext: Answerer = (request, response) => {
    delete request.headers[ROUTE_HEADER];
    return next(request, response);
  };

  /** What a route has at hand is written in the same turn in which it was asked for. */
  const answer = (request: IncomingMessage, response: ServerResponse, visit: Visitor, asked: Asked): void => {
    try {
      const kept = visit(asked);
      if (kept instanceof Promise)
        kept.then((made) => write(request, response, made)).catch(() => giveUp(response));
      else write(request, response, kept);
    } catch {
      giveUp(response);
    }
  };

  return (request, response) => {
    const url = request.url ?? "/";
    const cut = url.indexOf("?");
    const path = cut === -1 ? url : url.slice(0, cut);
    const own = isOwnDoor(path);
    const host = own ? "" : hostnameOf(request.headers.host ?? null);
    const wrong = faultIn(url, path) ?? (host === null ? 400 : undefined);
    if (wrong && own) return void plain(response, wrong);
    if (wrong || host === null)
      return void fault(request, response, wrong ?? 400).catch(() => giveUp(response));
    if ((own && !path.startsWith("/assets/")) || (request.method !== "GET" && request.method !== "HEAD"))
      return toNext(request, response);
    const tidy = tidied(path);
    if (tidy !== path) return void plain(response, 308, { Location: tidy + url.slice(path.length) });
    const match = routeOf?.(path);
    if (!match) return toNext(request, response);
    const visit = openDoors().get(match.route);
    if (!visit) {
      for (const name of Object.keys(request.headers)) if (!READ.has(name)) delete request.headers[name];
      request.headers[ROUTE_HEADER] = match.route;
      return next(request, response);
    }
    const asked = { params: { host, ...match.params }, search: cut === -1 ? "" : url.slice(cut) };
    answer(request, response, visit, asked);
  };
}
