import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startReceiver } from "./testing/receiver";

await testDatabase();
const receiver = await startReceiver();
process.env.FETCH_ALLOW = receiver.host;
const { db } = await import("@/lib/core/db");
const { approveRelease, rejectRelease } = await import("@/lib/releases/desk-commands");
const { killRelease } = await import("@/lib/releases/retraction");
const { deliver } = await import("./deliver");
const { replayDelivery, replayFailed, sendTest, tryAddress } = await import("./delivery-commands");
const { addEndpoint, changeEndpoint, removeEndpoint, revealSecret, rotateSecret } = await import(
  "./endpoint-commands"
);
const { endpointInput } = await import("./schema");
const { getEndpoint, listDeliveries, listEndpoints } = await import("./queries");
const { tendWebhooks } = await import("./tend");

afterAll(() => receiver.close());

await makePublication();

const start = new Date("2026-11-22T09:00:00Z");
let organisation: Awaited<ReturnType<typeof makeOrganisation>>;
let owner: Actor;
let editor: Actor;

beforeEach(async () => {
  await db().webhookMessage.deleteMany();
  organisation = await makeOrganisation();
  owner = await makeActor({ organisation });
  editor = await makeActor({ staff: "editor" });
  receiver.received.length = 0;
  receiver.answers(() => ({ status: 204 }));
});

const add = (change: object = {}, by = owner, at = start) =>
  addEndpoint(by, organisation.id, endpointInput.parse({ url: receiver.url, ...change }), at);
const log = async (id: string) => (await listDeliveries(owner, id, {})).items;

/** Runs every delivery that is due, as the worker would. */
async function work(at: Date): Promise<void> {
  const due = await db().webhookDelivery.findMany({
    where: { status: "pending", nextTryAt: { lte: at } },
    orderBy: { createdAt: "asc" },
  });
  for (const { id } of due) await deliver(id, () => at);
}
const jobs = () =>
  db().$queryRaw<{ key: string; run_at: Date; queue_name: string }[]>`
    select key, run_at, queue_name from graphile_worker.jobs where task_identifier = 'webhook-deliver'`;

describe("a release on its way", () => {
  it("is told at every step, each message signed as Standard Webhooks has it", async () => {
    const { secret } = await add();
    const inReview = await makeInReview(owner, editor, start);
    const published = await approveRelease(
      editor,
      { ...inReview, note: "Known to the desk.", publishAt: null },
      start,
    );
    await killRelease(
      editor,
      {
        ...published,
        reason: "It was not theirs.",
        confirm: "Harbour Bakery opens a second shop on Mill Street",
      },
      start,
    );
    await work(new Date());
    const told = receiver.received.map(
      ({ body, headers }) => new Webhook(secret).verify(body, headers) as { type: string; data: object },
    );
    expect(told.map(({ type }) => type)).toEqual([
      "release.submitted",
      "release.in_review",
      "release.published",
      "release.killed",
    ]);
    expect(told[2]).toEqual({
      type: "release.published",
      timestamp: start.toISOString(),
      data: {
        id: published.id,
        status: "published",
        version: published.version,
        organisation: organisation.slug,
        headline: "Harbour Bakery opens a second shop on Mill Street",
        url: expect.stringMatching(/^http.*\/news\/[0-9a-f-]{36}\/harbour-bakery/),
      },
    });
    expect(told[3]?.data).toMatchObject({
      status: "killed",
      reason: "It was not theirs.",
    });
    const all = JSON.stringify(receiver.received.map((each) => each.body));
    for (const secretive of [editor.name, editor.email, "Known to the desk"])
      expect(all).not.toContain(secretive);
  });

  it("is told to those alone who asked for it, and are active, and are its own", async () => {
    const choosy = await add({ events: ["release.rejected"] });
    const paused = await add();
    await changeEndpoint(owner, paused.id, { status: "paused" }, start);
    const elsewhere = await makeOrganisation();
    const stranger = await makeActor({ organisation: elsewhere });
    const theirs = await addEndpoint(
      stranger,
      elsewhere.id,
      endpointInput.parse({ url: receiver.url }),
      start,
    );
    const inReview = await makeInReview(owner, editor, start);
    await rejectRelease(editor, { ...inReview, reason: "This is advertising.", note: "", points: [] }, start);
    expect((await log(choosy.id)).map((each) => each.type)).toEqual(["release.rejected"]);
    expect(await log(paused.id)).toEqual([]);
    expect(await db().webhookDelivery.count({ where: { endpointId: theirs.id } })).toBe(0);
  });

  it("is told in the transaction of the event: undone together", async () => {
    const { id } = await add();
    const inReview = await makeInReview(owner, editor, start);
    const before = (await log(id)).length;
    await db().$executeRawUnsafe(
      "alter table webhook_messages add constraint refused check (type <> 'release.rejected') not valid",
    );
    const rejection = { ...inReview, reason: "No.", note: "", points: [] };
    await expect(rejectRelease(editor, rejection, start)).rejects.toThrow();
    await db().$executeRawUnsafe("alter table webhook_messages drop constraint refused");
    expect((await db().release.findUniqueOrThrow({ where: { id: inReview.id } })).status).toBe("in_review");
    expect((await log(id)).length).toBe(before);
    await rejectRelease(editor, rejection, start);
    expect((await log(id)).length).toBe(before + 1);
  });
});

describe("a message that is not taken", () => {
  it("comes again by the plan, under one id, until it is", async () => {
    const { id, secret } = await add();
    await sendTest(owner, id, start);
    let at = new Date();
    receiver.answers(() => ({ status: 500, body: "x".repeat(5_000) }));
    for (let i = 0; i < 3; i++) {
      await work(at);
      const [delivery] = await log(id);
      expect(delivery?.attempts).toHaveLength(i + 1);
      expect(delivery?.attempts[0]).toMatchObject({ httpStatus: 500, answer: "x".repeat(1_024) });
      at = delivery?.nextTryAt as Date;
    }
    const [job] = (await jobs()).filter((each) => each.queue_name === `webhook:${id}`);
    expect(job?.run_at).toEqual(at);
    receiver.answers(() => ({ status: 201, body: "thanks" }));
    await work(new Date(at.getTime() - 1));
    expect(receiver.received).toHaveLength(3);
    await work(at);
    expect(new Set(receiver.received.map((each) => each.headers["webhook-id"])).size).toBe(1);
    expect(() =>
      new Webhook(secret).verify(receiver.received[0]?.body ?? "", receiver.received[0]?.headers ?? {}),
    ).not.toThrow();
    expect((await log(id))[0]).toMatchObject({ status: "delivered", nextTryAt: null });
    expect((await getEndpoint(owner, id, at)).failingSince).toBeNull();
  });

  it("is given up after eleven tries, and can be sent again with all that failed", async () => {
    const { id } = await add();
    await sendTest(owner, id, start);
    await sendTest(owner, id, new Date(start.getTime() - 3_600_000));
    receiver.answers(() => ({ status: 503 }));
    let at = new Date();
    for (let i = 0; i < 12; i++) {
      await work(at);
      at = new Date(at.getTime() + 10 * 3_600_000);
    }
    expect(receiver.received).toHaveLength(22);
    expect((await log(id)).map((each) => each.status)).toEqual(["failed", "failed"]);
    receiver.answers(() => ({ status: 204 }));
    expect(await replayFailed(owner, { endpointId: id, since: start }, at)).toEqual({ count: 1 });
    await work(at);
    expect((await log(id)).map((each) => each.status)).toEqual(["delivered", "failed"]);
    const [, second] = await log(id);
    await replayDelivery(owner, { endpointId: id, deliveryId: second?.id ?? "" }, at);
    await work(at);
    expect(receiver.received.at(-1)?.headers["webhook-id"]).toBe(second?.messageId);
    expect((await log(id)).map((each) => each.status)).toEqual(["delivered", "delivered"]);
  });

  it("ends the endpoint when it is gone, or has failed for five days, with a mail to its keepers", async () => {
    const manager = await makeActor({ organisation, role: "manager" });
    const contributor = await makeActor({ organisation, role: "contributor" });
    const gone = await add();
    await sendTest(owner, gone.id, start);
    receiver.answers(() => ({ status: 410 }));
    await work(new Date());
    expect(await getEndpoint(owner, gone.id, start)).toMatchObject({
      status: "disabled",
      trouble: "It answered 410 Gone.",
    });
    const mailed = async () =>
      (await db().outboxMail.findMany({ where: { dedupeKey: { startsWith: "webhook:" } } })).map(
        (each) => each.recipient,
      );
    expect((await mailed()).sort()).toEqual([owner.email, manager.email].sort());
    expect(await mailed()).not.toContain(contributor.email);
    const silent = await add();
    receiver.answers(() => ({ status: 500 }));
    const begin = new Date();
    await sendTest(owner, silent.id, begin);
    await work(begin);
    expect((await getEndpoint(owner, silent.id, begin)).status).toBe("active");
    const later = new Date(begin.getTime() + 5 * 86_400_000);
    await work(later);
    expect((await getEndpoint(owner, silent.id, later)).trouble).toContain("five days");
    await expect(sendTest(owner, silent.id, later)).rejects.toMatchObject({ kind: "conflict" });
    await changeEndpoint(owner, silent.id, { status: "active" }, later);
    expect(await getEndpoint(owner, silent.id, later)).toMatchObject({ status: "active", trouble: "" });
  });

  it("waits as long as the receiver asks", async () => {
    const { id } = await add();
    await sendTest(owner, id, start);
    receiver.answers(() => ({ status: 429, headers: { "retry-after": "600" } }));
    const at = new Date();
    await work(at);
    const [delivery] = await log(id);
    expect(delivery?.nextTryAt?.getTime()).toBeGreaterThanOrEqual(at.getTime() + 600_000);
  });

  it("is not sent after a redirect, which counts as a refusal", async () => {
    const { id } = await add();
    await sendTest(owner, id, start);
    receiver.answers(() => ({ status: 307, headers: { location: `${receiver.url}/elsewhere` } }));
    await work(new Date());
    expect(receiver.received.map((each) => each.path)).toEqual(["/dateline"]);
    expect((await log(id))[0]?.attempts[0]?.httpStatus).toBe(307);
  });
});

describe("a secret", () => {
  it("is never stored as it is, and can be looked at by its keepers, on record", async () => {
    const { id, secret } = await add();
    expect(JSON.stringify(await db().webhookEndpoint.findUniqueOrThrow({ where: { id } }))).not.toContain(
      secret,
    );
    expect(await revealSecret(owner, id, start)).toEqual({ secret });
    expect(await db().auditEvent.count({ where: { subjectId: id, verb: "webhook.reveal" } })).toBe(1);
  });

  it("signs along for a day after it was changed", async () => {
    const { id, secret } = await add();
    const now = new Date();
    const fresh = await rotateSecret(owner, id, now);
    expect(fresh.secret).not.toBe(secret);
    await sendTest(owner, id, now);
    await work(now);
    const { body, headers } = receiver.received[0] as (typeof receiver.received)[number];
    for (const each of [secret, fresh.secret])
      expect(() => new Webhook(each).verify(body, headers)).not.toThrow();
    await sendTest(owner, id, now);
    await work(new Date(now.getTime() + 24 * 3_600_000));
    expect(receiver.received[1]?.headers["webhook-signature"]?.split(" ")).toHaveLength(1);
  });

  it("of one's own is taken when it is long enough", () => {
    const of = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString("base64")}`;
    const takes = (secret: string) => endpointInput.safeParse({ url: receiver.url, secret }).success;
    expect([23, 24, 25, 26, 32, 64, 65].map((bytes) => takes(of(bytes)))).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    for (const wrong of ["", "whsec_", "secret", `${of(32)} `, of(32).slice(6)])
      expect(takes(wrong)).toBe(false);
  });
});

describe("an address", () => {
  it.each([
    "http://systems.example/hook",
    "https://user:pw@systems.example/",
    "ftp://systems.example/",
    "systems.example",
  ])("is refused when it is not plain https: %s", async (url) => {
    const parsed = endpointInput.safeParse({ url });
    const refused = parsed.success
      ? await addEndpoint(owner, organisation.id, parsed.data, start).then(
          () => null,
          (error) => error.kind,
        )
      : "invalid";
    expect(refused).toBe("invalid");
  });

  it.each([
    "https://127.0.0.1:8444/",
    "https://10.0.0.1/",
    "https://[::1]/",
    "https://169.254.169.254/latest",
    "https://localhost/",
    "https://[::ffff:127.0.0.1]/",
  ])("inside our own network is not connected to: %s", async (url) => {
    const told = await tryAddress({ url, secret: `whsec_${Buffer.alloc(32).toString("base64")}` }, start);
    expect(told).toMatchObject({
      status: null,
      error: expect.stringContaining("not on the public internet"),
    });
  });

  it("is tried out before it is kept", async () => {
    receiver.answers(() => ({ status: 202, body: "noted" }));
    const secret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
    const told = await tryAddress({ url: receiver.url, secret }, new Date());
    expect(told).toMatchObject({ status: 202, answer: "noted", error: "" });
    const { body, headers } = receiver.received[0] as (typeof receiver.received)[number];
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: "webhook.test" });
  });
});

describe("who may", () => {
  it("is an owner or manager: contributors are refused, all others find nothing", async () => {
    const { id } = await add();
    const [delivery] = await sendTest(owner, id, start).then(() => log(id));
    const contributor = await makeActor({ organisation, role: "contributor" });
    const stranger = await makeActor({ organisation: await makeOrganisation() });
    const doors = (by: Actor): (() => Promise<unknown>)[] => [
      () => getEndpoint(by, id, start),
      () => listDeliveries(by, id, {}),
      () => changeEndpoint(by, id, { status: "paused" }, start),
      () => removeEndpoint(by, id, start),
      () => rotateSecret(by, id, start),
      () => revealSecret(by, id, start),
      () => sendTest(by, id, start),
      () => replayFailed(by, { endpointId: id, since: start }, start),
      () => replayDelivery(by, { endpointId: id, deliveryId: delivery?.id ?? "" }, start),
      () => add({}, by),
    ];
    for (const [by, kind] of [
      [contributor, "forbidden"],
      [stranger, "not_found"],
      [editor, "not_found"],
    ] as const)
      for (const door of doors(by)) await expect(door()).rejects.toMatchObject({ kind });
    expect(await listEndpoints(contributor, {}, start)).toEqual([]);
    const other = await add();
    const replay = { endpointId: other.id, deliveryId: delivery?.id ?? "" };
    await expect(replayDelivery(owner, replay, start)).rejects.toMatchObject({ kind: "not_found" });
  });

  it("may have twenty of them, also of many added at once", async () => {
    const added = await Promise.allSettled(Array.from({ length: 24 }, () => add()));
    expect(added.filter((each) => each.status === "fulfilled")).toHaveLength(20);
  });
});

it("forgets after thirty days, and finds deliveries that have lost their job", async () => {
  const { id } = await add();
  const old = new Date(start.getTime() - 31 * 86_400_000);
  await sendTest(owner, id, old);
  await sendTest(owner, id, start);
  await db()
    .$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`;
  const { forgotten, found } = await tendWebhooks(new Date(start.getTime() + 3_600_000));
  expect([forgotten, found >= 1]).toEqual([1, true]);
  const [kept] = await log(id);
  expect((await jobs()).map((each) => each.key)).toContain(`webhook:${kept?.id}`);
  await removeEndpoint(owner, id, start);
  expect(await db().webhookDelivery.count({ where: { endpointId: id } })).toBe(0);
});
