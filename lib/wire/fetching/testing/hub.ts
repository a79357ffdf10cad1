import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Subscription = { callback: string; topic: string; secret: string; lease: number };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A WebSub hub on loopback. It asks back as the specification has it, and keeps what it was told. */
export async function startHub() {
  const asked: URLSearchParams[] = [];
  const subscriptions = new Map<string, Subscription>();
  const verified: { mode: string; status: number }[] = [];
  let answer = 202;

  /** Asks a subscriber whether it meant what it asked for; true when it says so as it should. */
  async function verify(callback: string, parameters: Record<string, string>): Promise<boolean> {
    const challenge = randomUUID();
    const url = new URL(callback);
    for (const [name, value] of Object.entries({ ...parameters, "hub.challenge": challenge }))
      url.searchParams.set(name, value);
    const response = await fetch(url);
    verified.push({ mode: parameters["hub.mode"] ?? "", status: response.status });
    return response.ok && (await response.text()) === challenge;
  }

  async function hear(form: URLSearchParams): Promise<void> {
    const [mode, topic, callback] = ["hub.mode", "hub.topic", "hub.callback"].map(
      (name) => form.get(name) ?? "",
    ) as [string, string, string];
    const lease = form.get("hub.lease_seconds") ?? "0";
    const words = { "hub.mode": mode, "hub.topic": topic };
    if (!(await verify(callback, mode === "subscribe" ? { ...words, "hub.lease_seconds": lease } : words)))
      return;
    if (mode === "subscribe")
      subscriptions.set(callback, {
        callback,
        topic,
        secret: form.get("hub.secret") ?? "",
        lease: Number(lease),
      });
    else subscriptions.delete(callback);
  }

  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request));
    asked.push(form);
    if (answer === 202) await hear(form);
    response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/hub`,
    address: `127.0.0.1:${port}`,
    /** Forms as they came. */
    asked,
    subscriptions,
    /** What subscribers answered to our questions. */
    verified,
    /** What the hub answers from now on; it asks back only with 202. */
    answers: (status: number) => {
      answer = status;
    },
    verify,
    /** Pushes a message as a hub does, signed with `secret`, and gives the status it was answered with. */
    push: async (callback: string, body: string, secret: string, method = "sha256") => {
      const signature = createHmac(method, secret).update(body).digest("hex");
      const headers = { "content-type": "application/rss+xml", "x-hub-signature": `${method}=${signature}` };
      return (await fetch(callback, { method: "POST", headers, body })).status;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
