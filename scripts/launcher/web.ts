// The web server: Next behind a plain HTTP server of ours. Next is told it is `localhost`, because it takes a
// rewrite for a foreign address when it is bound to 127.0.0.1; and a stop lets running answers finish.
import { createServer } from "node:http";
import next from "next";
import { carryEncoding } from "../../lib/core/kept-encoding.ts";
import { endStreams } from "../../lib/core/open-streams.ts";
import { PEER_HEADER, peerOf } from "../../lib/core/peer.ts";

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

/** A path that is not UTF-8 once decoded (RFC 3986 §2.5) would get Next's own error page, scripts and all. */
function readable(path: string): boolean {
  try {
    decodeURIComponent(path.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

const server = createServer((request, response) => {
  request.headers[PEER_HEADER] = peerOf(request.socket.remoteAddress, request.headers["x-forwarded-for"]);
  if (readable(request.url ?? "/")) return void answer(request, carryEncoding(response));
  response
    .writeHead(400, { "content-type": "text/plain; charset=utf-8" })
    .end("This address cannot be read.\n");
});
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
