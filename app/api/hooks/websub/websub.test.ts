import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { startHub } from "@/lib/wire/fetching/testing/hub";
import { addSource, setSourceStatus } from "@/lib/wire/sources/commands";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const hub = await startHub();

let feed = "";
/** The agency's feed, and our own address, on one server. */
const server = createServer(async (request, response) => {
  const token = /^\/api\/hooks\/websub\/([\w-]+)/.exec(request.url ?? "")?.[1];
  if (token === undefined)
    return void response.writeHead(200, { "content-type": "application/rss+xml" }).end(feed);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { GET, POST } = await import("./[token]/route");
  const body = request.method === "POST" ? { body: Buffer.concat(chunks) } : {};
  const ours = new Request(`http://127.0.0.1${request.url}`, {
    method: request.method as string,
    headers: request.headers as Record<string, string>,
    ...body,
  });
  const answer = await (request.method === "POST" ? POST : GET)(ours, { params: Promise.resolve({ token }) });
  response
    .writeHead(answer.status, Object.fromEntries(answer.headers))
    .end(Buffer.from(await answer.arrayBuffer()));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
const here = `http://127.0.0.1:${port}`;
process.env.PUBLIC_URL = here;
process.env.FETCH_ALLOW = `127.0.0.1:${port},${hub.address}`;
const { pollSource } = await import("@/lib/wire/fetching/poll");
const { tendSources } = await import("@/lib/wire/fetching/tend");
const { storePush } = await import("@/lib/wire/fetching/websub/store-push");
const { subscribe } = await import("@/lib/wire/fetching/websub/subscribe");

afterAll(() => {
  hub.close();
  server.closeAllConnections();
  server.close();
});

/** The hub's calls come by the clock on the wall. */
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const story = (n: number) =>
  `<item><guid isPermaLink="false">s${n}</guid><title>Story ${n}</title><description>Words.</description></item>`;
const rss = (topic: string, ...stories: number[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>A</title><atom:link rel="hub" href="${hub.url}"/><atom:link rel="self" href="${topic}"/>${stories.map(story).join("")}</channel></rss>`;

const row = (sourceId: string) => db().wireSubscription.findUnique({ where: { sourceId } });
const leaseOf = (kept: { leaseUntil: Date | null } | null) =>
  (kept?.leaseUntil?.getTime() ?? 0) - now.getTime();
/** The turn at the hub is the worker's to wait for. */
const free = () => db().wireHost.deleteMany();
const job = async (key: string) => {
  const [found] = await db().$queryRaw<
    { payload: { id: string; hub?: string; topic?: string }; runAt: Date }[]
  >`
    select p.payload, p.run_at as "runAt" from graphile_worker._private_jobs p where p.key = ${key}`;
  return found;
};

let count = 0;
let id = "";
let topic = "";
beforeEach(async () => {
  const n = ++count;
  topic = `${here}/feed${n}`;
  feed = rss(topic, 1);
  const input = wireSourceInput.parse({ slug: `s-${n}`, name: `Agency ${n}`, url: topic });
  id = (await addSource(SYSTEM, input, now)).id;
  hub.answers(202);
  await free();
});

async function subscribed() {
  await pollSource(id, () => now);
  const asked = (await job(`subscribe:${id}`))?.payload;
  await subscribe(id, { hub: asked?.hub as string, topic: asked?.topic as string }, now);
  const subscription = [...hub.subscriptions.values()].find((each) => each.topic === topic);
  if (!subscription) throw new Error("the hub knows of no subscription");
  return subscription;
}
async function pushed(): Promise<string[]> {
  const pushes = await db().wirePush.findMany({ where: { sourceId: id } });
  return Promise.all(pushes.map((push) => storePush(push.id, () => later(1))));
}
const guids = async () =>
  (await db().wireItem.findMany({ where: { sourceId: id }, orderBy: { guid: "asc" } })).map(
    ({ guid }) => guid,
  );

describe("subscribing", () => {
  it("asks the hub a feed names, proves the intent, and keeps the secret sealed", async () => {
    const { secret, lease, callback } = await subscribed();
    expect(secret).toMatch(/^[\da-f]{64}$/);
    const kept = await row(id);
    expect(kept).toMatchObject({ state: "active", hub: hub.url, topic });
    expect(leaseOf(kept)).toBeGreaterThanOrEqual(lease * 1000);
    expect(kept?.secret).not.toContain(secret);
    expect(callback).toBe(`${here}/api/hooks/websub/${kept?.token}`);
    const renewal = await job(`subscribe:${id}`);
    expect((renewal?.runAt.getTime() ?? 0) - now.getTime()).toBeLessThan(leaseOf(kept));
  });
  it("renews under the same address and secret, and again after the lease has lapsed", async () => {
    const first = await subscribed();
    await free();
    await subscribe(id, null, later(200));
    const second = [...hub.subscriptions.values()].find((each) => each.topic === topic);
    expect([second?.callback, second?.secret]).toEqual([first.callback, first.secret]);
    await tendSources(later(24 * 40));
    expect((await row(id))?.state).toBe("lapsed");
    expect(await job(`subscribe:${id}`)).toBeDefined();
  });
  it("answers no question that nobody here has raised", async () => {
    const { callback } = await subscribed();
    const ask = (words: Record<string, string>, at = callback) => hub.verify(at, words);
    expect(await ask({ "hub.mode": "subscribe", "hub.topic": `${topic}x`, "hub.lease_seconds": "60" })).toBe(
      false,
    );
    expect(await ask({ "hub.mode": "unsubscribe", "hub.topic": topic })).toBe(false);
    expect(await ask({ "hub.mode": "publish", "hub.topic": topic })).toBe(false);
    expect(
      await ask({ "hub.mode": "subscribe", "hub.topic": topic }, `${here}/api/hooks/websub/unknown`),
    ).toBe(false);
    expect(hub.verified.at(-1)?.status).toBe(410);
    await db().wireSubscription.update({ where: { sourceId: id }, data: { requestedAt: later(-48) } });
    expect(await ask({ "hub.mode": "subscribe", "hub.topic": topic, "hub.lease_seconds": "60" })).toBe(false);
  });
  it("hears a denial, and tries a refusing hub again later", async () => {
    const { callback } = await subscribed();
    await fetch(
      `${callback}?${new URLSearchParams({ "hub.mode": "denied", "hub.topic": topic, "hub.reason": "full" })}`,
    );
    expect(await row(id)).toMatchObject({
      state: "denied",
      lastError: "The hub denied the subscription: full",
    });
    hub.answers(503);
    await free();
    await subscribe(id, null, now);
    expect(await row(id)).toMatchObject({ failures: 1, lastError: "The hub answered 503." });
    expect((await job(`subscribe:${id}`))?.runAt.getTime()).toBeGreaterThan(now.getTime());
  });
  it("ends when the source is paused or names no hub any more; the hub's question is answered with yes", async () => {
    await subscribed();
    await setSourceStatus(SYSTEM, id, "paused", now);
    await tendSources(now);
    await free();
    await subscribe(id, null, now);
    expect(await row(id)).toBeNull();
    expect(hub.verified.at(-1)).toEqual({ mode: "unsubscribe", status: 200 });
    expect([...hub.subscriptions.values()].some((each) => each.topic === topic)).toBe(false);
  });
});

describe("a push", () => {
  it.each(["sha1", "sha256", "sha384", "sha512"])(
    "signed with %s is stored as a poll would, and noted as a push",
    async (method) => {
      const { callback, secret } = await subscribed();
      expect(await hub.push(callback, rss(topic, 1, 2), secret, method)).toBe(202);
      expect(await pushed()).toEqual(["stored"]);
      expect(await guids()).toEqual(["s1", "s2"]);
      expect(await db().wireFetch.count({ where: { sourceId: id, via: "push", created: 1 } })).toBe(1);
      expect(await db().wirePush.count({ where: { sourceId: id } })).toBe(0);
      expect((await row(id))?.lastPushAt).not.toBeNull();
    },
  );
  it("with a wrong signature, or none, is answered alike, ignored and counted", async () => {
    const { callback, secret } = await subscribed();
    expect(await hub.push(callback, rss(topic, 2), `${secret}0`)).toBe(202);
    expect(await hub.push(callback, rss(topic, 2), secret, "md5")).toBe(202);
    expect((await fetch(callback, { method: "POST", body: rss(topic, 2) })).status).toBe(202);
    expect(await pushed()).toEqual([]);
    expect(await row(id)).toMatchObject({ refused: 3, lastPushAt: null });
  });
  it("that is too large, or for nobody, is refused unread", async () => {
    const { callback, secret } = await subscribed();
    expect(await hub.push(callback, "x".repeat(10 * 1024 * 1024 + 1), secret)).toBe(413);
    expect(await hub.push(`${here}/api/hooks/websub/unknown`, rss(topic, 2), secret)).toBe(410);
    await setSourceStatus(SYSTEM, id, "paused", now);
    expect(await hub.push(callback, rss(topic, 2), secret)).toBe(410);
  });
  it("that is no feed is kept to be looked at, and changes nothing else", async () => {
    const { callback, secret } = await subscribed();
    await hub.push(callback, "<html>Sorry</html>", secret);
    expect(await pushed()).toEqual(["failed"]);
    expect(await db().wirePayload.count({ where: { sourceId: id } })).toBe(1);
    expect((await db().wireSource.findUniqueOrThrow({ where: { id } })).failures).toBe(0);
  });
  it("slows polling while pushes work, and an empty one asks for a poll now", async () => {
    const { callback, secret } = await subscribed();
    const before = (await job(`poll:${id}`))?.runAt as Date;
    await hub.push(callback, "", secret);
    expect((await job(`poll:${id}`))?.runAt.getTime()).not.toBe(before.getTime());
    await db().wireSubscription.update({
      where: { sourceId: id },
      data: { lastPushAt: new Date(), leaseUntil: new Date(Date.now() + 3_600_000) },
    });
    await pollSource(id, () => later(2));
    const { nextPollAt } = await db().wireSource.findUniqueOrThrow({ where: { id } });
    expect(nextPollAt.getTime() - later(2).getTime()).toBeGreaterThanOrEqual(4 * 900_000);
  });
});
