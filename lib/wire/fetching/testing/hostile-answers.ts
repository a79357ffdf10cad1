import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const rss = (items: string, prolog = "") =>
  `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>Feed</title>${items}</channel></rss>`;
const item = (guid: string, title = `Story ${guid}`) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>Words of ${guid}.</description></item>`;

const BOMB_BYTES = 64 * 1024 * 1024;
const zeros = Buffer.alloc(BOMB_BYTES, " ");
const bomb = gzipSync(zeros);
const brotli = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
const packed =
  (body: Buffer, coding: string): Answer =>
  (_request, response) =>
    response.writeHead(200, { "content-encoding": coding }).end(body);

const xml =
  (body: string): Answer =>
  (_request, response) =>
    response.writeHead(200, { "content-type": "application/xml" }).end(body);
const redirect =
  (to: string, status = 302): Answer =>
  (_request, response) =>
    response.writeHead(status, { location: to }).end();
const busy =
  (status: number, wait: () => string): Answer =>
  (_request, response) =>
    response.writeHead(status, { "retry-after": wait() }).end();
const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();
/** Bytes on the wire, as they are. */
const raw =
  (text: string | Buffer): Answer =>
  ({ socket }) =>
    socket.end(text);

async function drip(write: (text: string) => unknown, socket: IncomingMessage["socket"]): Promise<void> {
  while (!socket.destroyed) {
    write("x");
    await pause(1_000);
  }
}

async function flood(response: ServerResponse): Promise<void> {
  const chunk = Buffer.alloc(64 * 1024, "<item>");
  while (!response.destroyed) if (!response.write(chunk)) await pause(20);
}

const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

/** Whom a redirect must never reach: our own inside. `canary` listens on loopback and counts. */
export function hostileAnswers(canary: string): Record<string, Answer> {
  const [, port = ""] = canary.split(":");
  return {
    loris: (request, response) => void drip((text) => response.write(text), request.socket),
    "loris headers": ({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\nx-a: ");
      void drip((text) => socket.write(text), socket);
    },
    hang: () => undefined,
    endless: (_request, response) => void flood(response.writeHead(200)),
    "gzip bomb": packed(bomb, "gzip"),
    "gzip in gzip bomb": packed(gzipSync(bomb), "gzip, gzip"),
    "brotli bomb": packed(brotli, "br"),
    "many codings": packed(bomb, "gzip, gzip, gzip, gzip, gzip"),
    "cut gzip": packed(gzipSync(randomBytes(4096)).subarray(0, 2000), "gzip"),
    "billion laughs": xml(rss(item("laugh", "&l12;"), `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]>`)),
    "external entity": xml(
      rss(item("xxe", "&x;"), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ),
    "external DTD": xml(
      rss(
        item("dtd"),
        `<!DOCTYPE rss SYSTEM "http://${canary}/dtd" [<!ENTITY % p SYSTEM "http://${canary}/p"> %p;]>`,
      ),
    ),
    "to loopback": redirect(`http://${canary}/`),
    "to loopback in one number": redirect(`http://2130706433:${port}/`),
    "to loopback in octal": redirect(`http://0177.0.0.2:${port}/`, 301),
    "to loopback in six": redirect(`http://[::1]:${port}/`),
    "to the metadata of a cloud": redirect("http://169.254.169.254/latest/meta-data/", 307),
    "to a private address in six": redirect("http://[::ffff:10.0.0.1]/", 308),
    "to a name that is inside": redirect(`http://inside.hostile.example:${port}/`),
    "to a name with two faces": redirect(`http://mixed.hostile.example:${port}/`),
    "to localhost": redirect(`http://localhost:${port}/`),
    "to a file": redirect("file:///etc/passwd"),
    "to another protocol's port": redirect("http://agency.demo.test:25/"),
    "with a password": redirect(`http://user:secret@${canary}/`),
    "in a circle": redirect("/"),
    "length too long": raw("HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n<rss>"),
    "length too short": raw(`HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n${rss(item("short"))}`),
    "length twice": raw("HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\n<rss>"),
    "chunks that are none": raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n<rss>\r\n"),
    "headers without end": raw(`HTTP/1.1 200 OK\r\n${"x-filler: yes\r\n".repeat(20_000)}`),
    "no HTTP": raw("220 mail.example ESMTP\r\n"),
    nothing: raw(""),
    reset: ({ socket }) => socket.resetAndDestroy(),
    "a page": (_request, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Hi</title>"),
    "random bytes": (_request, response) => response.writeHead(200).end(randomBytes(50_000)),
    "deep XML": xml(`<rss><channel>${"<a>".repeat(300_000)}`),
    "429 in seconds": busy(429, () => "3600"),
    "429 by a date": busy(429, inAnHour),
    "503 in seconds": busy(503, () => "999999999"),
    "503 by a date": busy(503, inAnHour),
    "flapping ETags": (_request, response) =>
      response.writeHead(200, { etag: `"${randomBytes(4).toString("hex")}"` }).end(rss(item("flap"))),
  };
}

/** An honest feed of three items. */
export const honest = (n: number): Answer =>
  xml(rss([1, 2, 3].map((each) => item(`honest-${n}-${each}`)).join("")));
