import { beforeAll, describe, expect, it } from "vitest";
import { SHAPES } from "@/app/api/openapi/answers";
import { call, tokenOf } from "@/app/api/testing/call";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

let editor = "";
let author = "";
let title = "";
beforeAll(async () => {
  title = (await makePublication()).slug;
  editor = await tokenOf(await makeActor({ staff: "editor" }));
  author = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
});

const feed = (slug: string) => ({
  slug,
  name: "Meridian News Service",
  url: `https://meridian.example/${slug}.xml`,
  routes: [{ publication: title, section: "local" }],
});
const add = (slug: string, token = editor) => call("POST", "/desk/sources", { token, body: feed(slug) });
const waiting = async (id: string) =>
  (await db().$queryRaw<unknown[]>`select 1 from graphile_worker.jobs where key = ${`poll:${id}`}`).length;

describe("wire sources", () => {
  it("are added with a first poll, listed and read", async () => {
    const made = await add("one");
    expect([made.status, SHAPES.Source?.safeParse(made.body).error]).toEqual([201, undefined]);
    expect(await waiting(made.body.id)).toBe(1);
    const list = await call("GET", "/desk/sources", { token: editor });
    expect(list.body.items.map((each: { id: string }) => each.id)).toContain(made.body.id);
    expect((await call("GET", `/desk/sources/${made.body.id}`, { token: editor })).body.fetches).toEqual([]);
  });

  it("change in what is named alone", async () => {
    const { body } = await add("two");
    const told = await call("PATCH", `/desk/sources/${body.id}`, {
      token: editor,
      body: { rights: "excerpt", status: "paused" },
    });
    expect(told.body).toMatchObject({ ...body, rights: "excerpt", status: "paused" });
  });

  it("keep their rules when something else changes, and refuse those that place nowhere", async () => {
    const { body } = await add("rules");
    const change = (patch: object) =>
      call("PATCH", `/desk/sources/${body.id}`, { token: editor, body: patch });
    const rule = (section: string) => ({
      routing: { rules: [{ name: "R", do: "place", places: [{ publication: title, section }] }] },
    });
    expect((await change(rule("local"))).status).toBe(200);
    const told = await change({ licence: "CC-BY-4.0" });
    expect(told.body.routing.rules.map((each: { name: string }) => each.name)).toEqual(["R"]);
    const refused = await change(rule("moon"));
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, "routing.rules.0.places.0.section"]);
  });

  it("are deleted while they have brought nothing, archived otherwise", async () => {
    const { body } = await add("seven");
    const gone = await add("eight");
    await db().wireItem.create({
      data: {
        sourceId: body.id,
        guid: "a",
        contentHash: "",
        title: "",
        item: {},
        firstSeenAt: new Date(0),
        updatedAt: new Date(0),
      },
    });
    const at = (id: string) => `/desk/sources/${id}`;
    expect((await call("DELETE", at(body.id), { token: editor })).status).toBe(409);
    expect((await call("DELETE", at(gone.body.id), { token: editor })).status).toBe(204);
    expect((await call("GET", at(gone.body.id), { token: editor })).status).toBe(404);
    const archived = await call("PATCH", at(body.id), { token: editor, body: { status: "archived" } });
    expect(archived.body.status).toBe("archived");
    expect(await waiting(body.id)).toBe(0);
  });

  it("are polled when asked", async () => {
    const { body } = await add("three");
    await db().$executeRaw`select graphile_worker.remove_job(${`poll:${body.id}`})`;
    expect((await call("POST", `/desk/sources/${body.id}/poll`, { token: editor })).status).toBe(202);
    expect(await waiting(body.id)).toBe(1);
  });

  it("are refused with the path of the fault, twice, and to everybody but staff", async () => {
    const wrong = { ...feed("four"), routes: [{ publication: "nowhere", section: "local" }] };
    const told = await call("POST", "/desk/sources", { token: editor, body: wrong });
    expect([told.status, told.body.errors[0].path]).toEqual([422, "routes.0.publication"]);
    await add("five");
    expect((await add("five")).status).toBe(409);
    expect((await add("six", author)).status).toBe(403);
    expect((await call("GET", "/desk/sources", { token: author })).status).toBe(403);
    const id = "01936d4e-0000-7000-8000-000000000000";
    for (const [method, path] of [
      ["PATCH", ""],
      ["POST", "/poll"],
    ] as const)
      expect((await call(method, `/desk/sources/${id}${path}`, { token: editor, body: {} })).status).toBe(
        404,
      );
    expect((await call("GET", `/desk/sources/${id}`, { token: editor })).status).toBe(404);
  });
});
