import { beforeAll, describe, expect, it } from "vitest";
import { call, tokenOf } from "@/app/api/testing/call";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

const { rightsConfirmed: _, ...sent } = validContent();
let organisation: { id: string; slug: string; name: string };
let token = "";
let stranger = "";

beforeAll(async () => {
  await makePublication();
  organisation = await makeOrganisation();
  token = await tokenOf(await makeActor({ organisation }), organisation.slug);
  stranger = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
});

const create = (change: object = {}, headers: Record<string, string> = {}, by = token) =>
  call("POST", "/releases", { token: by, body: { ...sent, ...change }, headers });
const paths = (body: Record<string, unknown>) => (body.errors as { path: string }[]).map((each) => each.path);

describe("POST /releases", () => {
  it("makes a draft of the token's organisation, whose rights nobody has confirmed yet", async () => {
    const { status, body, etag, headers } = await create();
    expect(status).toBe(201);
    expect(etag).toBe('"v1"');
    expect(headers.get("location")).toBe(`/api/v1/releases/${body.id}`);
    expect(body).toMatchObject({
      ...sent,
      status: "draft",
      version: 1,
      organisation: organisation.slug,
      rightsConfirmed: false,
    });
    expect(body.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(body.publishedAt).toBeNull();
  });

  it("takes handing in for the confirmation of rights", async () => {
    const { body, etag } = await create();
    const { body: told } = await call("POST", `/releases/${body.id}/submit`, { token, ifMatch: etag });
    expect([told.status, told.rightsConfirmed]).toEqual(["submitted", true]);
  });

  it("sanitises the body", async () => {
    const { body } = await create({ body: '<p onclick="x()">Text</p><script>alert(1)</script>' });
    expect(body.body).toBe("<p>Text</p>");
  });

  it("asks which organisation when there are several, and knows only the caller's own", async () => {
    const actor = await makeActor({ organisation });
    const second = await makeOrganisation();
    await db().membership.create({
      data: { userId: actor.userId, organisationId: second.id, role: "owner" },
    });
    const both = await tokenOf(actor);
    expect(paths((await create({}, {}, both)).body)).toEqual(["organisation"]);
    expect((await create({ organisation: second.slug }, {}, both)).body.organisation).toBe(second.slug);
    expect((await create({ organisation: second.slug })).status).toBe(404);
    expect((await create({}, {}, await tokenOf(await makeActor()))).status).toBe(403);
  });

  it("refuses an unconfirmed address", async () => {
    const unconfirmed = await tokenOf(await makeActor({ organisation, verified: false }));
    expect((await create({}, {}, unconfirmed)).status).toBe(403);
  });
});

describe("Idempotency-Key", () => {
  it("makes one release of many simultaneous calls", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => create({}, { "idempotency-key": "all-at-once" })),
    );
    expect(answers.map((each) => each.status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map((each) => each.body.id)).size).toBe(1);
    expect(answers.filter((each) => !each.headers.has("idempotent-replayed"))).toHaveLength(1);
  });

  it("refuses the same key for another text, and lets others use it", async () => {
    const first = await create({}, { "idempotency-key": "k1" });
    const other = await create(
      { headline: "Another headline, long enough to pass" },
      { "idempotency-key": "k1" },
    );
    expect([other.status, paths(other.body)]).toEqual([422, ["Idempotency-Key"]]);
    const theirs = await create({}, { "idempotency-key": "k1" }, stranger);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  it("must be a key", async () => {
    expect((await create({}, { "idempotency-key": "x".repeat(201) })).status).toBe(400);
  });
});

describe("GET /releases", () => {
  it("lists the own organisation's by pages and status", async () => {
    const own = await makeOrganisation();
    const by = await tokenOf(await makeActor({ organisation: own }));
    for (let i = 0; i < 5; i++) await create({}, {}, by);
    const first = await call("GET", "/releases?status=draft&limit=3", { token: by });
    const second = await call("GET", `/releases?limit=3&cursor=${first.body.nextCursor}`, { token: by });
    const ids = [...first.body.items, ...second.body.items].map((each) => each.id);
    expect(new Set(ids).size).toBe(5);
    expect(second.body.nextCursor).toBeNull();
    expect(first.body.items[0]).toMatchObject({ organisation: own.slug, etag: '"v1"', status: "draft" });
    expect((await call("GET", "/releases?status=published", { token: by })).body.items).toEqual([]);
  });

  it("answers 404 for everything that is not the organisation's own", async () => {
    const { body } = await create();
    const editor = await tokenOf(await makeActor({ staff: "editor" }));
    for (const by of [stranger, editor])
      expect((await call("GET", `/releases/${body.id}`, { token: by })).status).toBe(404);
    for (const id of ["nonsense", "01936d4e-0000-7000-8000-000000000000"])
      expect((await call("GET", `/releases/${id}`, { token })).status).toBe(404);
    expect((await call("GET", `/releases/${body.id}`, { token })).etag).toBe('"v1"');
  });
});

describe("PATCH /releases/{id}", () => {
  it("changes the fields named and no others", async () => {
    const { body, etag } = await create();
    const patched = await call("PATCH", `/releases/${body.id}`, {
      token,
      ifMatch: etag,
      body: { subheadline: "Six jobs, one oven" },
    });
    expect(patched.status).toBe(200);
    expect(patched.etag).toBe('"v2"');
    expect(patched.body).toMatchObject({ ...sent, subheadline: "Six jobs, one oven", version: 2 });
  });

  it("needs the version it changes: 428 without, 412 when stale, the text untouched", async () => {
    const { body, etag } = await create();
    const patch = (ifMatch?: string) =>
      call("PATCH", `/releases/${body.id}`, {
        token,
        body: { headline: "Changed" },
        ...(ifMatch ? { ifMatch } : {}),
      });
    expect((await patch()).status).toBe(428);
    for (const tag of ['"v0"', '"v2"', `W/${etag}`, "v1", '"x"']) {
      const stale = await patch(tag);
      expect([tag, stale.status, stale.body.current]).toMatchObject([
        tag,
        412,
        { status: "draft", version: 1 },
      ]);
    }
    expect((await patch(`"v7", ${etag}`)).status).toBe(200);
    expect((await patch("*")).body.version).toBe(3);
  });

  it("lets one of two simultaneous changes through", async () => {
    const { body, etag } = await create();
    const both = await Promise.all(
      ["One", "Two"].map((headline) =>
        call("PATCH", `/releases/${body.id}`, { token, ifMatch: etag, body: { headline } }),
      ),
    );
    expect(both.map((each) => each.status).sort()).toEqual([200, 412]);
  });

  it("names unknown and wrong fields", async () => {
    const { body, etag } = await create();
    const told = await call("PATCH", `/releases/${body.id}`, {
      token,
      ifMatch: etag,
      body: { status: "published", kind: 7 },
    });
    expect([told.status, paths(told.body).sort()]).toEqual([422, ["kind", "status"]]);
  });
});

describe("POST /releases/check", () => {
  it("tells what the rule pack finds and stores nothing", async () => {
    const before = await db().release.count();
    const told = await call("POST", "/releases/check", {
      token,
      body: { kind: "other", headline: "AMAZING NEWS FOR YOU!", body: "<p>[Company Name] does it.</p>" },
    });
    expect(told.status).toBe(200);
    expect(told.body.ruleset).toBe("1");
    expect(told.body.findings[0]).toEqual({
      rule: "template-leftover",
      severity: "error",
      field: "body",
      span: { start: 0, end: 14 },
      message: expect.any(String),
    });
    const rules = told.body.findings.map((each: { rule: string }) => each.rule);
    expect(rules).toEqual(
      expect.arrayContaining(["headline-capitals", "exclamation-mark", "missing-public-contact"]),
    );
    expect(await db().release.count()).toBe(before);
  });
});

describe("media", () => {
  it("must be checked uploads of the organisation, used as what they are, when handed in", async () => {
    const upload = (organisationId: string, state: { status?: string; kind?: string } = {}) =>
      db().media.create({
        data: {
          organisationId,
          uploadedById: organisationId,
          key: crypto.randomUUID(),
          filename: "a.jpg",
          contentType: "image/jpeg",
          bytes: 1,
          sha256: "",
          status: "ready",
          ...state,
        },
      });
    const own = await upload(organisation.id);
    const theirs = await upload((await makeOrganisation()).id);
    const words = { alt: "The oven", caption: "The oven at work", credit: "M. Reed", licence: "CC BY 4.0" };
    const use = (id: string, role = "image") => ({ id, role, ...words });
    const draft = await create({ media: [use(own.id, "hero"), use(theirs.id)] });
    const told = await call("POST", `/releases/${draft.body.id}/submit`, { token, ifMatch: draft.etag });
    expect([told.status, told.body.errors]).toEqual([
      422,
      [
        {
          path: "media.1.id",
          message: "This file is not in your library. Remove it here, or choose another.",
        },
      ],
    ]);
    const checking = await upload(organisation.id, { status: "checking" });
    const document = await upload(organisation.id, { kind: "document" });
    const unready = await create({ media: [use(checking.id), use(document.id), use(own.id, "attachment")] });
    const refused = await call("POST", `/releases/${unready.body.id}/submit`, {
      token,
      ifMatch: unready.etag,
    });
    expect([refused.status, refused.body.errors.map((each: { message: string }) => each.message)]).toEqual([
      422,
      [
        "This file is still being checked. Try again in a moment.",
        "This is a document: give it the role attachment.",
        "This is a picture: give it the role hero or image.",
      ],
    ]);
    const good = await create({ media: [use(own.id, "hero"), use(document.id, "attachment")] });
    expect(
      (await call("POST", `/releases/${good.body.id}/submit`, { token, ifMatch: good.etag })).status,
    ).toBe(200);
  });
});
