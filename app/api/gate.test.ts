import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { hashSecret } from "@/lib/core/secret";
import { makeActor, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { BODY_MAX_BYTES } from "./body";
import { call, type Told, tokenOf } from "./testing/call";

await testDatabase();

let token = "";
beforeAll(async () => {
  await makePublication();
  token = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
});

function expectProblem(told: Told, status: number): void {
  expect(told.headers.get("content-type")).toBe("application/problem+json");
  expect(told.body).toMatchObject({
    type: "about:blank",
    status,
    title: expect.any(String),
    detail: expect.any(String),
  });
  expect(told.status).toBe(status);
  expect(told.headers.get("cache-control")).toBe("no-store");
  expect(told.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
}
const create = (body: unknown, headers: Record<string, string> = {}) =>
  call("POST", "/releases", { token, body, headers });

describe("who calls", () => {
  it.each([
    ["nobody", {}],
    ["a cookie", { cookie: "next-auth.session-token=abc" }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["a token nobody has", { authorization: "Bearer dl_nobody" }],
    ["a token with a NUL", { authorization: "Bearer dl_%00" }],
  ])("is refused as %s", async (_, headers) => {
    const told = await call("GET", "/releases", { headers });
    expectProblem(told, 401);
    expect(told.headers.get("www-authenticate")).toContain("Bearer");
    expect(told.headers.get("ratelimit-policy")).toBe('"api-peer";q=120;w=60');
  });

  it("is told its quota", async () => {
    const told = await call("GET", "/releases", { token });
    expect(told.status).toBe(200);
    expect(told.headers.get("ratelimit-policy")).toBe('"api";q=1200;w=60');
    expect(told.headers.get("ratelimit")).toMatch(/^"api";r=1\d{3};t=\d{1,2}$/);
  });

  it("is stopped when it asks too often, with the time to wait", async () => {
    const actor = await makeActor({ organisation: await makeOrganisation() });
    const [tired, fresh] = [await tokenOf(actor), await tokenOf(actor)];
    await db().rateLimit.create({
      data: { key: `api:${hashSecret(tired)}`, points: 1200, expire: new Date(Date.now() + 30_000) },
    });
    expect((await call("GET", "/releases", { token: fresh })).status).toBe(200);
    const told = await call("GET", "/releases", { token: tired });
    expectProblem(told, 429);
    expect(Number(told.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(told.headers.get("ratelimit")).toMatch(/^"api";r=0;t=\d+$/);
  });
});

describe("what is sent", () => {
  it("must be JSON by its content type", async () => {
    expectProblem(await create("kind=other", { "content-type": "application/x-www-form-urlencoded" }), 415);
    expectProblem(await create("{}", { "content-type": "" }), 415);
    expect((await create(validContent(), { "content-type": "application/json; charset=utf-8" })).status).toBe(
      201,
    );
  });

  it("may have a megabyte, whatever its length claims", async () => {
    expectProblem(await create(`{"kind":"${"x".repeat(BODY_MAX_BYTES)}"}`), 413);
    expectProblem(await create("{}", { "content-length": String(BODY_MAX_BYTES + 1) }), 413);
  });

  it.each([
    ['{"kind": "other",\n "headline": oops}', "line 2, column 14"],
    ["{", "ends too early, at line 1, column 2"],
    ["", "empty"],
  ])("is told where it stops being JSON: %j", async (text, where) => {
    const told = await create(text, { "content-type": "application/json" });
    expectProblem(told, 400);
    expect(told.body.detail).toMatch(new RegExp(where));
  });

  it("is refused when it is not UTF-8", async () => {
    const { POST } = await import("./v1/releases/route");
    const body = Buffer.concat([Buffer.from('{"kind":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const request = new Request("http://127.0.0.1/api/v1/releases", { method: "POST", headers, body });
    const response = await POST(request, { params: Promise.resolve({}) });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { detail: "The body is not UTF-8." },
    ]);
  });

  it.each<[unknown, string]>([
    [{ kind: "other", colour: "red" }, "colour"],
    [{ kind: "other", dateline: { place: "Riverbend", era: 1 } }, "dateline.era"],
    [{ kind: "gossip" }, "kind"],
    [{}, "kind"],
    [{ kind: "other", contacts: [{ name: "Ada", email: "nowhere" }] }, "contacts.0.email"],
    [{ kind: "other", publishAt: "tomorrow" }, "publishAt"],
    [{ kind: "other", summary: "a\u0000b" }, "summary"],
    [{ kind: "other", body: "half a \ud83d" }, "body"],
    [{ kind: "other", media: [{ id: "1" }] }, "media.0.id"],
    [[], ""],
    ["null", ""],
    [`${"[".repeat(200_000)}${"]".repeat(200_000)}`, ""],
  ])("is refused with the path of the fault: %j", async (body, path) => {
    const told = await create(body);
    expectProblem(told, 422);
    expect(told.body.errors.map((each: { path: string }) => each.path)).toContain(path);
  });

  it("is checked in the query too", async () => {
    expectProblem(await call("GET", "/releases?limit=1000", { token }), 422);
    expectProblem(await call("GET", "/releases?cursor=abc", { token }), 422);
    expectProblem(await call("GET", "/releases?colour=red", { token }), 422);
  });
});

describe("where it goes", () => {
  it("is refused on unknown paths and with other methods", async () => {
    expectProblem(await call("GET", "/nothing/here", { token }), 404);
    const told = await call("DELETE", "/releases", { token });
    expectProblem(told, 405);
    expect(told.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect((await call("GET", "/releases/x/submit")).headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("hides what went wrong on our side behind a reference", async () => {
    await db().$executeRawUnsafe("alter table releases rename to hidden");
    try {
      const told = await call("GET", "/releases", { token });
      expectProblem(told, 500);
      expect(told.body.reference).toBe(told.headers.get("x-request-id"));
      expect(JSON.stringify(told.body)).not.toMatch(/relation|prisma|select/i);
    } finally {
      await db().$executeRawUnsafe("alter table hidden rename to releases");
    }
  });
});
