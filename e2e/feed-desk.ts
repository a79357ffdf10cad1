import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * An agency of the stories' own: PUT /name stores a feed, GET /name serves it with an ETag. Stories run in other
 * processes, so they change it over HTTP.
 */
export async function startDesk(): Promise<{ address: string; close: () => Promise<void> }> {
  const feeds = new Map<string, { body: string; type: string; version: number }>();
  const server = createServer((request, response) => {
    const name = request.url ?? "/";
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        feeds.set(name, {
          body,
          type: request.headers["content-type"] ?? "",
          version: (feeds.get(name)?.version ?? 0) + 1,
        });
        response.writeHead(204).end();
      });
      return;
    }
    const feed = feeds.get(name);
    if (!feed) return void response.writeHead(404).end();
    const etag = `"${feed.version}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { "content-type": feed.type, etag }).end(feed.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
