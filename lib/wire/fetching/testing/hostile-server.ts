import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, honest, hostileAnswers } from "./hostile-answers";

async function listening(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

/**
 * Feeds of the worst kind beside honest ones, on one loopback port: who answers is decided by the name asked for,
 * `h{n}.demo.test` hostile and `g{n}.demo.test` honest; so that DEMO_FEEDS leads all of them here.
 */
export async function startHostileServer() {
  /** Requests that reached what stands for the inside of a network. */
  const inside: string[] = [];
  const canary = createServer((request, response) => {
    inside.push(request.url ?? "");
    response.end("secret");
  });
  const canaryAddress = `127.0.0.1:${await listening(canary, "127.0.0.1")}`;
  const answers = Object.entries(hostileAnswers(canaryAddress));
  const asked = new Map<string, number>();
  const open = new Set<string>();
  const answerOf = (host: string): Answer | undefined => {
    const [, kind, n = "0"] = /^([gh])(\d+)\./.exec(host) ?? [];
    return kind === "g" ? honest(Number(n)) : answers[Number(n) % answers.length]?.[1];
  };
  const server = createServer({ keepAliveTimeout: 1_000 }, (request, response) => {
    const { host = "" } = request.headers;
    asked.set(host, (asked.get(host) ?? 0) + 1);
    open.add(host);
    request.socket.once("close", () => open.delete(host)).on("error", () => undefined);
    answerOf(host)?.(request, response);
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  const port = await listening(server, "127.0.0.1");
  return {
    address: `127.0.0.1:${port}`,
    canaryAddress,
    kinds: answers.map(([name]) => name),
    /** How often each host was asked. */
    asked,
    /** Hosts with a connection open at the moment. */
    open,
    inside,
    close: () => {
      for (const each of [server, canary]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}
