import { expect, test } from "../fixtures";
import { ask, BYPASS, HIT, kept } from "./ask";
import { published } from "./published";

const EVIL = "evil.example";
/** What a request may bring that is not in the key. */
const HEADERS: Record<string, string>[] = [
  { "x-forwarded-host": EVIL, "x-forwarded-proto": "gopher", "x-forwarded-port": "99" },
  { forwarded: `host=${EVIL}`, "x-real-ip": "192.0.2.7", "x-forwarded-for": "192.0.2.7" },
  { "x-original-url": "/about", "x-rewrite-url": "/about", "x-http-method-override": "POST" },
  { rsc: "1", "next-router-prefetch": "1", "next-url": "/about", "next-router-state-tree": "x" },
  {
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-matched-path": "/about",
    "x-nextjs-data": "1",
  },
  {
    "x-invoke-path": "/about",
    "x-invoke-status": "500",
    "x-invoke-output": "/about",
    "next-action": "a".repeat(40),
  },
  {
    cookie: `session=${EVIL}; dateline-preview=${EVIL}`,
    origin: `https://${EVIL}`,
    referer: `https://${EVIL}/`,
  },
  { accept: "application/json", "accept-language": "ar", "user-agent": EVIL, range: "bytes=0-5" },
  { "x-kept-encoding": "br", "cache-control": "no-store", pragma: "no-cache", "if-none-match": '"other"' },
  { host: `${EVIL}` },
  { host: "RIVERBEND.example:8080" },
];

test("nobody changes what others get of a page", async ({ request, token }) => {
  const edge = process.env.E2E_URL as string;
  const varied = async (path: string, headers: Record<string, string>, more = "") => {
    const first = await ask(edge + path + more, headers);
    expect(first.status, JSON.stringify(headers)).toBeLessThan(500);
    return first;
  };
  for (const [n, headers] of HEADERS.entries()) {
    // Each on a page that nobody has asked for: the first to ask is who would poison it.
    const { path, headline } = await published(request, token, `poison ${n} ${Date.now().toString(36)}`);
    await varied(path, headers);
    const after = await kept(edge + path);
    expect([after.status, after.how], JSON.stringify(headers)).toEqual([200, HIT]);
    expect(after.text).toContain(headline);
    expect(after.text).toMatch(/<\/html>\s*$/);
    expect(after.text + JSON.stringify(after.headers)).not.toContain(EVIL);
    expect(after.headers["content-encoding"]).toBeUndefined();
  }
  const { path } = await published(request, token, `keys ${Date.now().toString(36)}`);
  const clean = await kept(edge + path);
  for (const more of ["?utm_source=x", "?fbclid=1&x=2", "?", "?&&", "?nothing"]) {
    const answer = await varied(path, {}, more);
    expect([answer.how, answer.text], more).toEqual([HIT, clean.text]);
  }
  for (const [more, how] of [
    ["?%71=x", BYPASS],
    [`?q=${"x".repeat(3_000)}`, BYPASS],
  ] as const)
    expect((await varied(path, {}, more)).how, more.slice(0, 9)).toBe(how);
  for (const coding of ["br", "gzip", "identity"]) {
    const answer = await kept(edge + path, { "accept-encoding": coding });
    expect(answer.headers["content-encoding"]).toBe(coding === "identity" ? undefined : coding);
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
  }
  const head = await ask(edge + path, {}, { method: "HEAD" });
  expect([head.status, head.text, head.how]).toEqual([200, "", HIT]);
  const unchanged = await ask(edge + path, { "if-none-match": String(clean.headers.etag) });
  expect([unchanged.status, unchanged.text]).toEqual([304, ""]);
});

test("any address gets an answer, and never a kept one of another", async () => {
  const edge = process.env.E2E_URL as string;
  const odd = [
    "/../desk",
    "/news/../portal",
    "//evil.example/",
    "/%2e%2e/desk",
    "/a\\b",
    "/%00",
    "/%ff",
    "/%",
    `/${"x".repeat(10_000)}`,
    `/search?q=${"x".repeat(64_000)}`,
  ];
  for (const path of odd) {
    const { status, how } = await ask(edge, {}, { path });
    expect([307, 308, 400, 404, 414, 431], path.slice(0, 30)).toContain(status);
    expect(how, path.slice(0, 30)).not.toBe(HIT);
  }
  for (const method of ["TRACE", "CONNECTED", "PURGE"])
    expect((await ask(edge, {}, { method })).status).toBe(405);
  const broken = await ask(edge, { host: "not a host" });
  expect(broken.status).toBe(400);
});
