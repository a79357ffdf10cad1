// What is asked for, before anything looks at it: lines that cannot be, and answers without a page of their own.
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { NO_STORE, SECURITY } from "../../lib/core/delivery.ts";

/** Longer than any address of ours (RFC 9110 §4.1 asks for 8,000 octets at least). */
const LONGEST_URL = 8_192;
/** What a request's line and headers may measure together; more is told apart by Node itself. */
export const LARGEST_HEAD = 96 * 1024;

/** What is wrong with an address: 414, or 400 when its path is no path, not UTF-8 once decoded, or has controls. */
export function faultIn(url: string, path: string): number | undefined {
  if (url.length > LONGEST_URL) return 414;
  if (!path.startsWith("/") || !/^[\x21-\x7e]*$/.test(path)) return 400;
  if (!path.includes("%")) return undefined;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return /[\x00-\x1f\x7f]/.test(decodeURIComponent(path)) ? 400 : undefined;
  } catch {
    return 400;
  }
}

/** The path without empty segments or a slash at its end: one address for one page. */
export const tidied = (path: string): string =>
  path.length > 1 && /[\\/]$|[\\/]{2}|\\/.test(path)
    ? path.replace(/[\\/]+/g, "/").replace(/(.)\/$/, "$1")
    : path;

const body = (status: number) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${STATUS_CODES[status]}</title><h1>${STATUS_CODES[status]}</h1></html>\n`;

/** An answer of one line, for whoever no title can be found for. */
export function plain(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response
    .writeHead(status, { ...SECURITY, ...NO_STORE, "Content-Type": "text/html; charset=utf-8", ...headers })
    .end(body(status));
}

/** Answers what Node could not read as a request, and hangs up. */
export function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? 431 : error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  const text = body(status);
  const headers = {
    ...SECURITY,
    ...NO_STORE,
    "Content-Type": "text/html; charset=utf-8",
    Connection: "close",
  };
  const lines = Object.entries({ ...headers, "Content-Length": String(Buffer.byteLength(text)) });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${text}`,
  );
}
