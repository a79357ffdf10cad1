import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { sendQueuedMail } from "@/lib/core/mail";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { assignRelease } from "../claims";
import { approveRelease, rejectRelease, requestChanges } from "../desk-commands";
import { HOLD_MS } from "../lifecycle";
import type { Move, Moved } from "../move";
import { publishAllDue, publishDue } from "../schedule/due";
import { openConnections } from "../testing/connections";
import { orders } from "../testing/orders";
import { undoDecision } from "../undo";

const TABS = 50;
const ROUNDS = 12;
const now = new Date("2026-11-22T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

// A connection for every tab, so that no queue of ours puts them in order.
const close = openConnections(await testDatabase(), TABS);
let author: Actor;
let holder: Actor & { userId: string };
let second: Actor & { userId: string };
let insider: Actor;

beforeAll(async () => {
  await makePublication();
  const organisation = await makeOrganisation();
  author = await makeActor({ organisation });
  holder = await makeActor({ staff: "editor", name: "Edda" });
  second = await makeActor({ staff: "admin", name: "Rita" });
  insider = await makeActor({ staff: "admin", organisation });
  // Opened beforehand: what is measured is the race, not who connects first.
  await Promise.all(Array.from({ length: TABS }, () => db().$executeRaw`select pg_sleep(0.2)`));
});
afterAll(async () => {
  await db().$disconnect();
  await close();
});

const decide: ((actor: Actor, on: Move) => Promise<Moved>)[] = [
  (actor, on) => approveRelease(actor, { ...on, note: "", publishAt: null }, now),
  (actor, on) => approveRelease(actor, { ...on, note: "", publishAt: null, undoable: true }, now),
  (actor, on) => requestChanges(actor, { ...on, ...orders(now).request_changes }, now),
  (actor, on) => rejectRelease(actor, { ...on, ...orders(now).reject }, now),
];

type Outcome = { moved: Moved } | { error: DomainError };
const outcome = (work: Promise<Moved>): Promise<Outcome> =>
  work.then(
    (moved) => ({ moved }),
    (error) => (error instanceof DomainError ? { error } : Promise.reject(error)),
  );

async function effects(id: string) {
  const [mails, audits, decisions, items, versions] = await Promise.all([
    db().outboxMail.findMany({
      where: { dedupeKey: { startsWith: `release:${id}:` }, NOT: { dedupeKey: { endsWith: ":submitted" } } },
    }),
    db().auditEvent.count({
      where: {
        subjectId: id,
        verb: { in: ["approve", "reject", "request_changes"].map((verb) => `release.${verb}`) },
      },
    }),
    db().reviewDecision.count({ where: { releaseId: id } }),
    db().newsItem.findMany({ where: { originKey: id }, select: { version: true } }),
    db().release.findUniqueOrThrow({ where: { id }, select: { version: true, status: true } }),
  ]);
  return { mails: mails.length, audits, decisions, items, ...versions };
}

describe(`${TABS} decisions at once`, () => {
  it(`have one effect, one mail, one event; the others are told what there is now: ${ROUNDS} rounds`, async () => {
    const won = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const on = await makeInReview(author, holder, now);
      const people = [holder, holder, holder, holder, second, insider];
      const all = await Promise.all(
        Array.from({ length: TABS }, (_, i) => {
          const person = people[(i + round) % people.length] as Actor;
          return outcome((decide[(i * 7 + round) % decide.length] as (typeof decide)[0])(person, on));
        }),
      );
      const done = all.flatMap((each) => ("moved" in each ? [each.moved] : []));
      const refused = all.flatMap((each) => ("error" in each ? [each.error] : []));
      expect([done.length, refused.length]).toEqual([1, TABS - 1]);
      const [moved] = done as [Moved];
      expect(moved.version).toBe(on.version + 1);
      for (const { kind, data, message } of refused) {
        if (kind === "forbidden") continue;
        expect(kind).toBe("conflict");
        // Whoever came before the decision and holds nothing is told who does; all others what has become of it.
        if (data.heldBy) expect([data.heldBy, message]).toEqual(["Edda", "Edda is working on this release."]);
        else expect(data.current).toMatchObject({ status: moved.status, version: moved.version });
      }
      expect(refused.filter(({ kind }) => kind === "forbidden")).toHaveLength(
        all.filter((_, i) => people[(i + round) % people.length] === insider).length,
      );
      const told = await effects(on.id);
      expect(told).toEqual({
        // One held for the seconds of undoing is told of once it is public.
        mails: moved.status === "scheduled" ? 0 : 1,
        audits: 1,
        decisions: 1,
        items: moved.status === "published" ? [{ version: 1 }] : [],
        version: moved.version,
        status: moved.status,
      });
      if (moved.status === "scheduled") {
        // Fifty workers find it due.
        const at = later(HOLD_MS);
        await Promise.all(
          Array.from({ length: TABS }, (_, i) =>
            i % 2 ? publishDue(SYSTEM, on.id, at) : publishAllDue(SYSTEM, at),
          ),
        );
        expect(await effects(on.id)).toMatchObject({
          mails: 1,
          items: [{ version: 1 }],
          status: "published",
        });
      }
      won.set(moved.status, (won.get(moved.status) ?? 0) + 1);
    }
    console.info(`race: ${ROUNDS} × ${TABS} decisions: ${JSON.stringify(Object.fromEntries(won))}`);
  }, 120_000);
});

describe("taking back, at the last moment", () => {
  it("is refused once the mail has left, however late the request comes through", async () => {
    const on = await makeInReview(author, holder, now);
    const rejected = await rejectRelease(holder, { ...on, ...orders(now).reject }, now);
    const mail = await db().outboxMail.findFirstOrThrow({
      where: { dedupeKey: `release:${on.id}:${on.version}:rejected` },
    });
    await sendQueuedMail(mail.id, later(HOLD_MS), async () => "");
    const error = await undoDecision(holder, rejected, later(HOLD_MS - 1)).catch((e) => e);
    expect([error.kind, error.message]).toEqual(["conflict", expect.stringMatching(/too late/)]);
    expect(await effects(on.id)).toMatchObject({ status: "rejected", decisions: 1 });
  });
  it("and the mail that leaves at that moment: one of the two happens", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const on = await makeInReview(author, holder, now);
      const rejected = await rejectRelease(holder, { ...on, ...orders(now).reject }, now);
      const key = `release:${on.id}:${on.version}:rejected`;
      const { id } = await db().outboxMail.findFirstOrThrow({ where: { dedupeKey: key } });
      const [, undone] = await Promise.all([
        sendQueuedMail(id, later(HOLD_MS), async () => ""),
        outcome(undoDecision(holder, rejected, later(HOLD_MS - 1))),
      ]);
      const mail = await db().outboxMail.findFirst({ where: { dedupeKey: key } });
      expect(mail?.status ?? "none").toBe("moved" in undone ? "none" : "captured");
    }
  });
  it("and the publication that is due at that moment: one of the two happens", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const on = await makeInReview(author, holder, now);
      const held = await approveRelease(holder, { ...on, note: "", publishAt: null, undoable: true }, now);
      const [published, undone] = await Promise.all([
        publishDue(SYSTEM, on.id, later(HOLD_MS)),
        outcome(undoDecision(holder, held, later(HOLD_MS - 1))),
      ]);
      const { status, items } = await effects(on.id);
      expect([published === "published", items.length]).toEqual("moved" in undone ? [false, 0] : [true, 1]);
      expect(status).toBe("moved" in undone ? "in_review" : "published");
    }
  });
});

it("takes more assignments at once than there are connections", async () => {
  const all = await Promise.all(Array.from({ length: TABS + 10 }, () => makeInReview(author, holder, now)));
  const given = await Promise.all(
    all.map((each) => assignRelease(holder, { ...each, to: second.userId }, now)),
  );
  expect(given.map(({ status }) => status)).toEqual(all.map(() => "in_review"));
}, 30_000);
