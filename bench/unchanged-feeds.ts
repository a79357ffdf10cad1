// The agencies of the polling and arrival benchmarks, in a process of their own: unchanged-feeds.ts PORT. Whatever the
// host, a feed answers 304 to the validator it once gave; what is posted to it is what it serves from then on.
import { createServer, type IncomingMessage } from "node:http";

const [port = 0] = process.argv.slice(2).map(Number);
const feeds = new Map<string, { body: string; tag: string }>();

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

createServer(async (request, response) => {
  const key = `${request.headers.host}${request.url}`;
  if (request.method === "POST") {
    feeds.set(key, { body: await textOf(request), tag: `"${performance.now()}"` });
    return void response.end();
  }
  const feed = feeds.get(key);
  const tag = feed?.tag ?? '"0"';
  if (request.headers["if-none-match"] === tag) return void response.writeHead(304, { etag: tag }).end();
  response.writeHead(200, { etag: tag, "content-type": "application/rss+xml" }).end(feed?.body ?? "");
}).listen(port, "127.0.0.1", 4_096, () => process.stdout.write("feeds ready\n"));
process.on("disconnect", () => process.exit(0));
