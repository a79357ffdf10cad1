import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { agencies } from "./agencies/agencies.ts";
import { wireItems } from "./agencies/wire-items.ts";
import { answer } from "./conditional.ts";
import { writers } from "./formats/writers.ts";
import { drawPicture } from "./pictures.ts";

/** A running feed server. `close` ends it and its open connections. */
export interface FeedServer {
  port: number;
  close(): Promise<void>;
}

export interface FeedServerOptions {
  /** 0 takes a free port. */
  port?: number;
  host?: string;
  /** The instant the demo was seeded: items are dated against it, so guids and dates outlive a restart. */
  now: Date;
  /** The present, on which later bulletins depend. */
  clock?: () => Date;
}

/**
 * Serves the agencies' feeds at `http://<agency>.demo.test/<feed>` (by Host header) and at
 * `/<agency>/<feed>` (by path), drawings at `/pictures/<name>.jpg`, and `/__health`.
 * Rejects when the port cannot be taken.
 */
export function startFeedServer(options: FeedServerOptions): Promise<FeedServer> {
  const { port = 0, host = "127.0.0.1", now, clock = () => new Date() } = options;
  const server = createServer((request, response) => {
    respond(request, response, now, clock()).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else plainAnswer(response, 500, error instanceof Error ? error.message : "failed");
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, base: Date, now: Date) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return plainAnswer(response, 405, "only GET and HEAD are served");
  }
  const path = (request.url ?? "/").split("?")[0]!.split("/").filter(Boolean);
  if (path[0] === "__health") return plainAnswer(response, 200, "ok");
  const named = agencies.find(({ slug }) => slug === request.headers.host?.split(".")[0]);
  const agency = named ?? agencies.find(({ slug }) => slug === path[0]);
  const [first, second] = agency && path[0] === agency.slug ? path.slice(1) : path;
  if (first === "pictures" && second) {
    const jpeg = await drawPicture(second);
    if (!jpeg) return plainAnswer(response, 404, "no such picture");
    return answer(request, response, jpeg, "image/jpeg", base);
  }
  const feed = agency?.feeds.find(({ slug }) => slug === first);
  if (!agency || !feed || second) return plainAnswer(response, 404, "no such feed");
  const items = wireItems(agency, feed, base, now);
  const updated = items[0]?.published ?? base;
  const self = `http://${agency.slug}.demo.test/${feed.slug}`;
  const { body, contentType } = writers[agency.format]({ agency, feed, self, updated, items });
  return answer(request, response, body, contentType, updated);
}

function plainAnswer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
