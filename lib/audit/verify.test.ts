import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import type pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { testDatabase } from "@/prisma/testing/database";
import { asIntruder, NOON, restoring, writeEvents } from "./testing/log";
import { verifyChain } from "./verify";

const url = await testDatabase();
const EVENTS = 12;

beforeAll(() => writeEvents(EVENTS));

const brief = async (order: Parameters<typeof verifyChain>[0] = {}) =>
  (await verifyChain(order)).findings.map(({ kind, position }) => `${kind} ${position}`);
const eventAt = (place: number) => `(select event_id from audit_links where position = ${place})`;

const forge = (sql: pg.Client) =>
  sql.query(
    `insert into audit_events (id, at, actor_kind, actor_name, verb, subject_type, subject_id, subject_name, terms)
     values ($1, $2, 'user', 'Nobody', 'release.kill', 'release', $1, 'Forged', '{}')`,
    [randomUUID(), NOON],
  );

/** Gives `position` of the chain, and all that follow, the hashes they would have if nothing had been done. */
async function rewriteFrom(sql: pg.Client, position: number): Promise<void> {
  for (let place = position; place <= EVENTS; place++)
    await sql.query(
      `update audit_links l set hash = encode(sha256(convert_to(coalesce((select hash from audit_links where position < l.position
        order by position desc limit 1), repeat('0', 64)) || audit_words(l.position, e), 'UTF8')), 'hex')
       from audit_events e where e.id = l.event_id and l.position = ${place}`,
    );
}

describe("the chain", () => {
  it("is sound as it was written, and its head is the last link", async () => {
    const found = await verifyChain();
    expect(found).toMatchObject({ checked: EVENTS, count: 0, findings: [] });
    const last = await db().auditLink.findFirstOrThrow({ orderBy: { position: "desc" } });
    expect(found.head).toEqual({ position: EVENTS, hash: last.hash });
  });

  it("is what an outsider gets with SHA-256 alone from the words of the export", async () => {
    const rows = await db().$queryRaw<{ words: string; hash: string }[]>`
      select audit_words(l.position, e) as words, l.hash from audit_links l join audit_events e on e.id = l.event_id
      order by l.position`;
    let before = "0".repeat(64);
    for (const { words, hash } of rows) {
      before = createHash("sha256")
        .update(before + words)
        .digest("hex");
      expect(before).toBe(hash);
    }
  });

  it("cannot be changed through the product's own connection", async () => {
    const refused = /append-only|made by the database/;
    await expect(db().$executeRaw`update audit_events set actor_name = 'x'`).rejects.toThrow(refused);
    await expect(db().$executeRaw`delete from audit_links`).rejects.toThrow(refused);
    await expect(db().$executeRaw`truncate audit_events`).rejects.toThrow(refused);
    await expect(
      db().$executeRaw`insert into audit_links values (99, gen_random_uuid(), 'x')`,
    ).rejects.toThrow(refused);
  });
});

describe("what an intruder does is found, and nothing else", () => {
  const cases: [string, (sql: pg.Client) => Promise<unknown>, string[]][] = [
    ["actor_name", "actor_name = 'Somebody else'"],
    ["verb", "verb = 'release.reject'"],
    ["at", "at = at + interval '1 millisecond'"],
    ["actor_id", "actor_id = gen_random_uuid()"],
    ["subject_name", "subject_name = 'Nothing to see'"],
    ["organisation_id", "organisation_id = gen_random_uuid()"],
    ["before", `before = '{"status": "draft"}'`],
    ["after", "after = null"],
    ["data", `data = '{"note": "added"}'`],
    ["seq", "seq = seq + 1000000"],
  ].map(([field, change]) => [
    `${field} of one event changed`,
    (sql) =>
      sql
        .query(`update audit_events set ${change} where id = ${eventAt(5)}`)
        .then(() => sql.query("update audit_events e set terms = audit_terms(e)")),
    ["altered 5"],
  ]);
  cases.push(
    [
      "an event in the middle deleted",
      (sql) => sql.query(`delete from audit_events where id = ${eventAt(6)}`),
      ["removed 6"],
    ],
    [
      "the last event deleted",
      (sql) => sql.query(`delete from audit_events where id = ${eventAt(EVENTS)}`),
      [`removed ${EVENTS}`],
    ],
    [
      "the first event deleted",
      (sql) => sql.query(`delete from audit_events where id = ${eventAt(1)}`),
      ["removed 1"],
    ],
    ["a link deleted", (sql) => sql.query("delete from audit_links where position = 4"), ["link_removed 4"]],
    [
      "the last link deleted",
      (sql) => sql.query(`delete from audit_links where position = ${EVENTS}`),
      ["unlinked null"],
    ],
    [
      "an event deleted with its link",
      async (sql) => {
        await sql.query(`delete from audit_events where id = ${eventAt(7)}`);
        await sql.query("delete from audit_links where position = 7");
      },
      ["removed 7"],
    ],
    [
      "the events of two places swapped",
      (sql) =>
        sql.query(`update audit_links l set event_id = o.event_id from audit_links o
          where (l.position, o.position) in ((3, 9), (9, 3))`),
      ["reordered 3", "reordered 9"],
    ],
    [
      "two neighbours swapped",
      (sql) =>
        sql.query(`update audit_links l set event_id = o.event_id from audit_links o
          where (l.position, o.position) in ((3, 4), (4, 3))`),
      ["reordered 3", "reordered 4"],
    ],
    [
      "two whole links swapped",
      (sql) =>
        sql.query(`update audit_links l set event_id = o.event_id, hash = o.hash from audit_links o
          where (l.position, o.position) in ((3, 9), (9, 3))`),
      ["reordered 3", "reordered 9"],
    ],
    [
      "a hash changed",
      (sql) => sql.query("update audit_links set hash = repeat('a', 64) where position = 5"),
      ["link_altered 5"],
    ],
    ["an event forged", forge, ["unlinked null"]],
    [
      "an event made unfindable",
      (sql) => sql.query(`update audit_events set terms = '{}' where id = ${eventAt(8)}`),
      ["search_terms 8"],
    ],
  );

  it.each(cases)("%s", async (_, tamper, found) => {
    await restoring(url, async (sql) => {
      // A unique index sees a swap half done.
      await sql.query("drop index audit_links_event_id_key");
      try {
        await tamper(sql);
        expect(await brief()).toEqual(found);
      } finally {
        await sql.query("delete from audit_links");
        await sql.query("insert into audit_links select * from kept_links");
        await sql.query('create unique index "audit_links_event_id_key" on audit_links(event_id)');
        await sql.query("delete from audit_links");
      }
    });
    expect(await brief()).toEqual([]);
  });

  it("a chain written anew is found by a head that was kept", async () => {
    const { head } = await verifyChain();
    await restoring(url, async (sql) => {
      await sql.query(`update audit_events set subject_name = 'x' where id = ${eventAt(2)}`);
      await sql.query("update audit_events e set terms = audit_terms(e)");
      await rewriteFrom(sql, 2);
      expect(await brief()).toEqual([]);
      expect(await brief({ since: head })).toEqual([`rewritten ${EVENTS}`]);
      await db().auditCheck.create({
        data: {
          askedByName: "x",
          askedAt: NOON,
          finishedAt: NOON,
          position: BigInt(head.position),
          hash: head.hash,
        },
      });
      expect(await brief()).toEqual([`rewritten ${EVENTS}`]);
      await db().auditCheck.deleteMany({});
    });
  });

  it("an end that was cut off is found by a head that was kept", async () => {
    const { head } = await verifyChain();
    await restoring(url, async (sql) => {
      await sql.query(`delete from audit_events where id = ${eventAt(EVENTS)}`);
      await sql.query(`delete from audit_links where position = ${EVENTS}`);
      expect(await brief({ since: head })).toEqual([`shortened ${EVENTS}`]);
    });
    expect(await brief({ since: head })).toEqual([]);
  });
});

it("no tampering stays unseen, and it is shown where it was done", async () => {
  const fields = ["actor_name", "subject_name", "verb", "actor_kind", "subject_type"];
  const deed = fc.oneof(
    fc.record({
      kind: fc.constant("change" as const),
      place: fc.integer({ min: 1, max: EVENTS }),
      field: fc.constantFrom(...fields),
    }),
    fc.record({ kind: fc.constant("delete" as const), place: fc.integer({ min: 1, max: EVENTS }) }),
    fc.record({ kind: fc.constant("unlink" as const), place: fc.integer({ min: 1, max: EVENTS }) }),
    fc.record({ kind: fc.constant("hash" as const), place: fc.integer({ min: 1, max: EVENTS }) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(deed, { minLength: 1, maxLength: 4, selector: (each) => each.place }),
      async (deeds) => {
        await restoring(url, async (sql) => {
          for (const each of deeds) {
            if (each.kind === "change")
              await sql.query(
                `update audit_events set ${each.field} = ${each.field} || 'x' where id = ${eventAt(each.place)}`,
              );
            if (each.kind === "delete")
              await sql.query(`delete from audit_events where id = ${eventAt(each.place)}`);
            if (each.kind === "hash")
              await sql.query(`update audit_links set hash = reverse(hash) where position = ${each.place}`);
          }
          // Last, for places are named by their links.
          for (const each of deeds)
            if (each.kind === "unlink")
              await sql.query(`delete from audit_links where position = ${each.place}`);
          const { findings, count } = await verifyChain();
          expect(count).toBeGreaterThan(0);
          const near = new Set(deeds.flatMap(({ place }) => [place, place + 1, null]));
          for (const { position } of findings) expect(near).toContain(position);
          for (const each of deeds)
            if (each.kind !== "unlink")
              expect(
                findings.some(({ position }) => position !== null && Math.abs(position - each.place) <= 1),
              ).toBe(true);
        });
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

it("still stands after all of that", async () => {
  expect(await asIntruder(url, async (sql) => (await sql.query("select 1 from audit_links")).rowCount)).toBe(
    EVENTS,
  );
  expect(await brief()).toEqual([]);
});
