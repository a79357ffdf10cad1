import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { type Refusal, type Step, startMailServer } from "../testing/mail-server";

let refuse: (step: Step, to: string) => Refusal | null = () => null;
const server = await startMailServer((step, to) => refuse(step, to));
process.env.SMTP_URL = server.url;
process.env.MAIL_PACE = "slow.test=60";

await testDatabase();
const { db } = await import("@/lib/core/db");
const { frozenBatches, statesOf } = await import("../testing/batches");
const { handBatch } = await import("./hand-batch");
const { claimBatch, lockFor } = await import("./claims");
const { takeStep, waitingOf } = await import("./step");
const { closeTransport } = await import("./transport");
const { tendBatches } = await import("./tend");
const { suppressionHash } = await import("../suppressions");

type Words = Awaited<ReturnType<ReturnType<Parameters<typeof handBatch>[1]["wordsOf"]>>>;
type Compose = NonNullable<Words>["compose"];

const title = await makePublication({ slug: "courier" });
await makeActor({ staff: "admin" });
afterAll(async () => {
  closeTransport();
  await server.close();
});
beforeEach(() => {
  server.taken.length = 0;
  refuse = () => null;
});

const now = new Date("2026-12-01T06:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const plain: Compose = ({ address, recipientId }) => ({
  raw: Buffer.from(`To: ${address}\r\nMessage-ID: <${recipientId}@courier.test>\r\n\r\nHello\r\n`),
  messageId: `<${recipientId}@courier.test>`,
  subject: "Hello",
  items: [2, 0],
});
const hand = (id: string, { compose = plain, at = now, stop = new AbortController().signal } = {}) =>
  handBatch(id, {
    clock: () => at,
    stop,
    patienceMs: 50,
    wordsOf: () => async (asOf: Date) => ({ compose, asOf }),
  });
const batchOf = (id: string) => db().letterBatch.findUniqueOrThrow({ where: { id } });
const recipientOf = async (address: string) =>
  db().letterRecipient.findFirstOrThrow({ where: { subscriber: { address } } });
const counts = () => {
  const all = new Map<string, number>();
  for (const { to } of server.taken) all.set(to, (all.get(to) ?? 0) + 1);
  return all;
};
const most = () => Math.max(0, ...counts().values());
const appointments = () => db().$queryRaw<{ id: string; at: Date }[]>`
  select j.payload ->> 'id' as id, j.run_at as at from graphile_worker._private_jobs j`;

describe("a batch", () => {
  it("goes to everybody in it once, and says what they got", async () => {
    const { editionId, batchIds, title: id } = await frozenBatches(title.id, 120);
    expect(id).toBe(title.id);
    expect(await hand(batchIds[0]!)).toBe("submitted");
    expect([server.taken.length, counts().size]).toEqual([120, 120]);
    expect(await statesOf(editionId)).toEqual({ accepted: 120 });
    const one = await recipientOf(server.taken[0]!.to);
    expect(one).toMatchObject({ state: "accepted", items: [2, 0], attempts: 1, handedAt: now });
    expect(one.reason).toMatch(/^250 /);
    expect(await batchOf(batchIds[0]!)).toMatchObject({ state: "submitted", claim: null, endedAt: now });
    // Whoever is told to again has nothing to do.
    expect(await hand(batchIds[0]!)).toBeNull();
    expect(server.taken).toHaveLength(120);
  });

  it("goes once, though many are told to hand it over at once", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 60);
    await Promise.all(Array.from({ length: 6 }, () => hand(batchIds[0]!)));
    expect([server.taken.length, counts().size]).toEqual([60, 60]);
    expect(await statesOf(editionId)).toEqual({ accepted: 60 });
  });

  it("leaves out whoever left, was erased or suppressed since it was frozen, and has nothing for some", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 6);
    const people = await db().subscriber.findMany({ where: { letters: { some: { editionId } } } });
    const set = (n: number, data: object) => db().subscriber.update({ where: { id: people[n]!.id }, data });
    await set(0, { state: "unsubscribed" });
    await set(1, { state: "erased", address: null });
    await set(2, { state: "suppressed" });
    const hash = suppressionHash(people[3]!.address!);
    await db().suppression.create({ data: { hash, reason: "complaint", at: now } });
    const compose: Compose = (reader, at) =>
      reader.subscriberId === people[4]!.id ? null : plain(reader, at);
    expect(await hand(batchIds[0]!, { compose })).toBe("submitted");
    expect(server.taken.map(({ to }) => to)).toEqual([people[5]!.address]);
    const rows = await db().letterRecipient.findMany({ where: { editionId } });
    const reasonOf = new Map(
      rows.map((row) => [row.subscriberId, row.state === "excluded" ? row.reason : ""]),
    );
    expect(people.map(({ id }) => reasonOf.get(id))).toEqual([
      ...["unsubscribed", "erased", "suppressed", "suppressed", "nothing_new", ""],
    ]);
  });

  it("waits and says so while the list of suppressed addresses cannot be read", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 5);
    await db().$executeRaw`alter table suppressions rename to suppressions_away`;
    expect(await hand(batchIds[0]!)).toBe("preparing");
    expect(server.taken).toEqual([]);
    const batch = await batchOf(batchIds[0]!);
    expect(batch).toMatchObject({ notBefore: later(1), attempts: 0 });
    expect(batch.note).toMatch(/cannot go on: .*suppressions/);
    await db().$executeRaw`alter table suppressions_away rename to suppressions`;
    expect(await hand(batchIds[0]!)).toBeNull();
    expect(await hand(batchIds[0]!, { at: later(1) })).toBe("submitted");
    expect(await statesOf(editionId)).toEqual({ accepted: 5 });
  });

  it("stops while its title is paused, and goes on afterwards", async () => {
    const { batchIds } = await frozenBatches(title.id, 5);
    await db().newsletterTitle.create({ data: { publicationId: title.id, pausedAt: now } });
    expect(await hand(batchIds[0]!)).toBe("preparing");
    expect(server.taken).toEqual([]);
    await db().newsletterTitle.deleteMany();
    expect(await hand(batchIds[0]!, { at: later(1) })).toBe("submitted");
    expect(server.taken).toHaveLength(5);
  });
});

describe("what the server says", () => {
  it("counts for each by itself: a missing mailbox is suppressed, a full one tried again, the rest got theirs", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 20);
    const people = await db().subscriber.findMany({ where: { letters: { some: { editionId } } } });
    const [gone, full, spam] = people.map(({ address }) => address!);
    refuse = (step, to) => {
      if (step === "rcpt" && to === gone) return `550 5.1.1 <${gone}> unknown`;
      if (step === "rcpt" && to === full) return "452 4.2.2 full";
      return step === "data" && to === spam ? "554 5.7.1 spam" : null;
    };
    expect(await hand(batchIds[0]!)).toBe("preparing");
    expect(await statesOf(editionId)).toEqual({ accepted: 17, refused: 2, waiting: 1 });
    expect(await recipientOf(gone!)).toMatchObject({ state: "refused", reason: "550 5.1.1 <…> unknown" });
    expect((await db().subscriber.findFirstOrThrow({ where: { address: gone! } })).state).toBe("suppressed");
    expect((await db().subscriber.findFirstOrThrow({ where: { address: spam! } })).state).toBe("active");
    expect(await batchOf(batchIds[0]!)).toMatchObject({
      notBefore: later(1),
      attempts: 1,
      note: "452 4.2.2 full",
    });
    expect(await appointments()).toContainEqual({ id: batchIds[0]!, at: later(1) });
    refuse = () => null;
    expect(await hand(batchIds[0]!, { at: later(1) })).toBe("submitted");
    expect([most(), counts().size]).toEqual([1, 18]);
  });

  it("for good or never: after eight hours it is given up, and a batch without a letter has failed", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 3);
    refuse = (step) => (step === "mail" ? "451 4.3.0 not now" : null);
    const tries: Date[] = [];
    for (let at = now, state: unknown = "preparing"; state === "preparing"; ) {
      state = await hand(batchIds[0]!, { at });
      tries.push(at);
      at = (await batchOf(batchIds[0]!)).notBefore!;
    }
    expect([tries.length, tries.at(-1)]).toEqual([11, later(8 * 60)]);
    expect(await statesOf(editionId)).toEqual({ refused: 3 });
    expect((await batchOf(batchIds[0]!)).state).toBe("failed");
    const notice = await db().notice.findFirst({
      where: { kind: "letters", dedupeKey: { contains: batchIds[0]! } },
    });
    expect(notice?.text).toBe("No letter of a batch was accepted: 3 letters did not go out.");
    expect(server.taken).toEqual([]);
  });

  it("never came: those letters are set apart for a person, and are not sent again", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 30);
    const [lost] = (await db().subscriber.findMany({ where: { letters: { some: { editionId } } } })).map(
      ({ address }) => address!,
    );
    refuse = (step, to) => (step === "data" && to === lost ? "cut" : null);
    expect(await hand(batchIds[0]!)).not.toBeNull();
    for (const at of [later(1), later(60)]) await hand(batchIds[0]!, { at });
    expect([most(), counts().size]).toEqual([1, 30]);
    expect(await statesOf(editionId)).toEqual({ accepted: 29, uncertain: 1 });
    const doubt = await db().letterBatch.findFirstOrThrow({ where: { splitFrom: batchIds[0]! } });
    expect(doubt).toMatchObject({ state: "uncertain", size: 1, number: 2 });
    expect(doubt.note).toMatch(/^The mail server took 1 letter in full and ended the connection/);
    expect((await batchOf(batchIds[0]!)).size).toBe(29);
    expect(await db().notice.count({ where: { dedupeKey: { contains: doubt.id } } })).toBe(1);
    expect(await hand(doubt.id, { at: later(600) })).toBeNull();
  });

  it("to leave a domain alone is heeded for that domain, longer each time; the others go on", async () => {
    const domainOf = (n: number) => (n % 2 ? "busy.test" : "mill.test");
    const { editionId, batchIds } = await frozenBatches(title.id, 100, { domainOf });
    refuse = (step, to) => (step === "rcpt" && to.endsWith("@busy.test") ? "421 4.7.0 slow down" : null);
    expect(await hand(batchIds[0]!)).toBe("preparing");
    expect(await statesOf(editionId)).toEqual({ accepted: 50, waiting: 50 });
    // Asked no more than those who were under way.
    expect(
      await db().letterRecipient.count({ where: { editionId, attempts: { gt: 0 }, state: "waiting" } }),
    ).toBeLessThan(15);
    const rest = async () => {
      const [row] = await db().$queryRaw<{ s: number; rests: number }[]>`
        select round(extract(epoch from rests_until - now()))::int as s, rests from mail_domains where domain = 'busy.test'`;
      return row;
    };
    expect((await rest())?.s).toBeGreaterThan(50);
    await hand(batchIds[0]!, { at: later(1) });
    expect((await rest())?.rests).toBe(1);
    await db().$executeRaw`update mail_domains set rests_until = now() where domain = 'busy.test'`;
    await hand(batchIds[0]!, { at: later(3) });
    expect(await rest()).toMatchObject({ rests: 2 });
    expect((await rest())?.s).toBeGreaterThan(110);
    refuse = () => null;
    await db().$executeRaw`update mail_domains set rests_until = now() where domain = 'busy.test'`;
    expect(await hand(batchIds[0]!, { at: later(60) })).toBe("submitted");
    expect([most(), counts().size]).toEqual([1, 100]);
  });

  it("need not be waited for where a pace is set: six seconds' worth go, the others at once", async () => {
    const domainOf = (n: number) => (n % 2 ? "slow.test" : "mill.test");
    const { editionId, batchIds } = await frozenBatches(title.id, 60, { domainOf });
    expect(await hand(batchIds[0]!)).toBe("preparing");
    const slow = server.taken.filter(({ to }) => to.endsWith("@slow.test")).length;
    expect([slow >= 6 && slow <= 9, server.taken.length - slow]).toEqual([true, 30]);
    const { notBefore, attempts } = await batchOf(batchIds[0]!);
    expect([notBefore! > now, attempts]).toEqual([true, 0]);
    await db()
      .$executeRaw`update mail_domains set free_at = now() - interval '1 minute' where domain = 'slow.test'`;
    const at = new Date(Math.max(notBefore!.getTime(), later(1).getTime()));
    await hand(batchIds[0]!, { at });
    const then = server.taken.filter(({ to }) => to.endsWith("@slow.test")).length - slow;
    expect(then >= 6 && then <= 9).toBe(true);
    expect((await statesOf(editionId)).waiting).toBe(30 - slow - then);
  });
});

describe("a worker that dies", () => {
  /** As one leaves it that is killed with three letters under way, two of which the server has. */
  async function killed(count: number) {
    const frozen = await frozenBatches(title.id, count);
    const id = frozen.batchIds[0]!;
    const claim = "0191f3c2-0000-7000-8000-00000000000a";
    const lock = await lockFor(claim);
    expect(await claimBatch(id, claim, now)).toMatchObject({ kind: "ours" });
    const people = await waitingOf(id, null, 3);
    const wishes = people.map((each) => ({
      ...{ id: each.recipientId, attempt: 1, items: [1], domain: "mill.test", pace: null },
    }));
    await takeStep({ id, claim }, [], wishes, now);
    return { ...frozen, id, claim, lock, people };
  }

  it("leaves those under way to a person; all the others get theirs", async () => {
    const { editionId, id, lock, people } = await killed(40);
    // As long as it lives, nobody takes anything from it.
    expect(await hand(id)).toBeNull();
    expect(await statesOf(editionId)).toEqual({ handing: 3, waiting: 37 });
    await lock.stop();
    expect(await hand(id)).toBe("submitted");
    expect(await statesOf(editionId)).toEqual({ accepted: 37, uncertain: 3 });
    expect(people.some(({ address }) => counts().has(address!))).toBe(false);
    const doubt = await db().letterBatch.findFirstOrThrow({ where: { splitFrom: id } });
    expect([doubt.state, doubt.size, (await batchOf(id)).size]).toEqual(["uncertain", 3, 37]);
    expect(doubt.note).toMatch(/ended with 3 letters under way.*0 of the same batch had been accepted/s);
    // Their letters are known all the same, should a correction have to be told.
    expect(await recipientOf(people[0]!.address!)).toMatchObject({ items: [1], handedAt: now });
  });

  it("with nobody else in its batch leaves the whole of it to a person", async () => {
    const { editionId, id, lock } = await killed(3);
    await lock.stop();
    expect(await hand(id)).toBeNull();
    expect(await statesOf(editionId)).toEqual({ uncertain: 3 });
    expect(await batchOf(id)).toMatchObject({ state: "uncertain", size: 3, splitFrom: null });
  });

  it("or only seemed to may still say what it knows, and sends nothing any more", async () => {
    const { editionId, id, claim, lock, people } = await killed(10);
    await lock.stop();
    expect(await hand(id)).toBe("submitted");
    const late = people.map(({ recipientId }) => ({
      ...{ id: recipientId, attempt: 1, state: "accepted" as const, reason: "250 yes" },
    }));
    const step = await takeStep({ id, claim }, late, [], now);
    const doubt = await db().letterBatch.findFirstOrThrow({ where: { splitFrom: id } });
    expect([step.held, step.verdicts.size, step.late]).toEqual([false, 0, [doubt.id]]);
    expect(await statesOf(editionId)).toEqual({ accepted: 10 });
    const other = await takeStep({ id, claim }, [{ ...late[0]!, attempt: 2, state: "refused" }], [], now);
    expect(other.late).toEqual([]);
  });
});

describe("an end in order", () => {
  it("comes after the letters under way, with nothing uncertain; the rest is appointed", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 200);
    const ending = new AbortController();
    refuse = () => {
      if (server.taken.length > 50) ending.abort();
      return null;
    };
    expect(await hand(batchIds[0]!, { stop: ending.signal })).toBe("preparing");
    const { accepted = 0, waiting = 0, ...others } = await statesOf(editionId);
    expect([accepted, accepted + waiting, others]).toEqual([server.taken.length, 200, {}]);
    expect(accepted).toBeLessThan(100);
    expect(await appointments()).toContainEqual({ id: batchIds[0]!, at: now });
    expect(await hand(batchIds[0]!)).toBe("submitted");
    expect([most(), counts().size]).toEqual([1, 200]);
  });

  it("or a lost connection to the database in the midst of it: nobody gets two, nobody none", async () => {
    const { editionId, batchIds } = await frozenBatches(title.id, 200);
    let cut = false;
    refuse = () => {
      if (server.taken.length > 40 && !cut) {
        cut = true;
        void db().$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'dateline-readers' and datname = current_database()`;
      }
      return null;
    };
    expect(await hand(batchIds[0]!)).toBe("submitted");
    expect(cut).toBe(true);
    expect(await statesOf(editionId)).toEqual({ accepted: 200 });
    expect([most(), counts().size]).toEqual([1, 200]);
  });

  it("is not needed: a batch whose job is gone is found", async () => {
    const { batchIds } = await frozenBatches(title.id, 2);
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    await tendBatches(now);
    expect((await appointments()).map(({ id }) => id)).toContain(batchIds[0]);
    await pause(1);
    const before = (await appointments()).length;
    await tendBatches(now);
    expect(await appointments()).toHaveLength(before);
  });
});
