import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Kept } from "@/lib/core/kept";
import { carryEncoding, KEPT_ENCODING } from "@/lib/core/kept-encoding";
import { respond, unavailable } from "./answer";

const body = "<!doctype html><p>News</p>";
const rendered = {
  status: 200,
  headers: { "Content-Type": "text/html; charset=utf-8" },
  body,
  tags: ["item:1", "p/front"],
  maxAgeSeconds: 60,
};
const kept = new Kept(rendered, Date.now());
const ask = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("http://h/", { method, headers });

describe("respond", () => {
  it("lets no script run and tells the edge what it shows", async () => {
    const response = await respond(ask(), kept);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(response.headers.get("surrogate-key")).toBe("item:1 p/front");
    expect(response.headers.get("cache-control")).toBe(
      "public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=300",
    );
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toBe(body);
  });

  it("sends plain bytes until the process can name an encoding, then the compressed ones", async () => {
    const plain = await respond(ask({ "accept-encoding": "br" }), kept);
    expect(plain.headers.get(KEPT_ENCODING)).toBeNull();
    expect(await plain.text()).toBe(body);
    carryEncoding(new ServerResponse(new IncomingMessage(new Socket())));
    const encoded = await respond(ask({ "accept-encoding": "br" }), kept);
    expect(encoded.headers.get(KEPT_ENCODING)).toBe("br");
    expect(brotliDecompressSync(await encoded.arrayBuffer()).toString()).toBe(body);
  });

  it("answers 304 to a known ETag, without a body, but never for a page that is gone", async () => {
    const known = ask({ "if-none-match": kept.etag });
    const response = await respond(known, kept);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("etag")).toBe(kept.etag);
    const gone = new Kept({ ...rendered, status: 410 }, Date.now());
    expect((await respond(known, gone)).status).toBe(410);
  });

  it("gives HEAD the headers alone", async () => {
    const response = await respond(ask({}, "HEAD"), kept);
    expect(response.headers.get("etag")).toBe(kept.etag);
    expect(await response.text()).toBe("");
  });

  it("lets nobody keep a page that could not be made", async () => {
    const response = await respond(ask(), unavailable("x"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("retry-after")).toBe("30");
    expect(response.status).toBe(503);
  });
});
