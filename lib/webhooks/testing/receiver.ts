// A receiver of webhooks for tests: a real HTTP server on the loopback, whose answers the tests choose.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { headers: Record<string, string>; body: string; path: string };
type Answer = { status: number; body?: string; headers?: Record<string, string>; hang?: boolean };

export async function startReceiver() {
  const received: Received[] = [];
  const rules = { answer: (_: Received): Answer => ({ status: 204 }) };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const got = {
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks).toString("utf8"),
        path: request.url ?? "",
      };
      received.push(got);
      const { status, body, headers, hang } = rules.answer(got);
      if (!hang) response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/dateline`,
    received,
    /** What the next requests are answered. */
    answers: (answer: (got: Received) => Answer) => {
      rules.answer = answer;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
