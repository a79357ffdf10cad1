import { request } from "node:http";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencies } from "./agencies/agencies.ts";
import { type FeedServer, startFeedServer } from "./feed-server.ts";
import { sources } from "./sources.ts";

const seeded = new Date("2026-05-13T17:05:00Z");
let present = seeded;
let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer({ now: seeded, clock: () => present });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port: server.port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });

/** Elements as they open and close; throws when one closes that was not the last to open. */
function elements(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => {
        open.push(name);
        seen.push(name);
      },
      onclosetag: (name, implied) => {
        const last = open.pop();
        if (last !== name) throw new Error(`<${last}> closed by </${name}>`);
        if (implied && !xml.includes(`<${name}`)) throw new Error(`<${name}> was never written`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  expect(xml.replace(/<!\[CDATA\[.*?\]\]>/gs, "")).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
  return seen;
}

describe("the feed server", () => {
  it.each(sources.map(({ url }) => [url]))(
    "serves %s by host, well-formed, with all its items",
    async (url) => {
      const { hostname, pathname } = new URL(url);
      const answer = await get(pathname, { Host: hostname });
      const text = answer.body.toString();
      const agency = agencies.find(({ slug }) => hostname.startsWith(slug));
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).toBeTruthy();
      expect(answer.headers["last-modified"]).toMatch(/GMT$/);
      const type = String(answer.headers["content-type"]);
      if (type.includes("json")) {
        const feed = JSON.parse(text) as { items: { id?: string; uri?: string }[] };
        expect(feed.items.length).toBeGreaterThanOrEqual(8);
        expect(new Set(feed.items.map(({ id, uri }) => id ?? uri)).size).toBe(feed.items.length);
      } else {
        expect(type).toContain("xml");
        const seen = elements(text);
        expect(seen.filter((name) => /^(item|entry|newsItem)$/.test(name)).length).toBeGreaterThanOrEqual(8);
        expect(seen[0]).toBe(
          { atom: "feed", rss1: "rdf:RDF", rss2: "rss", rss092: "rss", "newsml-g2": "newsMessage" }[
            agency?.format as "atom"
          ],
        );
      }
    },
  );

  it("serves the same by path", async () => {
    const byHost = await get("/courts", { Host: "assize.demo.test" });
    const byPath = await get("/assize/courts");
    expect(byPath.body.equals(byHost.body)).toBe(true);
  });

  it("answers 304 to its own validators and 200 to others", async () => {
    const { headers } = await get("/inland/river");
    const etag = String(headers.etag);
    const modified = String(headers["last-modified"]);
    const unchanged = await get("/inland/river", { "If-None-Match": `"other", W/${etag}` });
    expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
    expect((await get("/inland/river", { "If-Modified-Since": modified })).status).toBe(304);
    expect(
      (await get("/inland/river", { "If-None-Match": '"other"', "If-Modified-Since": modified })).status,
    ).toBe(200);
    present = new Date(seeded.getTime() + 2 * 3_600_000);
    const later = await get("/inland/river", { "If-None-Match": etag });
    present = seeded;
    expect(later.status).toBe(200);
  });

  it("draws a picture of every item that names one, as a JPEG of its own", async () => {
    const picture = new URL((await get("/halftone/pictures")).body.toString().match(/http:[^"]+\.jpg/)![0]);
    const jpeg = await get(picture.pathname, { Host: picture.hostname });
    expect(jpeg.headers["content-type"]).toBe("image/jpeg");
    expect(jpeg.body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    const again = await get(picture.pathname, { "If-None-Match": String(jpeg.headers.etag) });
    expect(again.status).toBe(304);
    expect((await get("/pictures/volcano-x.jpg")).status).toBe(404);
    expect((await get("/pictures/..%2fseed.jpg")).status).toBe(404);
  });

  it("tells of its health, and 404 of what it does not have", async () => {
    expect((await get("/__health")).status).toBe(200);
    expect((await get("/nobody/nothing")).status).toBe(404);
    expect((await get("/", { Host: "assize.demo.test" })).status).toBe(404);
  });
});
