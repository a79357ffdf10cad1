// The web server: Next behind a plain HTTP server of ours. Next is told it is `localhost`, because it takes a
// rewrite for a foreign address when it is bound to 127.0.0.1; and a stop lets running answers finish.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { carryEncoding } from "../../lib/core/kept-encoding.ts";
import { endStreams } from "../../lib/core/open-streams.ts";
import { PEER_HEADER, peerOf } from "../../lib/core/peer.ts";
import { readerRoutes, routesOf } from "../../lib/core/reader-routes.ts";
import { type Answerer, readersFirst } from "./readers.ts";
import { LARGEST_HEAD, refuse } from "./request-line.ts";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";
/** Answers still under way at a stop get this long. */
const GRACE_MS = 8_000;
/** A stop looks so often for connections whose answer is finished. */
const IDLE_EVERY_MS = 100;

const app = next({ dev, hostname: "localhost", port });
await app.prepare();
const answer = app.getRequestHandler();

/** The routes of readers' pages, as built; while developing all is left to Next, which makes routes anew. */
const routeOf = dev ? null : routesOf(readerRoutes(Object.keys(builtRoutes())));

function builtRoutes(): object {
  const file = path.join(import.meta.dirname, "../../.next/server/app-paths-manifest.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

const throughNext: Answerer = (request, response) => {
  request.headers[PEER_HEADER] = peerOf(request.socket.remoteAddress, request.headers["x-forwarded-for"]);
  return answer(request, carryEncoding(response));
};
const edge = Boolean(process.env.EDGE_PURGE_URL);
const server = createServer({ maxHeaderSize: LARGEST_HEAD }, readersFirst(routeOf, throughNext, edge));
server.on("clientError", refuse);
const upgrade = app.getUpgradeHandler();
server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
server.on("error", (error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exit(1);
});
server.listen(port, host, () => process.stdout.write("web ready\n"));

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  // Live pages would listen for ever; with another server they listen anew.
  endStreams();
  setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS).unref();
  setTimeout(() => process.exit(0), GRACE_MS).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The launcher that started us is gone: an orphan would hold the port.
process.on("disconnect", stop);
