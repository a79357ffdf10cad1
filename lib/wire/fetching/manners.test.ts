import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { addSource } from "../sources/commands";
import { wireSourceInput } from "../sources/schema";
import { sourceFigures } from "./figures";
import { payloadList, payloadOf } from "./payload-queries";
import { pollInTurn, pollSource } from "./poll";
import { tendSources } from "./tend";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let server: Server;
let base = "";
const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env.DEMO_FEEDS = `127.0.0.1:${port}`;
  base = "http://agency.demo.test";
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Agency</title><ttl>30</ttl>${items.join("")}</channel></rss>`;
const story = (n: number) =>
  `<item><guid isPermaLink="false">s${n}</guid><title>Story ${n}</title><description>Text of story ${n}.</description></item>`;
const serve = (path: string, body: string, headers: Record<string, string> = {}, status = 200) =>
  pages.set(path, (_request, response) => void response.writeHead(status, headers).end(body));

let count = 0;
async function source(path: string, change: Record<string, unknown> = {}, at = base) {
  const n = ++count;
  const input = wireSourceInput.parse({ slug: `agency-${n}`, name: `Agency ${n}`, url: at + path });
  const { id } = await addSource(SYSTEM, input, now);
  if (Object.keys(change).length) await db().wireSource.update({ where: { id }, data: change });
  return id;
}
const row = (id: string) => db().wireSource.findUniqueOrThrow({ where: { id } });
const waitOf = async (id: string, at: Date) => ((await row(id)).nextPollAt.getTime() - at.getTime()) / 1000;
const jobsOf = (id: string) => db().$queryRaw<{ runAt: Date; priority: number }[]>`
  select run_at as "runAt", priority from graphile_worker.jobs where key = ${`poll:${id}`}`;
const notices = (id: string) =>
  db().notice.findMany({ where: { href: { endsWith: id } }, select: { text: true } });

describe("the pace", () => {
  it("slows while nothing comes, and one item brings it back", async () => {
    serve("/pace", rss(story(1)).replace("<ttl>30</ttl>", ""), { etag: '"a"' });
    const id = await source("/pace");
    await pollSource(id, () => now);
    expect(await waitOf(id, now)).toBeLessThanOrEqual(945);
    for (let n = 1; n < 20; n++) await pollSource(id, () => later(n));
    expect((await row(id)).paceSeconds).toBe(21_600);
    serve("/pace", rss(story(1), story(2)).replace("<ttl>30</ttl>", ""));
    await pollSource(id, () => later(30));
    expect((await row(id)).paceSeconds).toBe(900);
  });
  it("heeds ttl and Cache-Control as a floor", async () => {
    serve("/ttl", rss(story(1)), { "cache-control": "max-age=3000" });
    const id = await source("/ttl");
    await pollSource(id, () => now);
    expect((await row(id)).ttlSeconds).toBe(1800);
    expect(await waitOf(id, now)).toBeGreaterThanOrEqual(3000);
    serve("/ttl", rss(story(1)));
    await pollSource(id, () => later(60));
    expect(await waitOf(id, later(60))).toBeGreaterThanOrEqual(1800);
  });
});

describe("a feed that has not changed", () => {
  it("costs neither a parse nor a row when its ETag flaps, and is counted by the day", async () => {
    let n = 0;
    pages.set(
      "/flap",
      (_request, response) => void response.writeHead(200, { etag: `"${++n}"` }).end(rss(story(1))),
    );
    const id = await source("/flap");
    await pollSource(id, () => now);
    await pollSource(id, () => later(1));
    pages.set("/flap", (_request, response) => void response.writeHead(304).end());
    await pollSource(id, () => later(2));
    expect(await db().wireFetch.count({ where: { sourceId: id } })).toBe(1);
    const [day] = await db().wirePollDay.findMany({ where: { sourceId: id } });
    expect(day).toMatchObject({ notModified: 1, sameBytes: 1 });
  });
});

describe("permanent redirects", () => {
  const moves = (path: string, to: string, status: number) =>
    pages.set(path, (_request, response) => void response.writeHead(status, { location: to }).end());
  it.each([301, 308])("%i is adopted after three good answers, logged and told", async (status) => {
    await makeActor({ staff: "editor" });
    moves(`/old${status}`, `/new${status}`, status);
    serve(`/new${status}`, rss(story(1)), { etag: '"1"' });
    const id = await source(`/old${status}`);
    for (const minute of [0, 1]) await pollSource(id, () => later(minute));
    expect(await row(id)).toMatchObject({
      url: `${base}/old${status}`,
      movedTo: `${base}/new${status}`,
      movedCount: 2,
    });
    await pollSource(id, () => later(2));
    expect(await row(id)).toMatchObject({ url: `${base}/new${status}`, movedTo: null, movedCount: 0 });
    expect(await db().auditEvent.count({ where: { subjectId: id, verb: "source.update" } })).toBe(1);
    expect((await notices(id))[0]?.text).toContain(`/new${status}`);
  });
  it("is forgotten when it leads elsewhere in between, and 302 and 307 are never adopted", async () => {
    serve("/here", rss(story(1)));
    for (const status of [302, 307]) {
      moves(`/temporary${status}`, "/here", status);
      const id = await source(`/temporary${status}`);
      for (const minute of [0, 1, 2, 3]) await pollSource(id, () => later(minute));
      expect(await row(id)).toMatchObject({
        url: `${base}/temporary${status}`,
        movedTo: null,
        movedCount: 0,
      });
    }
    moves("/wavering", "/here", 301);
    const id = await source("/wavering");
    for (const minute of [0, 1]) await pollSource(id, () => later(minute));
    serve("/wavering", rss(story(1)));
    await pollSource(id, () => later(2));
    expect(await row(id)).toMatchObject({ movedTo: null, movedCount: 0 });
  });
  it("leaves an address alone that is another source's, and says so", async () => {
    serve("/double", rss(story(1)));
    moves("/single", "/double", 301);
    await source("/double");
    const id = await source("/single");
    for (const minute of [0, 1, 2, 3]) await pollSource(id, () => later(minute));
    expect((await row(id)).url).toBe(`${base}/single`);
    expect(await notices(id)).not.toEqual([]);
  });
});

describe("trouble", () => {
  it("410 pauses the source, without another appointment, and tells the desk", async () => {
    serve("/gone", "", {}, 410);
    const id = await source("/gone");
    await pollSource(id, () => now);
    expect(await row(id)).toMatchObject({ status: "paused", pausedWhy: "gone" });
    expect((await notices(id))[0]?.text).toMatch(/gone for good/);
    expect(await db().auditEvent.count({ where: { subjectId: id, verb: "source.pause" } })).toBe(1);
  });
  it("keeps what could not be read, as it came, the last ten times", async () => {
    const editor = await makeActor({ staff: "editor" });
    const id = await source("/bad");
    for (let n = 0; n < 12; n++) {
      serve("/bad", `<rss><channel>${"\u00e9".repeat(n)} broken`, { "content-type": "text/xml" });
      await pollSource(id, () => later(n));
    }
    const kept = await payloadList(editor, id);
    expect(kept).toHaveLength(10);
    const newest = await payloadOf(editor, kept[0]?.id as string, id);
    expect(Buffer.from(newest.bytes).toString()).toBe(`<rss><channel>${"\u00e9".repeat(11)} broken`);
    expect(newest).toMatchObject({ contentType: "text/xml", at: later(11) });
    await expect(payloadOf(editor, kept[0]?.id as string, await source("/other"))).rejects.toThrow(
      "not found",
    );
    await expect(payloadOf({ ...editor, withheld: ["wire"] }, kept[0]?.id as string)).rejects.toThrow(
      "Only editors",
    );
    await expect(payloadOf(await makeActor(), kept[0]?.id as string)).rejects.toThrow("Only editors");
    expect((await jobsOf(id))[0]?.priority).toBe(10);
  });
  it("keeps the message when one of its items is refused, and stores the others", async () => {
    const editor = await makeActor({ staff: "editor" });
    serve("/half", rss(story(1), "<item></item>", story(2)));
    const id = await source("/half");
    expect(await pollSource(id, () => now)).toMatchObject({ outcome: "stored", created: 2 });
    expect((await payloadList(editor, id))[0]?.reason).toBe("One item could not be taken.");
    const figures = await sourceFigures(editor, id, later(-60), later(60));
    expect(figures).toMatchObject({ fetches: 1, failed: 0, created: 2, refused: 1, unchangedShare: 0 });
    expect(figures.arrivals.map(({ created, refused }) => [created, refused])).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });
  it("names the feeds of a page that was given instead of one", async () => {
    serve("/page", `<!doctype html><link rel=alternate type=application/rss+xml href="/rss.xml">`);
    const id = await source("/page");
    await pollSource(id, () => now);
    expect((await row(id)).lastError).toBe(
      `This is a web page, not a feed. It names this feed: ${base}/rss.xml`,
    );
    const [fetch] = await db().wireFetch.findMany({ where: { sourceId: id } });
    expect(fetch?.reason).toBe("html-page");
  });
  it("tells once of a silence, and again only after something came", async () => {
    await makeActor({ staff: "editor" });
    serve("/quiet", rss(story(1)));
    const id = await source("/quiet", { quietAfterHours: 2, createdAt: later(-180) });
    await tendSources(now);
    await tendSources(later(10));
    const told = (await notices(id)).length;
    expect(told).toBeGreaterThan(0);
    expect((await row(id)).quietToldAt).toEqual(now);
    await pollSource(id, () => later(11));
    expect((await row(id)).quietToldAt).toBeNull();
    await tendSources(later(60 * 26));
    expect((await notices(id)).length).toBe(told * 2);
  });
  it("appoints polls that are missing, also those whose tries are used up", async () => {
    const [lost, spent] = [await source("/lost"), await source("/spent")];
    await db().$executeRaw`select graphile_worker.remove_job(${`poll:${lost}`})`;
    await db()
      .$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts where key = ${`poll:${spent}`}`;
    await tendSources(now);
    for (const id of [lost, spent]) expect(await jobsOf(id)).toHaveLength(1);
    const [left] = await db().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from graphile_worker.jobs where key = ${`poll:${spent}`} and attempts < max_attempts`;
    expect(left?.n).toBe(1);
  });
});

describe("turns at a host", () => {
  it("give the second of two feeds an appointment, and Retry-After holds all of them", async () => {
    const host = "http://busy.demo.test";
    pages.set("/busy", (_request, response) => void response.writeHead(429, { "retry-after": "7200" }).end());
    serve("/beside", rss(story(1)));
    const [first, second] = [await source("/busy", {}, host), await source("/beside", {}, host)];
    expect((await pollInTurn(first, () => now)).outcome).toBe("failed");
    expect((await pollInTurn(second, () => now)).outcome).toBe("early");
    const [job] = await jobsOf(second);
    const [clock] = await db().$queryRaw<{ now: Date }[]>`select now()`;
    expect((job?.runAt.getTime() ?? 0) - (clock?.now.getTime() ?? 0)).toBeGreaterThan(7_000_000);
    expect((await row(second)).nextPollAt).toEqual(job?.runAt);
  });
  it("hold by a date as well, for 503 as for 429, but not for other answers", async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const held = async (name: string) =>
      (await db().wireHost.findUnique({ where: { host: name } }))?.heldUntil ?? null;
    for (const [name, status] of [
      ["a.demo.test", 503],
      ["b.demo.test", 500],
    ] as const) {
      pages.set(
        `/${name}`,
        (_request, response) => void response.writeHead(status, { "retry-after": date }).end(),
      );
      await pollInTurn(await source(`/${name}`, {}, `http://${name}`), () => now);
    }
    expect(Math.abs(((await held("a.demo.test"))?.getTime() ?? 0) - Date.parse(date))).toBeLessThan(10_000);
    expect(await held("b.demo.test")).toBeNull();
  });
  it("are taken at the host a redirect leads to as well", async () => {
    serve("/landing", rss(story(1)));
    pages.set(
      "/leads",
      (_request, response) =>
        void response.writeHead(302, { location: "http://target.demo.test/landing" }).end(),
    );
    const [one, two] = [
      await source("/leads", {}, "http://l1.demo.test"),
      await source("/leads", {}, "http://l2.demo.test"),
    ];
    expect((await pollInTurn(one, () => now)).outcome).toBe("stored");
    expect((await pollInTurn(two, () => now)).outcome).toBe("early");
    expect((await row(two)).failures).toBe(0);
  });
});
