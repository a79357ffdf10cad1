// What strangers do with a form that sends mail to whomever they name.
import { extract } from "letterparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { publicationBySlug } from "@/lib/publications/queries";
import type { PublicationInfo } from "@/lib/publications/schema";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startMailServer } from "./testing/mail-server";

await testDatabase();
const smtp = await startMailServer();
process.env.SMTP_URL = smtp.url;
afterAll(smtp.close);
const { takePoint } = await import("@/lib/core/rate-limit");
const { sendQueuedMail } = await import("@/lib/core/mail");
const { confirmSignUp, resubscribe, unsubscribe } = await import("./commands");
const { chosenOn } = await import("./form");
const { guardSubscribers } = await import("./mail-guard");
const { subscription } = await import("./schema");
const { askForDaily } = await import("./sign-up");
const { suppressAddress } = await import("./suppressions");
const { linkIn, mailsTo, workOff } = await import("./testing/mailbox");

const now = new Date("2026-12-01T10:00:00Z");
let title: PublicationInfo;
let other: PublicationInfo;
beforeAll(async () => {
  const slugs = [(await makePublication()).slug, (await makePublication()).slug];
  [title, other] = (await Promise.all(slugs.map(publicationBySlug))) as [PublicationInfo, PublicationInfo];
});

const form = (address: string) =>
  subscription.parse({ address, preferences: { timeZone: "UTC" }, page: "/" });
let peers = 0;
const ask = (address: string, { peer = `peer ${++peers}`, at = title } = {}) =>
  askForDaily(at, form(address), peer, now);
const waiting = async () => {
  const [{ n } = { n: -1 }] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from graphile_worker.jobs where task_identifier = 'subscriber-ask'`;
  return n;
};
const html = async () => "<p></p>";
const send = (id: string) => sendQueuedMail(id, now, html, guardSubscribers);

/** Runs while the list of suppressed addresses cannot be asked. */
async function withoutList(work: () => Promise<void>): Promise<void> {
  await db().$executeRaw`alter table suppressions rename to suppressions_away`;
  await work().finally(() => db().$executeRaw`alter table suppressions_away rename to suppressions`);
}

describe("ten thousand sign-ups", { timeout: 120_000 }, () => {
  /** At most fifty at once, as a web process takes them. */
  async function flood(count: number, each: (n: number) => Promise<void>): Promise<number> {
    let [next, refused] = [0, 0];
    const one = async () => {
      while (next < count) await each(next++).catch(() => void refused++);
    };
    await Promise.all(Array.from({ length: 50 }, one));
    return refused;
  }

  it("of one mailbox, in all its spellings and from ten peers, are four mails, and cost next to nothing", async () => {
    const spellings = ["eve@gmail.com", "e.v.e@gmail.com", "eve+1@gmail.com", "EVE+x.y@googlemail.com"];
    const before = process.cpuUsage();
    const refused = await flood(10_000, (n) => ask(spellings[n % 4]!, { peer: `crowd ${n % 10}` }));
    const { user, system } = process.cpuUsage(before);
    // Thirty an hour of each peer are taken at all.
    expect(refused).toBe(10_000 - 10 * 30);
    // Microseconds of this process for each; what is over a limit does not reach the database.
    expect((user + system) / 10_000).toBeLessThan(5_000);
    expect(await waiting()).toBe(4);
    await workOff(now);
    expect(await db().outboxMail.count()).toBe(4);
    expect(await db().subscriber.count()).toBeLessThanOrEqual(4);
  });

  it("of as many strangers by one peer are thirty mails, and by all the world a thousand an hour for a title", async () => {
    expect(await flood(10_000, (n) => ask(`victim${n}@mill.test`, { peer: "one peer" }))).toBe(9_970);
    expect(await waiting()).toBe(30);
    await workOff(now);
    await takePoint("subscribe-title", title.id, 1_000 - 34 - 50);
    expect(await flood(80, (n) => ask(`listed${n}@mill.test`))).toBe(30);
    await expect(ask("late@mill.test")).rejects.toMatchObject({ kind: "rate_limited" });
    await ask("neighbour@mill.test", { at: other });
    await db().$executeRaw`delete from graphile_worker._private_jobs`;
    await db().outboxMail.deleteMany();
  });
});

describe("a line break in a field of the form", () => {
  const evil = "x\r\nBcc: eve@evil.test\r\n\r\n<b>x</b>";
  const fields = ["address", "section", "places", "newsroom", "day", "hour", "zone", "breaking-most", "page"];
  it.each(fields)("%s is refused, or reaches no header of a mail", async (field) => {
    const query = new URLSearchParams({ days: "chosen", day: "1", breaking: "yes" });
    query.append(field, evil);
    const parsed = subscription.safeParse({
      address: field === "address" ? `ida@mill.test${evil}` : `inject-${field}@mill.test`,
      preferences: chosenOn(query, other),
      page: field === "page" ? evil : "/",
    });
    if (!parsed.success) return expect(["address", "preferences"]).toContain(parsed.error.issues[0]?.path[0]);
    await askForDaily(other, parsed.data, `injector ${field}`, now);
    await workOff(now);
    const [mail] = await mailsTo(parsed.data.address);
    await send(mail!.id);
    const { raw, to } = smtp.taken.at(-1)!;
    expect(to).toBe(parsed.data.address);
    const head = raw.toString().split("\r\n\r\n")[0] ?? "";
    expect(head).not.toMatch(/^bcc:|evil/im);
    expect(extract(raw.toString()).to?.map(({ address }) => address)).toEqual([to]);
    expect(JSON.stringify(mail?.letter)).not.toContain("evil");
  });
});

describe("while the list of suppressed addresses cannot be asked", () => {
  it("nothing is sent to anybody, at any step, and all of it goes once it can be", async () => {
    const address = "waiting@mill.test";
    await ask(address, { at: other });
    await withoutList(() => expect(workOff(now)).rejects.toThrow());
    expect(await mailsTo(address)).toEqual([]);
    await workOff(now);
    const [confirmation] = await mailsTo(address);
    const before = smtp.taken.length;
    await withoutList(() => expect(send(confirmation!.id)).rejects.toThrow());
    expect([smtp.taken.length, (await mailsTo(address))[0]?.status]).toEqual([before, "queued"]);
    await send(confirmation!.id);
    expect(smtp.taken.length).toBe(before + 1);
    const secret = await linkIn(address, "confirm");
    await withoutList(() => expect(confirmSignUp(secret, now)).rejects.toThrow());
    expect((await db().subscriber.findFirst({ where: { address } }))?.state).toBe("pending");
    await confirmSignUp(secret, now);
    const [, welcome] = await mailsTo(address);
    await withoutList(() => expect(send(welcome!.id)).rejects.toThrow());
    const link = await linkIn(address, "leave");
    await withoutList(() => unsubscribe("leave", link, "one_click", now));
    await withoutList(() => expect(resubscribe("leave", link, now)).rejects.toThrow());
    await resubscribe("leave", link, now);
    await send(welcome!.id);
    expect(smtp.taken.filter(({ to }) => to === address)).toHaveLength(2);
  });

  it("is not needed for other mail; what bounced while its mail waited gets it no more", async () => {
    const address = "meanwhile@mill.test";
    await ask(address, { at: other });
    await workOff(now);
    const { queueMail } = await import("@/lib/core/mail");
    await transaction((tx) =>
      queueMail(tx, { key: "account:x", to: address, subject: "Reset", paragraphs: ["x"] }),
    );
    await suppressAddress({ address, reason: "bounce", detail: "" }, now);
    const [confirmation, reset] = await mailsTo(address);
    await send(confirmation!.id);
    await withoutList(() => send(reset!.id));
    const after = await mailsTo(address);
    expect(after.map(({ status, lastError }) => [status, lastError?.slice(0, 17)])).toEqual([
      ["failed", "Nothing is mailed"],
      ["sent", undefined],
    ]);
    expect(smtp.taken.filter(({ to }) => to === address)).toHaveLength(1);
  });
});
