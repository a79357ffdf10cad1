import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * An agency of the stories' own: PUT /name stores a feed or a picture, GET /name serves it with an ETag. Stories run in other
 * processes, so they change it over HTTP. It receives webhooks too: POST /name is answered with the status that
 * the query names (204), and GET /name/received lists what has come.
 */
export async function startDesk(port = 0): Promise<{ address: string; close: () => Promise<void> }> {
  const feeds = new Map<string, { body: Buffer; type: string; version: number }>();
  const mail = new Map<string, { headers: IncomingHttpHeaders; body: string }[]>();
  const server = createServer((request, response) => {
    const { pathname: name, searchParams } = new URL(request.url ?? "/", "http://desk");
    if (request.method === "POST") {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        mail.set(name, [...(mail.get(name) ?? []), { headers: request.headers, body }]);
        response.writeHead(Number(searchParams.get("status") ?? 204)).end();
      });
      return;
    }
    if (name.endsWith("/received"))
      return void response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(mail.get(name.slice(0, -"/received".length)) ?? []));
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        feeds.set(name, {
          body: Buffer.concat(chunks),
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
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
