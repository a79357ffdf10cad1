import { beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { newSecret } from "@/lib/core/secret";
import { publicationBySlug } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { confirmSignUp, resubscribe, savePreferences, unsubscribe } from "./commands";
import { eraseSubscriber, tendSubscribers } from "./erase";
import { linkOf, subscriberOf } from "./links";
import { subscriberBehind, subscriberData, subscriberFigures } from "./queries";
import { preferences, subscription } from "./schema";
import { askForDaily } from "./sign-up";
import { suppressAddress } from "./suppressions";
import { handedLetter } from "./testing/letters";
import { linkIn, mailsTo, workOff } from "./testing/mailbox";

await testDatabase();

const now = new Date("2026-12-01T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let title: PublicationInfo;
beforeAll(async () => {
  title = (await publicationBySlug((await makePublication({ slug: "courier" })).slug))!;
});

let peers = 0;
const form = (address: string, chosen: object = {}) =>
  subscription.parse({
    address,
    preferences: { timeZone: "America/Chicago", ...chosen },
    page: "/news/1/bridge",
  });
const ask = (address: string, chosen: object = {}, at = now) =>
  askForDaily(title, form(address, chosen), `peer ${++peers}`, at);
const rowOf = (address: string) => db().subscriber.findFirst({ where: { address } });
const consentsOf = (subscriberId: string) =>
  db().subscriptionConsent.findMany({ where: { subscriberId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

async function subscribed(address: string, chosen: object = {}) {
  await ask(address, chosen);
  await workOff(now);
  await confirmSignUp(await linkIn(address, "confirm"), now);
  const { id } = (await rowOf(address))!;
  return {
    id,
    leave: await linkIn(address, "leave"),
    preferences: await linkIn(address, "preferences"),
    state: async () => (await db().subscriber.findUniqueOrThrow({ where: { id } })).state,
  };
}

describe("signing up", () => {
  it("asks the mailbox in the title's name, and begins with its yes: what was chosen, where, to which words", async () => {
    await ask("ida@mill.test", { sections: ["local"], days: [6], breakingPerDay: 2 });
    expect(await mailsTo("ida@mill.test")).toEqual([]);
    await workOff(now);
    const [mail] = await mailsTo("ida@mill.test");
    expect(mail).toMatchObject({
      subject: "Please confirm: the daily email of The courier",
      status: "queued",
    });
    expect(mail?.letter).toMatchObject({ sender: { name: "The courier" }, list: { id: expect.any(String) } });
    expect((await rowOf("ida@mill.test"))?.state).toBe("pending");
    await confirmSignUp(await linkIn("ida@mill.test", "confirm"), later(HOUR));
    const row = (await rowOf("ida@mill.test"))!;
    expect(row).toMatchObject({ state: "active", sections: ["local"], days: [6], breakingPerDay: 2 });
    const [consent, ...more] = await consentsOf(row.id);
    expect(more).toEqual([]);
    expect(consent).toMatchObject({
      act: "given",
      means: "link",
      page: "/news/1/bridge",
      askedAt: now,
      at: later(HOUR),
    });
    expect(consent?.wording).toMatch(/daily email until you unsubscribe.*at most 2 times a day/);
    expect((await mailsTo("ida@mill.test"))[1]?.subject).toBe("You will get the daily email of The courier");
  });

  it("fifty times at once, worked off twice, is one row and a few mails, whatever stands behind a +", async () => {
    const addresses = Array.from({ length: 50 }, (_, n) => (n % 2 ? "eve@mill.test" : `eve+${n}@mill.test`));
    await Promise.all(addresses.map((address) => ask(address)));
    await workOff(now, 2);
    expect(await db().subscriber.count({ where: { address: "eve@mill.test" } })).toBeLessThanOrEqual(1);
    const mails = await db().outboxMail.count({ where: { recipient: { startsWith: "eve" } } });
    expect(mails).toBe(4);
  });

  it("is answered alike and in one job for addresses known, unknown and left; the known learn of it by mail", async () => {
    const known = await subscribed("known@mill.test");
    const jobs = () => db().$queryRaw`select payload from graphile_worker._private_jobs`;
    await ask("known@mill.test", { sections: ["business"] });
    await ask("stranger@mill.test");
    expect(((await jobs()) as unknown[]).length).toBeGreaterThanOrEqual(2);
    await workOff(now);
    const subjects = (await mailsTo("known@mill.test")).map(({ subject }) => subject);
    expect(subjects.at(-1)).toBe("You already get the daily email of The courier");
    expect((await rowOf("known@mill.test"))?.sections).toEqual([]);
    expect(await known.state()).toBe("active");
  });

  it("refuses addresses that last for minutes, and limits who asks", async () => {
    await expect(ask("x@mailinator.com")).rejects.toMatchObject({ kind: "invalid" });
    const crowd = Array.from({ length: 31 }, (_, n) =>
      askForDaily(title, form(`crowd${n}@mill.test`), "one peer", now),
    );
    const refused = (await Promise.allSettled(crowd)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(1);
    await workOff(now);
  });

  it("mails nothing to a suppressed address, and nothing to anybody while that cannot be looked up", async () => {
    await suppressAddress({ address: "gone@mill.test", reason: "bounce", detail: "550 no such user" }, now);
    await ask("gone@mill.test");
    await workOff(now);
    expect(await mailsTo("gone@mill.test")).toEqual([]);
    await db().$executeRaw`alter table suppressions rename to suppressions_away`;
    await ask("anybody@mill.test");
    await expect(workOff(now)).rejects.toThrow();
    expect(await mailsTo("anybody@mill.test")).toEqual([]);
    await db().$executeRaw`alter table suppressions_away rename to suppressions`;
    await workOff(now);
    expect(await mailsTo("anybody@mill.test")).toHaveLength(1);
  });
});

describe("a confirmation", () => {
  it("pressed twice at once is one yes, and one mail", async () => {
    await ask("twice@mill.test");
    await workOff(now);
    const secret = await linkIn("twice@mill.test", "confirm");
    const both = await Promise.all([confirmSignUp(secret, now), confirmSignUp(secret, now)]);
    expect(both[0]).toEqual(both[1]);
    expect(await consentsOf(both[0]!.id)).toHaveLength(1);
    expect(await mailsTo("twice@mill.test")).toHaveLength(2);
  });

  it("brings nobody back by an older mail, nor after its week, nor by a secret that was made up", async () => {
    await ask("back@mill.test");
    await workOff(now);
    const older = await linkIn("back@mill.test", "confirm");
    const { leave } = await subscribed("back@mill.test");
    await unsubscribe("leave", leave, "page", now);
    for (const secret of [older, await linkIn("back@mill.test", "confirm"), newSecret(), ""])
      await expect(confirmSignUp(secret, now)).rejects.toMatchObject({ kind: "invalid" });
    await ask("late@mill.test");
    await workOff(now);
    const late = confirmSignUp(await linkIn("late@mill.test", "confirm"), later(7 * DAY));
    await expect(late).rejects.toMatchObject({ kind: "invalid" });
    await ask("back@mill.test");
    await workOff(now);
    await confirmSignUp(await linkIn("back@mill.test", "confirm"), now);
    expect((await rowOf("back@mill.test"))?.state).toBe("active");
  });

  it("and a farewell at once end in one of both, with the words for it", async () => {
    const them = await subscribed("torn@mill.test");
    await unsubscribe("leave", them.leave, "page", now);
    await ask("torn@mill.test");
    await workOff(now);
    const secret = await linkIn("torn@mill.test", "confirm");
    await Promise.allSettled([
      confirmSignUp(secret, now),
      unsubscribe("leave", them.leave, "one_click", now),
    ]);
    const acts = (await consentsOf(them.id)).map(({ act }) => act);
    expect([await them.state(), acts.at(-1)]).toEqual(
      acts.length % 2 ? ["active", "given"] : ["unsubscribed", "withdrawn"],
    );
  });

  it("of an address that bounced meanwhile begins nothing", async () => {
    await ask("bounce@mill.test");
    await workOff(now);
    const secret = await linkIn("bounce@mill.test", "confirm");
    await suppressAddress({ address: "bounce@mill.test", reason: "bounce", detail: "" }, now);
    await expect(confirmSignUp(secret, now)).rejects.toMatchObject({ kind: "invalid" });
    expect((await rowOf("bounce@mill.test"))?.state).toBe("pending");
  });
});

describe("a subscriber's links", () => {
  it("end the letter as often as they are pressed, twenty times at once, with one farewell kept", async () => {
    const them = await subscribed("leaver@mill.test");
    await Promise.all(Array.from({ length: 20 }, () => unsubscribe("leave", them.leave, "one_click", now)));
    expect(await them.state()).toBe("unsubscribed");
    expect((await consentsOf(them.id)).map(({ act, means }) => `${act} ${means}`)).toEqual([
      "given link",
      "withdrawn one_click",
    ]);
    await resubscribe("leave", them.leave, later(HOUR));
    expect(await them.state()).toBe("active");
    await unsubscribe("leave", them.leave, "page", later(HOUR));
    const late = resubscribe("leave", them.leave, later(2 * HOUR + 1));
    await expect(late).rejects.toMatchObject({ kind: "forbidden" });
    await resubscribe("preferences", them.preferences, later(3 * HOUR));
    expect((await consentsOf(them.id)).at(-1)).toMatchObject({ act: "given", means: "page" });
  });

  it("tell by which letter somebody left, and forget it when they think better of it", async () => {
    const them = await subscribed("moved@mill.test");
    const { id, publicationId } = (await rowOf("moved@mill.test"))!;
    const [first, second] = [
      await handedLetter({ id, publicationId }, now),
      await handedLetter({ id, publicationId }, later(DAY)),
    ];
    const leftBy = async () =>
      (await db().letterRecipient.findMany({ where: { unsubscribedAt: { not: null } } })).map(
        (each) => each.id,
      );
    const link = linkOf("leave", id, now, first.id);
    await unsubscribe("leave", link, "one_click", later(2 * DAY));
    expect(await leftBy()).toEqual([first.id]);
    await resubscribe("leave", link, later(2 * DAY));
    expect(await leftBy()).toEqual([]);
    await unsubscribe("leave", them.leave, "page", later(2 * DAY));
    expect(await leftBy()).toEqual([]);
    await resubscribe("leave", them.leave, later(2 * DAY));
    const other = (await subscribed("other@mill.test")).id;
    await unsubscribe("leave", linkOf("leave", other, now, second.id), "one_click", later(2 * DAY));
    expect(await leftBy()).toEqual([]);
  });

  it("open nothing but what they are for, and nothing at all when altered, made up or old", async () => {
    const them = await subscribed("links@mill.test");
    expect(subscriberOf("leave", them.leave, later(5_000 * DAY))).toBe(them.id);
    expect(subscriberOf("preferences", them.preferences, later(90 * DAY))).toBe(them.id);
    expect(subscriberOf("preferences", them.preferences, later(90 * DAY + 1))).toBeNull();
    expect(subscriberOf("preferences", them.leave, now)).toBeNull();
    expect(subscriberOf("leave", them.preferences, now)).toBeNull();
    for (const link of [
      "",
      "v1.",
      "x",
      `${them.leave}AAAA`,
      them.leave.slice(0, -2),
      "v1.".padEnd(5_000, "A"),
    ])
      expect(subscriberOf("leave", link, now)).toBeNull();
    expect(linkOf("leave", them.id, now)).not.toBe(linkOf("leave", them.id, now));
    await expect(savePreferences(them.leave, { ...usual, version: 2 }, now)).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  const usual = preferences.parse({ timeZone: "UTC" });
  it("change what comes, once for each look: of two windows the second is told", async () => {
    const them = await subscribed("choosy@mill.test");
    const { version } = (await subscriberBehind("preferences", them.preferences, now))!;
    const save = (hour: number) => savePreferences(them.preferences, { ...usual, hour, version }, now);
    const both = await Promise.allSettled([save(7), save(8)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const row = (await rowOf("choosy@mill.test"))!;
    expect(row.hour).toBe(both[0]?.status === "fulfilled" ? 7 : 8);
  });
});

describe("who complained", () => {
  it("gets nothing in any title's name, and may leave for good while suppressed", async () => {
    const them = await subscribed("angry@mill.test");
    await Promise.all(
      [1, 2].map(() => suppressAddress({ address: "angry@mill.test", reason: "complaint", detail: "" }, now)),
    );
    expect(await them.state()).toBe("suppressed");
    await expect(resubscribe("preferences", them.preferences, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    await unsubscribe("leave", them.leave, "page", now);
    expect(await them.state()).toBe("unsubscribed");
    await expect(resubscribe("preferences", them.preferences, now)).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});

describe("a person's data", () => {
  it("is told whole, and erased whole: nowhere in the database is the address left", async () => {
    const them = await subscribed("erase.me@mill.test", { places: ["Mill Street"] });
    const data = await subscriberData(them.preferences, now);
    expect(data).toMatchObject({ address: "erase.me@mill.test", preferences: { places: ["Mill Street"] } });
    expect([data?.consents.length, data?.forms.length, data?.mails.length]).toEqual([1, 1, 2]);
    await eraseSubscriber(them.preferences, now);
    expect(await db().subscriber.findUnique({ where: { id: them.id } })).toMatchObject({
      state: "erased",
      address: null,
      places: [],
    });
    const tables = await db().$queryRaw<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`;
    for (const { name } of tables) {
      const sql = `select count(*)::int as n from ${name} t where t::text ilike '%erase.me%'`;
      const [{ n } = { n: -1 }] = await db().$queryRawUnsafe<{ n: number }[]>(sql);
      expect([name, n]).toEqual([name, 0]);
    }
    await unsubscribe("leave", them.leave, "one_click", now);
    expect(await them.state()).toBe("erased");
    await expect(eraseSubscriber(them.preferences, now)).rejects.toMatchObject({ kind: "not_found" });
    expect(await subscriberData(them.preferences, now)).toBeNull();
    expect((await subscribed("erase.me@mill.test")).id).not.toBe(them.id);
  });

  it("lies in no job that was given up", async () => {
    const jobs = () => db().$queryRaw<{ attempts: number }[]>`
      select attempts from graphile_worker.jobs where task_identifier = 'subscriber-ask'`;
    // When a job was added the database says, by its own clock.
    const nextWeek = new Date(Date.now() + 8 * DAY);
    await ask("broken@mill.test");
    await tendSubscribers(nextWeek);
    expect(await jobs()).toHaveLength(1);
    await db().$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts`;
    await tendSubscribers(new Date());
    expect(await jobs()).toHaveLength(1);
    await tendSubscribers(nextWeek);
    expect(await jobs()).toEqual([]);
  });

  it("goes by the clock: unconfirmed after a week, left after half a year, mails after a month", async () => {
    await ask("forgetful@mill.test");
    await workOff(now);
    const left = await subscribed("left@mill.test");
    await unsubscribe("leave", left.leave, "page", now);
    const stays = await subscribed("stays@mill.test");
    await db().outboxMail.updateMany({ data: { createdAt: now } });
    await tendSubscribers(later(7 * DAY));
    expect(await rowOf("forgetful@mill.test")).not.toBeNull();
    await tendSubscribers(later(8 * DAY));
    expect(await rowOf("forgetful@mill.test")).toBeNull();
    expect(await mailsTo("stays@mill.test")).toHaveLength(2);
    await tendSubscribers(later(31 * DAY));
    expect(await mailsTo("stays@mill.test")).toEqual([]);
    expect(await left.state()).toBe("unsubscribed");
    await tendSubscribers(later(181 * DAY));
    expect([await left.state(), await stays.state()]).toEqual(["erased", "active"]);
  });
});

it("counts subscribers by state, for the desk alone", async () => {
  const editor = await makeActor({ staff: "editor" });
  const figures = (await subscriberFigures(editor)).get(title.id);
  expect(figures?.active).toBe(await db().subscriber.count({ where: { state: "active" } }));
  expect(figures?.erased).toBeGreaterThan(0);
  await expect(subscriberFigures(await makeActor())).rejects.toMatchObject({ kind: "forbidden" });
  await expect(subscriberFigures(SYSTEM)).rejects.toMatchObject({ kind: "forbidden" });
});
