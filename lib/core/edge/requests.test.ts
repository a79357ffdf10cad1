import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edge, edgesOf } from "./address";
import { EVERYTHING, requestsOf } from "./requests";

const varnish = "http://127.0.0.1:6081/purge/s3cret";
const edge = (url: string) => (edgesOf(url) as [Edge])[0];

describe("edgesOf", () => {
  it("reads several, and names none by its secret", () => {
    const all = edgesOf(`${varnish}, https://edge.example/purge/s3cret fastly://s3cret@Ab12cdEF34 `);
    expect(all?.map(({ name }) => name)).toEqual(["127.0.0.1:6081", "edge.example", "fastly:Ab12cdEF34"]);
    expect(edge("cloudflare://s3%2Bcret@023e105f4ecef8ad9ca31a8372d0c353")).toMatchObject({
      secret: "s3+cret",
      name: "cloudflare:023e105f4ecef8ad9ca31a8372d0c353",
    });
  });
  it.each([
    "",
    " , ",
    "edge.example",
    "ftp://edge/s",
    "http://user:word@edge/s",
    "http://edge/s?x=1",
    "fastly://only-a-service",
    "fastly://token@",
    `${varnish} ${varnish}`,
    `${varnish} nonsense`,
  ])("refuses %j", (value) => expect(edgesOf(value)).toBeNull());
});

describe("requestsOf", () => {
  const keys = fc.array(fc.stringMatching(/^[\x21-\x2b\x2d-\x7e]{1,80}$/), { maxLength: 400 });
  it("sends every key once, in headers that are taken", () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (all, gone) => {
        const requests = requestsOf(edge(varnish), { keys: all, gone });
        const sent = requests.flatMap(({ headers }) => headers["surrogate-key"]?.split(" ") ?? []);
        expect(new Set(sent)).toEqual(new Set(all));
        expect(sent).toHaveLength(new Set(all).size);
        for (const { headers } of requests) {
          expect(headers["surrogate-key"]?.length).toBeLessThanOrEqual(7_500);
          expect(headers.gone).toBe(gone ? "1" : undefined);
        }
      }),
    );
  });
  it("leaves out what would be several keys, or another header", () => {
    const keys = ["item:1", "two words", "a,b", "line\nbreak", "ü", ""];
    expect(requestsOf(edge(varnish), { keys, gone: false })).toEqual([
      { url: varnish, method: "PURGE", headers: { "surrogate-key": "item:1" } },
    ]);
    expect(requestsOf(edge(varnish), { keys: ["two words"], gone: true })).toEqual([]);
  });
  it("speaks as Fastly and Cloudflare want it, no more keys at a time than they take", () => {
    const many = Array.from({ length: 300 }, (_, n) => `k${n}`);
    const fastly = requestsOf(edge("fastly://tok@Ab12cdEF34"), { keys: many, gone: false });
    expect(fastly.map(({ headers }) => headers["surrogate-key"]?.split(" ").length)).toEqual([256, 44]);
    expect(fastly[0]).toMatchObject({
      url: "https://api.fastly.com/service/Ab12cdEF34/purge",
      method: "POST",
      headers: { "fastly-key": "tok", "fastly-soft-purge": "1" },
    });
    const cloudflare = requestsOf(edge("cloudflare://tok@023e105f4ecef8ad"), { keys: many, gone: true });
    expect(cloudflare.map(({ body }) => JSON.parse(body ?? "").tags.length)).toEqual([100, 100, 100]);
    expect(cloudflare[0]?.headers.authorization).toBe("Bearer tok");
    const all = { keys: [EVERYTHING], gone: true };
    expect(requestsOf(edge("fastly://tok@Ab12cdEF34"), all)[0]?.url).toMatch(/purge_all$/);
    expect(requestsOf(edge("cloudflare://tok@023e105f4ecef8ad"), all)[0]?.body).toBe(
      '{"purge_everything":true}',
    );
  });
});
