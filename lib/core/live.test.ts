import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it, vi } from "vitest";
import { makeActor } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { announce } from "./changes";
import { db, transaction } from "./db";
import { eventStream, watching } from "./live";
import { endStreams, openStreams } from "./open-streams";

await testDatabase();

const may = async () => true;
let still = may;

/** A server that answers as the framework does: the request's signal is aborted when its reader is gone. */
const server = createServer((request, response) => {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const gate = new URL(request.url ?? "/", "http://here").searchParams.get("gate") ?? undefined;
  const answer = eventStream(
    new Request(new URL(request.url ?? "/", "http://here"), { signal: gone.signal }),
    (tag) => tag.startsWith("mine"),
    () => still(),
    gate,
  );
  response.writeHead(200, Object.fromEntries(answer.headers));
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
  body.once("error", () => response.destroy());
  body.pipe(response);
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const port = (server.address() as AddressInfo).port;
afterAll(() => server.closeAllConnections());

type Open = { response: IncomingMessage; text: () => string; over: () => boolean };
const open = (path = "/"): Promise<Open> =>
  new Promise((resolve, reject) => {
    const request = get({ port, host: "127.0.0.1", path, agent: false }, (response) => {
      let text = "";
      let over = false;
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => {
        over = true;
      });
      response.on("error", () => undefined);
      response.once("data", () => resolve({ response, text: () => text, over: () => over }));
    });
    request.on("error", reject);
  });
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 20 });
const tell = (...tags: string[]) => transaction((tx) => announce(tx, tags));

describe("a live stream", () => {
  it("begins with what happened while its page was under way, and with nothing older", async () => {
    const first = await open();
    // The process begins to listen with its first reader, and says so: what was told before that is not known.
    await soon(() => expect(first.text()).toContain('["*"]'));
    await tell("mine:before", "theirs:before");
    await soon(() => expect(first.text()).toContain("mine:before"));
    await new Promise((done) => setTimeout(done, 300));
    await tell("mine:meanwhile");
    await soon(() => expect(first.text()).toContain("mine:meanwhile"));
    const late = await open("/?age=250");
    await soon(() => expect(late.text()).toContain('["mine:meanwhile"]'));
    expect(late.text()).not.toMatch(/before/);
    const unaware = await open("/?age=nonsense");
    expect(unaware.text()).not.toContain("mine");
    for (const each of [first, late, unaware]) each.response.destroy();
  });

  it("tells what concerns its reader, and nothing else", async () => {
    const one = await open();
    await soon(async () => {
      // The listening connection may still be on its way.
      await tell("mine:1", "other:1");
      expect(one.text()).toContain('data: ["mine:1"]');
    });
    expect(one.text()).not.toContain("other");
    one.response.destroy();
    await soon(() => expect(watching()).toBe(0));
  });

  it("leaves nothing behind when two hundred readers go away", async () => {
    const readers = await Promise.all(Array.from({ length: 200 }, () => open()));
    expect(watching()).toBe(200);
    expect(openStreams().size).toBe(200);
    for (const { response } of readers) response.destroy();
    await soon(() => expect(watching()).toBe(0));
    expect(openStreams().size).toBe(0);
  });

  it("ends at once for whoever has signed out, and goes on for others", async () => {
    const actor = await makeActor();
    const session = await db().session.create({
      data: { userId: actor.userId, expiresAt: new Date("2100-01-01") },
      select: { id: true },
    });
    const alive = async () =>
      (await db().session.count({ where: { id: session.id, revokedAt: null } })) === 1;
    const one = await open(`/?gate=gate:${actor.userId}`);
    still = alive;
    await soon(async () => {
      await tell("mine:2");
      expect(one.text()).toContain("mine:2");
    });
    expect(one.over()).toBe(false);
    await db().session.update({ where: { id: session.id }, data: { revokedAt: new Date() } });
    await soon(() => expect(one.over()).toBe(true));
    expect(watching()).toBe(0);
    still = may;
  });

  it("asks again when somebody's rights change", async () => {
    const actor = await makeActor({ staff: "editor" });
    const asked = vi.fn(may);
    still = asked;
    const one = await open(`/?gate=gate:${actor.userId}`);
    await soon(async () => {
      await tell("mine:3");
      expect(one.text()).toContain("mine:3");
    });
    asked.mockClear();
    await db().user.update({ where: { id: actor.userId }, data: { name: "Another Name" } });
    await db().user.update({ where: { id: actor.userId }, data: { withheld: ["review"] } });
    await soon(() => expect(asked).toHaveBeenCalledTimes(1));
    still = may;
    one.response.destroy();
    await soon(() => expect(watching()).toBe(0));
  });

  it("asks in the name of its own reader, whoever came first", async () => {
    const asking = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const streams = ["first", "second"].map((name) =>
      asking.run(name, () =>
        eventStream(
          new Request("http://here/"),
          () => false,
          async () => {
            seen.push(asking.getStore());
            return true;
          },
          `gate:${name}`,
        ),
      ),
    );
    await soon(async () => {
      await tell("gate:second");
      expect(seen).toContain("second");
    });
    expect(new Set(seen)).toEqual(new Set(["second"]));
    for (const each of streams) await each.body?.cancel();
    expect(watching()).toBe(0);
  });

  it("does not hold up a server that stops", async () => {
    const readers = await Promise.all(Array.from({ length: 5 }, () => open()));
    endStreams();
    await soon(() => expect(readers.every((each) => each.over())).toBe(true));
    expect(watching()).toBe(0);
  });

  it("drops a reader who reads nothing", async () => {
    const answer = eventStream(new Request("http://here/"), () => true, may);
    expect(watching()).toBe(1);
    // More than the stream holds for somebody who never comes to fetch it.
    for (let n = 0; n < 600; n++) await tell(`mine:${n}`);
    await soon(() => expect(watching()).toBe(0));
    await answer.body?.cancel();
  });
});
