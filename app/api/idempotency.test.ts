import { beforeAll, describe, expect, it } from "vitest";
import { client, db } from "@/lib/core/db";
import { forgetAnswers } from "@/lib/core/once";
import { makeActor, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { call, tokenOf } from "./testing/call";

await testDatabase();

let token = "";
beforeAll(async () => {
  await makePublication();
  token = await tokenOf(await makeActor({ organisation: await makeOrganisation() }));
});

const keyed = (key: string) => ({ "idempotency-key": key });
const create = (key: string, headline: string) =>
  call("POST", "/releases", { token, body: validContent({ headline }), headers: keyed(key) });
const move = (key: string, id: string, verb: string, ifMatch: string, body: unknown = {}) =>
  call("POST", `/releases/${id}/${verb}`, { token, ifMatch, body, headers: keyed(key) });

describe("an Idempotency-Key", () => {
  it("makes one release of twenty calls at once, and gives all of them its answer", async () => {
    const headline = "Twenty calls, one release";
    const told = await Promise.all(Array.from({ length: 20 }, () => create("twenty", headline)));
    expect(new Set(told.map((each) => `${each.status} ${each.body.id} ${each.etag}`)).size).toBe(1);
    expect(told.filter((each) => !each.headers.has("idempotent-replayed"))).toHaveLength(1);
    expect(await db().release.count({ where: { headline } })).toBe(1);
    expect(told[0]?.headers.get("location")).toBe(`/api/v1/releases/${told[0]?.body.id}`);
    expect(told[0]?.headers.get("ratelimit")).not.toBeNull();
  });

  it("makes a move once: its answer comes again when the moment has passed", async () => {
    const { body, etag } = await create("made", "Harbour Bakery sends its news a second time");
    const first = await move("sent", body.id, "submit", etag);
    const again = await move("sent", body.id, "submit", etag);
    expect([first.status, again.status, again.body.version]).toEqual([200, 200, first.body.version]);
    expect([again.headers.get("idempotent-replayed"), again.etag]).toEqual(["true", first.etag]);
    expect((await move("sent-2", body.id, "submit", etag)).status).toBe(409);
    expect(await db().releaseVersion.count({ where: { releaseId: body.id } })).toBe(1);
  });

  it("is one with its request: path, version and text", async () => {
    const { body, etag } = await create("mine", "A key for one request");
    await move("bound", body.id, "submit", etag);
    for (const told of [
      await move("bound", body.id, "withdraw", etag),
      await move("bound", body.id, "submit", '"v9"'),
      await create("mine", "A key for another request"),
    ])
      expect([told.status, told.body.errors[0].path]).toEqual([422, "Idempotency-Key"]);
  });

  it("is free again after a refusal, which leaves nothing behind", async () => {
    const { body, etag } = await call("POST", "/releases", { token, body: { kind: "other" } });
    const count = () => db().auditEvent.count({ where: { subjectId: body.id } });
    const before = await count();
    expect((await move("mended", body.id, "submit", etag)).status).toBe(422);
    expect(await count()).toBe(before);
    const mended = await call("PATCH", `/releases/${body.id}`, {
      token,
      ifMatch: etag,
      body: validContent(),
    });
    expect((await move("mended", body.id, "submit", mended.etag)).status).toBe(200);
  });

  it("says when to come again while another call with it is at work", async () => {
    let told = Promise.resolve({ status: 0, headers: new Headers() });
    await client().$transaction(
      async (tx) => {
        const actor = await db().apiToken.findFirstOrThrow({ select: { userId: true } });
        const { scope } = (await db().apiAnswer.findFirst({
          where: { scope: { contains: actor.userId } },
        })) ?? {
          scope: "",
        };
        await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${scope} busy`}, 0))::text`;
        told = create("busy", "Somebody is at it");
        await told;
      },
      { timeout: 20_000 },
    );
    expect([(await told).status, (await told).headers.get("retry-after")]).toEqual([409, "1"]);
    expect((await create("busy", "Somebody is at it")).status).toBe(201);
  });

  it("leaves all of it or nothing when the database goes away before the end", async () => {
    await db().$executeRawUnsafe("alter table api_answers add constraint never check (key <> 'lost')");
    expect((await create("lost", "Made, but never answered")).status).toBe(500);
    await db().$executeRawUnsafe("alter table api_answers drop constraint never");
    expect(await db().release.count({ where: { headline: "Made, but never answered" } })).toBe(0);
    expect((await create("lost", "Made, but never answered")).status).toBe(201);
  });

  it("is kept for a day, sealed", async () => {
    const { body } = await create("day", "Kept for a day");
    const kept = await db().apiAnswer.findFirstOrThrow({ where: { key: "day" } });
    expect(kept.body).not.toContain(body.id);
    await db().apiAnswer.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    const anew = await create("day", "Kept for a day");
    expect([anew.status, anew.body.id === body.id]).toEqual([201, false]);
    expect(await forgetAnswers(new Date())).toBeGreaterThan(3);
    expect(await db().apiAnswer.count()).toBe(1);
  });

  it("may be sent as a string of RFC 9651", async () => {
    const one = await create('"quoted"', "A key in quotes");
    expect((await create("quoted", "A key in quotes")).body.id).toBe(one.body.id);
  });
});
