import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { carryEncoding, KEPT_ENCODING } from "@/lib/core/kept-encoding";
import { encodingFor, matches, respond, unavailable } from "./answer";

const body = Buffer.from("<!doctype html><p>News</p>");
const kept = {
  status: 200,
  headers: { "Content-Type": "text/html; charset=utf-8" },
  etag: 'W/"abc"',
  plain: body,
  br: brotliCompressSync(body),
  gzip: gzipSync(body),
  tags: ["item:1", "p/front"],
  maxAgeSeconds: 60,
};
const ask = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("http://h/", { method, headers });

describe("encodingFor", () => {
  it.each([
    [null, null],
    ["", null],
    ["identity", null],
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["*", "br"],
    ["*;q=0", null],
    ["gzip;q=nonsense", null],
  ])("answers %j with %j", (header, encoding) => expect(encodingFor(header)).toBe(encoding));
});

describe("matches", () => {
  it.each(['W/"abc"', '"abc"', '"x", W/"abc"', "*"])("knows %s", (header) =>
    expect(matches(header, kept.etag)).toBe(true),
  );
  it.each([null, "", '"x"', '"abcd"'])("does not know %s", (header) =>
    expect(matches(header, kept.etag)).toBe(false),
  );
});

describe("respond", () => {
  it("lets no script run and tells the edge what it shows", async () => {
    const response = respond(ask(), kept);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(response.headers.get("surrogate-key")).toBe("item:1 p/front");
    expect(response.headers.get("cache-control")).toBe(
      "public, max-age=0, s-maxage=1, stale-while-revalidate=5",
    );
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toBe(body.toString());
  });

  it("sends plain bytes until the process can name an encoding, then the compressed ones", async () => {
    const plain = respond(ask({ "accept-encoding": "br" }), kept);
    expect(plain.headers.get(KEPT_ENCODING)).toBeNull();
    expect(Buffer.from(await plain.arrayBuffer()).equals(body)).toBe(true);
    carryEncoding(new ServerResponse(new IncomingMessage(new Socket())));
    const encoded = respond(ask({ "accept-encoding": "br" }), kept);
    expect(encoded.headers.get(KEPT_ENCODING)).toBe("br");
    expect(Buffer.from(await encoded.arrayBuffer()).equals(kept.br)).toBe(true);
  });

  it("answers 304 to a known ETag, without a body, but never for a page that is gone", async () => {
    const known = ask({ "if-none-match": kept.etag });
    const response = respond(known, kept);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("etag")).toBe(kept.etag);
    expect(respond(known, { ...kept, status: 410 }).status).toBe(410);
  });

  it("gives HEAD the headers alone", async () => {
    const response = respond(ask({}, "HEAD"), kept);
    expect(response.headers.get("etag")).toBe(kept.etag);
    expect(await response.text()).toBe("");
  });

  it("lets nobody keep a page that could not be made", () => {
    expect(unavailable("x").headers.get("cache-control")).toBe("no-store");
    expect(unavailable("x").status).toBe(503);
  });
});
