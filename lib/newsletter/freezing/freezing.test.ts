import { describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { killItems } from "@/lib/news/commands";
import { noteCorrection } from "@/lib/news/corrections";
import { forgetPublications } from "@/lib/publications/queries";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { suppressAddress } from "../suppressions";
import { publish } from "../testing/news";
import { handOverAll, lettersOf, subscribe } from "../testing/readers";
import { freezeDue, freezeTitle } from "./due";

await testDatabase();

const HOUR = 3_600_000;
/** Instants of a Chicago winter: six o'clock is noon in UTC. */
const at = (day: string, time = "12:00") => new Date(`${day}T${time}:00Z`);
const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR);
const recipients = (publicationId: string) =>
  db().letterRecipient.findMany({ where: { edition: { publicationId } }, orderBy: { frozenAt: "asc" } });
const rounds = (publicationId: string) =>
  db().editionRound.findMany({ where: { publicationId }, orderBy: { dueAt: "asc" } });
const batches = (publicationId: string) =>
  db().letterBatch.findMany({ where: { edition: { publicationId } }, orderBy: { number: "asc" } });
/** One for each test: what one of them leaves behind is nothing to the others. */
async function newTitle() {
  const { id } = await makePublication();
  forgetPublications();
  return id;
}
async function titleWithNews(day: string) {
  const id = await newTitle();
  await publish(id, later(at(day), -3), "a", "b");
  return id;
}

describe("freezing", () => {
  it("by many workers at once gives everybody one letter: nobody has two, nobody none, each batch is numbered", async () => {
    const title = await titleWithNews("2026-12-01");
    const everybody = await subscribe(
      title,
      ...Array.from({ length: 1_230 }, (_, n) => ({ hour: n % 5 ? 6 : 5, days: n % 100 ? [2] : [2, 3] })),
      // Twelve o'clock in London is six in Chicago: the same edition, another round.
      ...Array.from({ length: 40 }, () => ({ hour: 12, timeZone: "Europe/London" })),
    );
    const [sunday, late, gone] = await subscribe(
      title,
      { days: [7] },
      { since: later(at("2026-12-01"), 1 / 60) },
      { state: "unsubscribed" },
    );
    const now = later(at("2026-12-01"), 2 / 60);
    await Promise.all(Array.from({ length: 6 }, () => freezeDue(now)));
    await freezeDue(later(now, 0.5));
    const rows = await recipients(title);
    expect(rows.map((row) => row.subscriberId).sort()).toEqual([...everybody].sort());
    for (const passed of [sunday, late, gone]) expect(everybody).not.toContain(passed);
    const editions = await db().edition.findMany({
      where: { publicationId: title },
      orderBy: { seq: "asc" },
    });
    expect(editions.map(({ seq, key }) => `${seq} ${key}`)).toEqual([
      "1 daily:2026-12-01T11:00:00.000Z",
      "2 daily:2026-12-01T12:00:00.000Z",
    ]);
    expect(
      (await rounds(title)).map((row) => `${row.timeZone} ${row.hour} ${row.state} ${row.recipients}`).sort(),
    ).toEqual(["America/Chicago 5 frozen 246", "America/Chicago 6 frozen 984", "Europe/London 12 frozen 40"]);
    for (const { id } of editions) {
      const made = (await batches(title)).filter(({ editionId }) => editionId === id);
      expect(made.map(({ number }) => number)).toEqual(made.map((_, n) => n + 1));
      for (const { id, size } of made) {
        expect(size).toBeLessThanOrEqual(500);
        expect(rows.filter(({ batchId }) => batchId === id)).toHaveLength(size);
        const [job] = await db().$queryRaw<unknown[]>`
          select 1 from graphile_worker.jobs where key = ${`letter-batch:${id}`} and task_identifier = 'letter-batch'`;
        expect(job).toBeDefined();
      }
    }
  });

  it("goes on where a worker died, between any two steps", async () => {
    const title = await titleWithNews("2026-12-02");
    const everybody = await subscribe(title, ...Array.from({ length: 1_100 }, () => ({})));
    const now = at("2026-12-02");
    let left = 2;
    // As if the process ended there: after some steps the round can be walked no further.
    await db().$executeRawUnsafe(`
      create function stop_round() returns trigger language plpgsql as $$ begin
        if new.recipients > 500 then raise exception 'died'; end if; return new; end $$`);
    await db().$executeRawUnsafe(
      "create trigger stop_round before update on edition_rounds for each row execute function stop_round()",
    );
    while (left-- > 0) await expect(freezeTitle(title, now)).rejects.toThrow("died");
    expect(await recipients(title)).toHaveLength(500);
    await db().$executeRawUnsafe("drop trigger stop_round on edition_rounds");
    await freezeTitle(title, later(now, 1));
    expect((await recipients(title)).map((row) => row.subscriberId).sort()).toEqual([...everybody].sort());
    expect((await batches(title)).map(({ number, size }) => [number, size])).toEqual([
      [1, 500],
      [2, 500],
      [3, 100],
    ]);
  });

  it("of one title that fails keeps no other title's readers waiting, and is tried again", async () => {
    const [ill, well] = [await titleWithNews("2027-01-05"), await titleWithNews("2027-01-05")];
    for (const title of [ill, well]) await subscribe(title, { since: at("2027-01-05", "00:00") });
    await db().$executeRawUnsafe(`
      create function refuse_title() returns trigger language plpgsql as $$ begin
        if new.publication_id = '${ill}' then raise exception 'full'; end if; return new; end $$`);
    await db().$executeRawUnsafe(
      "create trigger refuse_title before insert on editions for each row execute function refuse_title()",
    );
    await expect(freezeDue(at("2027-01-05"))).rejects.toThrow("Some letters could not be frozen.");
    expect([await recipients(ill), await recipients(well)].map((rows) => rows.length)).toEqual([0, 1]);
    await db().$executeRawUnsafe("drop trigger refuse_title on editions");
    await freezeDue(at("2027-01-05", "12:01"));
    expect(await recipients(ill)).toHaveLength(1);
  });

  it("gives who changes hour or zone no second letter that day, and none for an hour that had passed", async () => {
    const title = await titleWithNews("2026-12-03");
    const [mover, early] = await subscribe(title, {}, { hour: 9 });
    await freezeTitle(title, at("2026-12-03"));
    await db().subscriber.updateMany({
      where: { publicationId: title },
      data: { hour: 7, clockAt: at("2026-12-03", "12:30") },
    });
    await freezeTitle(title, at("2026-12-03", "13:00"));
    await freezeTitle(title, at("2026-12-03", "15:00"));
    const rows = await recipients(title);
    expect(rows.map((row) => [row.subscriberId, row.day])).toEqual([
      [mover, "2026-12-03"],
      [early, "2026-12-03"],
    ]);
    // Six o'clock was over when this one chose it.
    const [chooser] = await subscribe(title, { hour: 22 });
    await db().subscriber.update({
      where: { id: chooser! },
      data: { hour: 6, clockAt: at("2026-12-03", "16:00") },
    });
    await freezeTitle(title, at("2026-12-03", "23:00"));
    expect(await recipients(title)).toHaveLength(2);
  });

  it("mails no suppressed address, and nobody while that cannot be looked up", async () => {
    const title = await titleWithNews("2026-12-04");
    const [gone] = await subscribe(title, { address: "gone@mill.test" }, {});
    await suppressAddress({ address: "gone@mill.test", reason: "bounce", detail: "" }, at("2026-12-01"));
    // Lifted by hand from the list, and not yet from the addresses.
    await db().subscriber.update({
      where: { id: gone! },
      data: { state: "active", stateAt: at("2026-12-01") },
    });
    await db().$executeRaw`alter table suppressions rename to suppressions_away`;
    await expect(freezeTitle(title, at("2026-12-04"))).rejects.toThrow();
    expect(await recipients(title)).toEqual([]);
    expect(await batches(title)).toEqual([]);
    await db().$executeRaw`alter table suppressions_away rename to suppressions`;
    await freezeTitle(title, at("2026-12-04", "12:01"));
    expect(
      (await recipients(title)).map((row) => `${row.state} ${row.reason} ${row.batchId !== null}`).sort(),
    ).toEqual(["excluded suppressed false", "waiting  true"]);
  });
});

describe("what is new", () => {
  it("repeats nothing; who reads on Saturdays gets the week; an empty day sends nothing", async () => {
    const title = await newTitle();
    const [daily, weekly] = await subscribe(title, {}, { days: [6] });
    for (const day of ["07", "08", "09", "10", "11", "12"]) {
      const due = at(`2026-12-${day}`);
      if (day !== "10") await publish(title, later(due, -2), `news of ${day}`);
      await freezeTitle(title, due);
      await handOverAll(later(due, 0.1));
    }
    expect(await lettersOf(daily!)).toEqual(
      ["07", "08", "09", "11", "12"].map((day) => `2026-12-${day}: news of ${day}`),
    );
    expect(await lettersOf(weekly!)).toEqual([
      `2026-12-12: ${["12", "11", "09", "08", "07"].map((day) => `news of ${day}`).join(", ")}`,
    ]);
    const none = await db().letterRecipient.findFirst({ where: { subscriberId: daily!, day: "2026-12-10" } });
    expect(none).toMatchObject({ state: "excluded", reason: "nothing_new", batchId: null });
    const silent = await newTitle();
    await subscribe(silent, {});
    await freezeTitle(silent, at("2026-12-12", "12:05"));
    expect(await rounds(silent)).toMatchObject([
      { state: "frozen", reason: "There was nothing new.", recipients: 0, editionId: null },
    ]);
    expect(await db().edition.count({ where: { publicationId: silent } })).toBe(0);
  });

  it("tells a correction and a kill once, only those who got the item before; whoever got it right is not told", async () => {
    const title = await newTitle();
    const [item, doomed] = await publish(title, at("2026-12-14", "09:00"), "wrong", "doomed");
    const [early, noon, weekly, slow] = await subscribe(title, {}, { hour: 12 }, { days: [6] }, { hour: 7 });
    await freezeTitle(title, at("2026-12-14"));
    await handOverAll(at("2026-12-14", "12:01"));
    // This one is frozen before it is put right, and handed over afterwards, in the right words.
    await freezeTitle(title, at("2026-12-14", "13:00"));
    await transaction((tx) =>
      noteCorrection(
        tx,
        item!,
        { class: "A", note: "It was not so.", changes: [] },
        at("2026-12-14", "15:00"),
      ),
    );
    await transaction((tx) => killItems(tx, [doomed!], "Withdrawn.", at("2026-12-14", "16:00")));
    await freezeTitle(title, at("2026-12-14", "18:00"));
    await handOverAll(at("2026-12-14", "18:01"));
    for (const day of ["15", "16", "17", "18", "19"]) {
      if (day === "16") await publish(title, at("2026-12-16", "09:00"), "more");
      for (const time of ["12:00", "18:00"]) {
        await freezeTitle(title, at(`2026-12-${day}`, time));
        await handOverAll(at(`2026-12-${day}`, time));
      }
    }
    const told = async (subscriberId: string) =>
      (await db().letterRecipient.findMany({ where: { subscriberId }, orderBy: { frozenAt: "asc" } }))
        .filter(({ notices }) => notices.length > 0)
        .map(({ day, notices }) => `${day} ${notices.length}`);
    expect(await told(early!)).toEqual(["2026-12-15 2"]);
    expect(await told(noon!)).toEqual([]);
    expect(await told(weekly!)).toEqual([]);
    expect(await told(slow!)).toEqual([]);
    expect(await lettersOf(noon!)).toEqual(["2026-12-14: wrong", "2026-12-16: more"]);
  });
});

describe("what is in the way", () => {
  const day = "2026-12-21";
  const told = async () =>
    (await db().notice.findMany({ where: { kind: "letters" } })).map(({ text }) => text);

  it("keeps rounds waiting while a title is paused, its day held or not approved, and lets them go late", async () => {
    const title = await titleWithNews(day);
    await subscribe(title, {});
    const state = async (hours: number) => {
      await freezeTitle(title, later(at(day), hours));
      return (await rounds(title)).map((row) => row.state).join();
    };
    const settings = (data: { pausedAt?: Date | null; approval?: boolean }) =>
      db().newsletterTitle.upsert({
        where: { publicationId: title },
        create: { publicationId: title, ...data },
        update: data,
      });
    await settings({ pausedAt: at(day), approval: true });
    expect(await state(0)).toBe("");
    await settings({ pausedAt: null });
    expect(await state(1)).toBe("");
    const issue = { publicationId: title, day };
    await db().newsletterIssue.create({ data: { ...issue, approvedAt: at(day), heldAt: at(day) } });
    expect(await state(2)).toBe("");
    await db().newsletterIssue.update({ where: { publicationId_day: issue }, data: { heldAt: null } });
    expect(await state(12)).toBe("frozen");
    expect(await recipients(title)).toMatchObject([{ state: "waiting", day }]);
  });

  it("skips a round after twelve hours, says why, and tells the administrators once; the next day it goes", async () => {
    const title = await titleWithNews(day);
    await makeActor({ staff: "admin", name: "Ada" });
    await makeActor({ staff: "editor", name: "Ed" });
    const [reader] = await subscribe(title, {}, {});
    // The title has been looked after since yesterday: what is missed now is missed.
    await freezeTitle(title, at("2026-12-20"));
    await db().newsletterIssue.create({ data: { publicationId: title, day, heldAt: at(day) } });
    for (const hours of [0, 12, 12.1, 12.2]) await freezeTitle(title, later(at(day), hours));
    expect((await rounds(title)).at(-1)).toMatchObject({
      ...{ state: "skipped", day, reason: "The day’s letter is held back.", recipients: 0 },
    });
    expect(await told()).toEqual([
      expect.stringMatching(
        /^2 readers of The .* got no daily email on 21 Dec 2026\. The day’s letter is held back\.$/,
      ),
    ]);
    await freezeTitle(title, at("2026-12-22"));
    await handOverAll(at("2026-12-22"));
    expect((await lettersOf(reader!)).at(-1)).toMatch(/^2026-12-22: /);
    // Recipients that cannot be frozen do not come a day late, and are not passed over in silence.
    await publish(title, at("2026-12-22", "15:00"), "d");
    await db().$executeRaw`alter table suppressions rename to suppressions_away`;
    await expect(freezeTitle(title, at("2026-12-23"))).rejects.toThrow();
    await expect(freezeTitle(title, at("2026-12-24", "00:30"))).rejects.toThrow();
    await db().$executeRaw`alter table suppressions_away rename to suppressions`;
    for (const time of ["01:01", "01:02"]) await freezeTitle(title, at("2026-12-24", time));
    expect((await rounds(title)).at(-1)).toMatchObject({
      ...{ state: "skipped", reason: expect.stringMatching(/could not be settled/), recipients: 0 },
    });
    expect((await told()).at(-1)).toMatch(/^2 readers of The .* got no daily email on 23 Dec 2026\./);
    // Nobody looked for three days: each day that was missed is told.
    await publish(title, at("2026-12-26"), "c");
    await freezeTitle(title, at("2026-12-26", "14:00"));
    expect((await rounds(title)).map((row) => `${row.day} ${row.state}`).slice(-3)).toEqual([
      "2026-12-24 skipped",
      "2026-12-25 skipped",
      "2026-12-26 frozen",
    ]);
    expect(await told()).toHaveLength(4);
  });
});
