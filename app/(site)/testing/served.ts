// Readers' pages over HTTP: by the server in front alone, and by way of the framework's handlers.
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import path from "node:path";
import { carryEncoding } from "@/lib/core/kept-encoding";
import { readerRoutes, routesOf } from "@/lib/core/reader-routes";
import { readersFirst } from "@/scripts/launcher/readers";
import { LARGEST_HEAD, refuse } from "@/scripts/launcher/request-line";

const app = path.join(process.cwd(), "app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /\/route\.tsx?$/.test(file))
  .map((file) => `/${file}`);
const routeOf = routesOf(readerRoutes(files.map((file) => file.replace(/\.tsx?$/, ""))));
const fileOf = new Map(
  files.flatMap((file) => readerRoutes([file.replace(/\.tsx?$/, "")]).map((route) => [route, file])),
);

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** Does what the framework does with a readers' request. */
async function framework(request: IncomingMessage, plain: ServerResponse): Promise<void> {
  const response = carryEncoding(plain);
  const url = new URL(request.url ?? "/", "http://inside");
  const match = routeOf(url.pathname);
  const handlers = match && (await import(/* @vite-ignore */ path.join(app, fileOf.get(match.route)!)));
  const handler = handlers?.[request.method === "HEAD" ? "GET" : (request.method ?? "")] as
    | Handler
    | undefined;
  if (!match || !handler) return void response.writeHead(match ? 405 : 404).end();
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const asked = new Request(url, { method: request.method, headers: request.headers as HeadersInit });
  const answer = await handler(asked, { params: Promise.resolve({ host, ...match.params }) });
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

export type Served = { port: number; passedOn: () => number; close: () => void };

async function served(make: (next: typeof framework) => Parameters<typeof createServer>[1]): Promise<Served> {
  let passed = 0;
  const counted = (request: IncomingMessage, response: ServerResponse) => {
    passed++;
    return framework(request, response);
  };
  const server: Server = createServer({ maxHeaderSize: LARGEST_HEAD }, make(counted));
  server.on("clientError", refuse);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    passedOn: () => passed,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const servedInFront = (edge = false) => served((next) => readersFirst(routeOf, next, edge));
export const servedBehind = () => served((next) => (request, response) => void next(request, response));

export type Heard = { status: number; headers: Record<string, string>; body: Buffer };

/** Says these lines to a server, whatever they are, and hears its answer to the end. */
export function say(port: number, lines: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(lines, "latin1"));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${lines.slice(0, 100)}`)));
    socket.on("data", (part) => parts.push(part));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(parts);
      const cut = all.indexOf("\r\n\r\n");
      const [first = "", ...rest] = all.subarray(0, cut).toString("latin1").split("\r\n");
      const headers = rest.map((line) => [
        line.slice(0, line.indexOf(":")).toLowerCase(),
        line.slice(line.indexOf(":") + 2),
      ]);
      resolve({
        status: Number(first.split(" ")[1]),
        headers: Object.fromEntries(headers),
        body: all.subarray(cut + 4),
      });
    });
  });
}

/** One request on a connection of its own. */
export const request = (
  port: number,
  address: string,
  { method = "GET", host = "courier.example", headers = {} as Record<string, string> } = {},
): Promise<Heard> =>
  say(
    port,
    `${method} ${address} HTTP/1.1\r\nHost: ${host}\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")}Connection: close\r\n\r\n`,
  );
