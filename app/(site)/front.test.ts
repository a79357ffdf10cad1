import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageCache } from "@/lib/core/cache";
import { transaction } from "@/lib/core/db";
import { Kept } from "@/lib/core/kept";
import { newsPath } from "@/lib/core/paths";
import { openDoors } from "@/lib/core/reader-doors";
import { killItems, putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import type { NewsInput } from "@/lib/news/schema";
import { putPublication } from "@/lib/publications/commands";
import { testDatabase } from "@/prisma/testing/database";
import { type Heard, request, type Served, say, servedBehind, servedInFront } from "./testing/served";

await testDatabase();

const title = (slug: string, name: string, hostnames: string[]) => ({
  slug,
  name,
  tagline: "",
  place: "Riverbend",
  timeZone: "UTC",
  language: "en",
  hostnames,
  theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
  about: "",
  sections: [{ slug: "local", name: "Local" }],
});
const story = (publicationId: string, headline: string): NewsInput =>
  sampleInput({
    originKey: headline,
    headline,
    summary: "A summary.",
    body: `<p>${headline}.</p>`,
    publishedAt: new Date(Date.now() - 60_000),
    placements: [{ publicationId, sections: ["local"] }],
  });

const faulty = { status: 200, headers: {}, body: "", tags: [], maxAgeSeconds: 1 };

let front: Served;
let behind: Served;
let edged: Served;
let item = "";
let killed = "";
let sheet = "";
const text = (heard: Heard) => heard.body.toString("utf8");

async function kept(): Promise<void> {
  for (let n = 0; n < 400 && pageCache().size === 0; n++) {
    await request(front.port, "/about");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  expect(pageCache().size).toBeGreaterThan(0);
}

beforeAll(async () => {
  const { id } = await putPublication(title("courier", "The Courier", ["courier.example"]), 0);
  await putPublication(title("herald", "The Herald", ["herald.example"]), 1);
  const [one, two] = await transaction((tx) =>
    putItems(tx, [story(id, "Ferry runs again"), story(id, "Tram stops")], new Date()),
  );
  await transaction((tx) => killItems(tx, [two!.id], "No tram.", new Date()));
  [item, killed] = [newsPath(one!), newsPath(two!)];
  [front, behind, edged] = await Promise.all([servedInFront(), servedBehind(), servedInFront(true)]);
  await kept();
  sheet = /href="(\/assets\/[^"]+\.css)"/.exec(text(await request(front.port, "/")))![1]!;
});
afterAll(() => {
  for (const each of [front, behind, edged]) each.close();
});

const addresses = () => [
  "/",
  item,
  `${item}.jsonld`,
  `${item}-gone-astray`,
  killed,
  killed.replace(/\/[^/]+$/, ""),
  "/section/local",
  "/section/nowhere",
  "/section/local?after=nonsense",
  "/section/local/rss.xml",
  "/section/local/feed.json",
  "/rss.xml",
  "/atom.xml",
  "/search?q=ferry&unknown=1",
  "/search?q=%00",
  "/sitemap.xml",
  "/news-sitemap.xml",
  "/robots.txt",
  "/about",
  "/nothing/of/the/kind",
  "/rele%61ses",
  "/section/lo%2Fcal",
  "/section/caf%C3%A9",
  sheet,
  "/assets/courier.000000000000.css",
  "/assets/nobody.000000000000.css",
];

describe("the server in front", () => {
  it("answers byte for byte and header for header as the framework's handlers do, without them", async () => {
    const without = ({ status, headers: { date: _, ...headers }, body }: Heard) => ({
      status,
      headers,
      body: body.toString("base64"),
    });
    for (const address of addresses()) await request(front.port, address);
    const before = front.passedOn();
    for (const address of addresses()) {
      const etag = (await request(behind.port, address)).headers.etag ?? "none";
      for (const [method, headers] of [
        ["GET", {}],
        ["GET", { "Accept-Encoding": "gzip, deflate, br, zstd" }],
        ["GET", { "Accept-Encoding": "gzip" }],
        ["HEAD", { "Accept-Encoding": "br" }],
        ["GET", { "If-None-Match": etag, "Accept-Encoding": "br" }],
      ] as const) {
        const [fast, slow] = await Promise.all([
          request(front.port, address, { method, headers }),
          request(behind.port, address, { method, headers }),
        ]);
        expect({ address, method, asked: headers, ...without(fast) }).toEqual({
          address,
          method,
          asked: headers,
          ...without(slow),
        });
        if (fast.status !== 304 && method !== "HEAD")
          expect(fast.headers["content-length"]).toBe(String(fast.body.length));
      }
    }
    expect(front.passedOn()).toBe(before);
  });

  it("lets an edge that is told keep what stands for something, and nobody what does not", async () => {
    const control = async (address: string) => (await request(edged.port, address)).headers;
    for (const address of ["/", item, killed, "/rss.xml"]) {
      const headers = await control(address);
      expect(headers["surrogate-control"]).toMatch(
        /^max-age=\d+, stale-while-revalidate=\d+, stale-if-error=86400$/,
      );
      expect(headers["surrogate-key"]).toMatch(/^title:/);
      expect(headers["set-cookie"]).toBeUndefined();
    }
    for (const address of ["/nothing", "/%ff", `/${"a".repeat(9_000)}`]) {
      const headers = await control(address);
      expect([address.slice(0, 9), headers["cache-control"], headers["surrogate-control"]]).toEqual([
        address.slice(0, 9),
        "no-store",
        undefined,
      ]);
    }
  });

  it("follows a host to its new title at once", async () => {
    expect(text(await request(front.port, "/", { host: "moving.example" }))).toContain("The Courier");
    await putPublication(title("herald", "The Herald", ["herald.example", "moving.example"]), 1);
    const there = async () =>
      text(await request(front.port, "/", { host: "moving.example" })).includes("The Herald");
    const until = performance.now() + 1_000;
    while (!(await there())) expect(performance.now()).toBeLessThan(until);
  });
});

describe("an answer that cannot be written", () => {
  it.each([
    ["is never made", () => Promise.reject(new Error("no page"))],
    ["has a header that is none", async () => new Kept({ ...faulty, headers: { Link: "a\nb" } }, Date.now())],
  ])("%s, and ends neither the server nor the next answer", async (_, visit) => {
    const right = openDoors().get("/about")!;
    openDoors().set("/about", visit);
    const heard = await request(front.port, "/about").finally(() => openDoors().set("/about", right));
    expect([heard.status, heard.headers["cache-control"]]).toEqual([503, "no-store"]);
    expect((await request(front.port, "/about")).status).toBe(200);
  });
});

describe("bad input", () => {
  const dressed = (heard: Heard) => text(heard).includes('rel="stylesheet" href="/assets/courier.');

  it.each([
    ["junk in the path", "/%ff%fe", 400],
    ["a broken escape", "/news/%", 400],
    ["a NUL in the path", "/section/%00", 400],
    ["a line break in the path", "/a%0d%0aSet-Cookie:x=1", 400],
    ["ten kilobytes of path", `/${"a".repeat(10_240)}`, 414],
    ["64 kilobytes of query", `/search?q=${"a".repeat(65_536)}`, 414],
    ["steps upwards", "/../../etc/passwd", 404],
    ["escaped steps upwards", "/%2e%2e/%2e%2e/etc/passwd", 404],
    ["a huge cursor", `/section/local?after=${"z".repeat(4_000)}`, 404],
    ["a NUL in a question", "/search?q=a%00b", 404],
    ["the inner prefix", "/sites/herald.example/about", 404],
    ["no such page", "/no/such/page", 404],
  ])("%s is answered in the paper's dress, and kept by nobody", async (_, address, status) => {
    const heard = await request(front.port, address);
    expect([heard.status, heard.headers["cache-control"]]).toEqual([status, "no-store"]);
    expect(dressed(heard)).toBe(true);
    expect(text(heard)).not.toContain("<script");
  });

  it.each([
    [
      "no path at all",
      "GET http://elsewhere.example/ HTTP/1.1\r\nHost: courier.example\r\nConnection: close\r\n\r\n",
      400,
    ],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: a_b<script>\r\nConnection: close\r\n\r\n", 400],
    [
      "bytes that are no ASCII",
      "GET /caf\xe9 HTTP/1.1\r\nHost: courier.example\r\nConnection: close\r\n\r\n",
      400,
    ],
    ["no HTTP", "\0\0\0\r\n\r\n", 400],
    [
      "headers without end",
      `GET / HTTP/1.1\r\nHost: courier.example\r\nX: ${"x".repeat(120_000)}\r\n\r\n`,
      431,
    ],
  ])("%s is refused in order", async (_, lines, status) => {
    const heard = await say(front.port, lines);
    expect([heard.status, heard.headers["cache-control"]]).toEqual([status, "no-store"]);
    expect(text(heard)).toMatch(/^<!doctype html>/);
    expect(text(heard)).not.toContain("<script");
  });

  it.each([
    ["//elsewhere.example/", "/elsewhere.example"],
    ["/\\elsewhere.example", "/elsewhere.example"],
    ["/about/", "/about"],
    ["/about//?a=1", "/about?a=1"],
  ])("%s leads to the one address of the page", async (address, location) => {
    const heard = await request(front.port, address);
    expect([heard.status, heard.headers.location]).toEqual([308, location]);
  });
});

describe("what is not in the key", () => {
  it("changes no answer, neither its own nor a later one", async () => {
    const plain = async (heard: Promise<Heard>) => {
      const {
        status,
        headers: { date: _, ...headers },
        body,
      } = await heard;
      return { status, headers, body: body.toString("base64") };
    };
    const hostile: Record<string, string>[] = [
      { "X-Forwarded-Host": "evil.example" },
      { "X-Forwarded-Proto": "gopher", "X-Forwarded-Port": "666", "X-Forwarded-For": "6.6.6.6" },
      { Forwarded: "host=evil.example;proto=gopher" },
      { "X-Original-URL": "/portal", "X-Rewrite-URL": "/portal", "X-Host": "evil.example" },
      { "X-HTTP-Method-Override": "POST", "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy" },
      { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-State-Tree": "[]", "X-Nextjs-Data": "1" },
      { "x-dateline-route": "/about", "X-Kept-Encoding": "br" },
      { Cookie: "session=1; theme=<script>", Authorization: "Bearer x" },
      { "Accept-Language": "de", Accept: "application/json", "User-Agent": "<script>", Range: "bytes=0-9" },
      { Origin: "https://evil.example", Referer: "https://evil.example/" },
    ];
    for (const address of ["/", item, "/section/local/rss.xml"]) {
      const known = await plain(request(front.port, address));
      expect(known.status).toBe(200);
      for (const headers of hostile) {
        pageCache().clear();
        const poisoned = plain(request(front.port, address, { headers }));
        expect({ sent: headers, ...(await poisoned) }).toEqual({ sent: headers, ...known });
        expect(await plain(request(front.port, address))).toEqual(known);
      }
      // Nor what a server is called by that asks for another title on the same connection's port.
      expect(await plain(request(front.port, address, { host: "courier.example:666" }))).toEqual(known);
    }
  });

  it("makes no second page: unknown parameters, hosts and escapes are looked up under what they mean", async () => {
    await request(front.port, "/section/local");
    const before = pageCache().size;
    for (let n = 0; n < 200; n++) {
      await request(front.port, `/section/local?utm_source=${n}&x[]=${n}`, { host: `unknown${n}.example` });
      await request(front.port, `/no/such/page/${n}`);
    }
    expect(pageCache().size).toBeLessThanOrEqual(before + 1);
  });

  it("keeps no page for a question that is nobody else's", async () => {
    await request(front.port, "/search?q=ferry");
    const before = pageCache().size;
    expect((await request(front.port, `/search?q=${"ferry+".repeat(400)}`)).status).toBeLessThan(500);
    expect(pageCache().size).toBe(before);
  });
});
