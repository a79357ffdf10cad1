import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress } from "./address";
import { FetchError, fetchPublic } from "./fetch";
import { retryAfterSeconds } from "./fetch-error";
import { guardedLookup } from "./outgoing";

let server: Server;
let base = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/hang") return;
    if (path === "/drip") return void response.write("x");
    if (path === "/loop") return void response.writeHead(302, { location: "/loop" }).end();
    if (path === "/inside") return void response.writeHead(302, { location: "http://127.0.0.1:8099/" }).end();
    if (path === "/file") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    if (path === "/moved") return void response.writeHead(301, { location: "/ok" }).end();
    if (path === "/bomb")
      return void response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(8_000_000)));
    const coded = (coding: string, body: Buffer) =>
      void response.writeHead(200, { "content-encoding": coding }).end(body);
    if (path === "/gzip") return coded("gzip", gzipSync("text"));
    if (path === "/br") return coded("br", brotliCompressSync("text"));
    if (path === "/zstd") return coded("zstd", zstdCompressSync("text"));
    if (path === "/deflate") return coded("deflate", deflateSync("text"));
    if (path === "/raw-deflate") return coded("deflate", deflateRawSync("text"));
    if (path === "/stacked") return coded("br, gzip", gzipSync(brotliCompressSync("text")));
    if (path === "/said-gzip") return coded("gzip", Buffer.from("text"));
    if (path === "/moved-then-found") return void response.writeHead(308, { location: "/found" }).end();
    if (path === "/found") return void response.writeHead(302, { location: "/ok" }).end();
    if (path === "/cut")
      return void request.socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n<rss>");
    if (path === "/large") return void response.writeHead(200).end(Buffer.alloc(300_000));
    if (path === "/busy") return void response.writeHead(503, { "retry-after": "120" }).end();
    if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { etag: '"1"' }).end("hello");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env.FETCH_ALLOW = `127.0.0.1:${port}`;
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const failing = (url: string, options = {}) =>
  fetchPublic(url, options).then(
    () => "no failure",
    (error) => (error instanceof FetchError ? error.reason : String(error)),
  );

describe("addresses", () => {
  it.each([
    "127.0.0.1",
    "127.8.9.1",
    "10.0.0.1",
    "172.16.4.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::10.0.0.1",
    "64:ff9b:1::1",
    "2001::1",
    "2001:db8::1",
    "4000::1",
    "fec0::1",
    "ff02::1",
    "192.0.0.1",
    "198.18.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "[::1]",
    "localhost",
    "",
    "999.1.1.1",
  ])("refuses %s", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111"])("allows %s", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it("refuses all of 10/8, 127/8 and 192.168/16", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        octet,
        octet,
        octet,
        fc.constantFrom(10, 127),
        (a, b, c, head) => !isPublicAddress(`${head}.${a}.${b}.${c}`),
      ),
    );
    fc.assert(fc.property(octet, octet, (a, b) => !isPublicAddress(`192.168.${a}.${b}`)));
  });
});

describe("fetching what strangers name", () => {
  it("reads a body, follows redirects and takes 304 as an answer", async () => {
    expect(Buffer.from((await fetchPublic(`${base}/ok`)).body).toString()).toBe("hello");
    expect((await fetchPublic(`${base}/moved`)).url).toBe(`${base}/ok`);
    expect((await fetchPublic(`${base}/ok`, { headers: { "if-none-match": '"1"' } })).status).toBe(304);
  });
  it.each([
    ["/inside", "refused_address"],
    ["/file", "bad_url"],
    ["/loop", "too_many_redirects"],
    ["/bomb", "too_large"],
    ["/busy", "http_status"],
  ])("refuses %s as %s", async (path, reason) =>
    expect(await failing(base + path, { maxBytes: 1_000_000 })).toBe(reason),
  );
  it.each(["/hang", "/drip"])("gives up on %s in time", async (path) =>
    expect(await failing(base + path, { timeoutMs: 300 })).toBe("timeout"),
  );
  it.each([
    "http://127.0.0.1:8099/",
    "http://[::1]/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://localhost/",
    "http://169.254.169.254/latest/meta-data",
  ])("never connects to %s", async (url) => expect(await failing(url)).toBe("refused_address"));
  it.each([
    "ftp://example.org/",
    "http://example.org:25/",
    "https://example.org:6667/",
    "http://user:secret@example.org/",
    "javascript:alert(1)",
    "not an address",
  ])("does not even try %s", async (url) => expect(await failing(url)).toBe("bad_url"));
  it.each([
    ["/gzip", "text"],
    ["/br", "text"],
    ["/zstd", "text"],
    ["/deflate", "text"],
    ["/raw-deflate", "text"],
    ["/stacked", "text"],
    ["/said-gzip", "text"],
  ])("unpacks %s", async (path, text) =>
    expect(Buffer.from((await fetchPublic(base + path)).body).toString()).toBe(text),
  );
  it("tells where permanent redirects lead, as far as they go", async () => {
    expect((await fetchPublic(`${base}/moved`)).movedTo).toBe(`${base}/ok`);
    expect((await fetchPublic(`${base}/moved-then-found`)).movedTo).toBe(`${base}/found`);
    expect((await fetchPublic(`${base}/found`)).movedTo).toBeNull();
  });
  it("keeps what had come when a body breaks off, and no large one unasked", async () => {
    const error = await fetchPublic(`${base}/cut`).catch((failure: FetchError) => failure);
    expect(error).toMatchObject({ reason: "broken_off" });
    expect(Buffer.from((error as FetchError).partial ?? []).toString()).toBe("<rss>");
    let asked = 0;
    const onLarge = async () => void asked++;
    await fetchPublic(`${base}/large`, { onLarge });
    await fetchPublic(`${base}/ok`, { onLarge });
    expect(asked).toBe(1);
  });
  it("checks every look-up by itself, and connects to what was checked", async () => {
    const answers = [
      [{ address: "93.184.216.34", family: 4 as const }],
      [{ address: "127.0.0.1", family: 4 as const }],
    ];
    let asked = 0;
    const lookup = guardedLookup(async () => answers[asked++] ?? []);
    const connect = () =>
      new Promise((resolve) =>
        lookup("rebinding.example", { all: true }, (error, found) => resolve(error?.message ?? found)),
      );
    expect(await connect()).toEqual(answers[0]);
    expect(await connect()).toMatch(/not on the public internet/);
    expect(asked).toBe(2);
  });
  it("serves the demo's hosts from nowhere unless the demo runs", async () => {
    expect(["unreachable", "unknown_host", "refused_address"]).toContain(
      await failing("http://northmark.demo.test/x"),
    );
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  it.each([
    ["120", 120],
    ["Sun, 22 Nov 2026 10:01:00 GMT", 60],
    ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
    ["soon", null],
    [null, null],
  ])("%s is %s", (header, seconds) => expect(retryAfterSeconds(header, now)).toBe(seconds));
});
