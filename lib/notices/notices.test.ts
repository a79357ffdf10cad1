import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const { db, transaction } = await import("@/lib/core/db");
const { GATHER_MS, notify, readNotices, withdrawNotices } = await import("./commands");
const { forgetOldNotices, mailDueNotices } = await import("./mail");
const { noticeSettings } = await import("./settings-schema");
const { bellOf, listNotices, unreadCount } = await import("./queries");
const { saveSettings, settingsOf } = await import("./settings");

const now = new Date("2026-11-22T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
type Notice = Parameters<typeof notify>[1][number];
let serial = 0;
const notice = (userId: string, change: Partial<Notice> = {}): Notice => ({
  userId,
  kind: "assigned",
  key: `key-${++serial}`,
  text: `Notice ${serial}`,
  href: `/desk/releases/${serial}`,
  releaseId: null,
  ...change,
});
const tell = (notices: Notice[], at = now) => transaction((tx) => notify(tx, notices, at));
const editor = () => makeActor({ staff: "editor" });
const mailsTo = (email: string) =>
  db().outboxMail.findMany({ where: { recipient: email }, orderBy: { createdAt: "asc" } });

describe("being told", () => {
  it("comes once, however often the event is handled", async () => {
    const person = await editor();
    const one = notice(person.userId);
    await tell([one]);
    await tell([one]);
    expect(await bellOf(person)).toMatchObject({ unread: 1, latest: [{ text: one.text, read: false }] });
  });

  it("does not come when its transaction fails", async () => {
    const person = await editor();
    await expect(
      transaction(async (tx) => {
        await notify(tx, [notice(person.userId)], now);
        throw new Error("the move was refused");
      }),
    ).rejects.toThrow();
    expect(await unreadCount(person)).toBe(0);
  });

  it("gathers several of a kind under one key, unread again", async () => {
    const person = await editor();
    const one = notice(person.userId, { kind: "new", gathers: true });
    await tell([one]);
    await readNotices(person, { all: true }, now);
    await tell([one], later(1_000));
    expect(await unreadCount(person)).toBe(0);
    await tell([{ ...one, text: "2 new releases wait for the desk" }], later(2_000));
    expect(await bellOf(person)).toMatchObject({
      unread: 1,
      latest: [{ text: "2 new releases wait for the desk" }],
    });
    await readNotices(person, { all: true }, later(2_500));
    // One was taken up and another came: the number is the same, the news is not.
    const another = { ...one, text: "2 new releases wait for the desk", releaseId: newId() };
    await tell([another], later(3_000));
    expect(await unreadCount(person)).toBe(1);
  });

  it("is taken back with what it told of", async () => {
    const person = await editor();
    const one = notice(person.userId);
    await tell([one, notice(person.userId)]);
    await transaction((tx) => withdrawNotices(tx, [one.key]));
    expect((await listNotices(person, {})).items.map((each) => each.text)).not.toContain(one.text);
    expect(await unreadCount(person)).toBe(1);
  });

  it("is nobody else's business", async () => {
    const [person, other] = [await editor(), await editor()];
    await tell([notice(person.userId, { href: "/desk/releases/shared" })]);
    expect(await readNotices(other, { all: true }, now)).toBe(0);
    expect(await readNotices(other, { href: "/desk/releases/shared" }, now)).toBe(0);
    expect((await listNotices(other, {})).items).toEqual([]);
    expect(await unreadCount(person)).toBe(1);
  });

  it("lists page by page without loss, though many came in one instant", async () => {
    const person = await editor();
    const all = Array.from({ length: 25 }, () => notice(person.userId));
    await tell(all);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNotices(person, { cursor, limit: 10 });
      seen.push(...page.items.map((each) => each.text));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen)).toEqual(new Set(all.map((each) => each.text)));
    expect(seen).toHaveLength(25);
    await expect(listNotices(person, { cursor: "nonsense" })).rejects.toMatchObject({ kind: "invalid" });
  });

  it("of the desk's work ends with one's place there", async () => {
    const person = await editor();
    await tell([
      notice(person.userId),
      notice(person.userId, { kind: "decision", href: "/portal/releases/1" }),
    ]);
    expect(await unreadCount(person)).toBe(2);
    const left = { ...person, staffRole: null };
    expect(await bellOf(left)).toMatchObject({ unread: 1, latest: [{ href: "/portal/releases/1" }] });
    await db().user.update({ where: { id: person.userId }, data: { staffRole: null } });
    await mailDueNotices(later(GATHER_MS));
    expect(await mailsTo(person.email)).toEqual([]);
  });

  it("marks what leads to one page as read, and leaves the rest", async () => {
    const person = await editor();
    const one = notice(person.userId);
    await tell([one, notice(person.userId)]);
    expect(await readNotices(person, { href: one.href }, now)).toBe(1);
    expect(await unreadCount(person)).toBe(1);
  });
});

describe("the ways one has chosen", () => {
  it("are what the kinds say until then, and only kinds of one's own", async () => {
    const settings = await settingsOf(await editor());
    expect(settings.rules.find((rule) => rule.kind === "new")).toEqual({
      kind: "new",
      inApp: true,
      email: false,
    });
    expect(settings.rules.map((rule) => rule.kind)).not.toContain("decision");
    const author = await makeActor({ organisation: await makeOrganisation() });
    expect((await settingsOf(author)).rules.map((rule) => rule.kind)).toEqual(["decision", "message"]);
  });

  it("are kept, with an entry in the log; other people's kinds are passed over", async () => {
    const author = await makeActor({ organisation: await makeOrganisation() });
    await saveSettings(
      author,
      {
        rules: [
          { kind: "decision", inApp: false, email: true },
          { kind: "overdue", inApp: true, email: true },
        ],
        quiet: null,
      },
      now,
    );
    expect((await settingsOf(author)).rules[0]).toEqual({ kind: "decision", inApp: false, email: false });
    expect(await db().noticeRule.count({ where: { userId: author.userId } })).toBe(1);
    expect(
      await db().auditEvent.count({ where: { verb: "user.notice_settings", actorId: author.userId } }),
    ).toBe(1);
    await tell([notice(author.userId, { kind: "decision" })]);
    expect(await unreadCount(author)).toBe(0);
    expect(await db().notice.count({ where: { userId: author.userId } })).toBe(0);
  });

  it("by email alone leaves nothing in the bell", async () => {
    const person = await editor();
    await saveSettings(
      person,
      { rules: [{ kind: "assigned", inApp: false, email: true }], quiet: null },
      now,
    );
    await tell([notice(person.userId)]);
    expect(await bellOf(person)).toEqual({ unread: 0, latest: [] });
    await mailDueNotices(later(GATHER_MS));
    expect(await mailsTo(person.email)).toHaveLength(1);
  });
});

describe("email", () => {
  const quiet = { from: "11:00", until: "15:00", timeZone: "UTC", days: [1, 2, 3, 4, 5, 6, 7] };

  it("comes as one for what happens together, and never twice", async () => {
    const person = await editor();
    for (let n = 0; n < 50; n++) await tell([notice(person.userId)], later(n * 1_000));
    await mailDueNotices(later(GATHER_MS - 1));
    expect(await mailsTo(person.email)).toEqual([]);
    // Workers that come upon it at the same time.
    await Promise.all([1, 2, 3, 4].map(() => mailDueNotices(later(3 * GATHER_MS))));
    const mails = await mailsTo(person.email);
    expect(mails.map((mail) => mail.subject)).toEqual(["50 notices of the desk"]);
    expect(mails[0]?.text).toContain("And 20 more.");
  });

  it("waits for the end of quiet hours, those set since included", async () => {
    const [early, since] = [await editor(), await editor()];
    await saveSettings(early, { rules: [], quiet }, now);
    await tell([notice(early.userId), notice(since.userId)]);
    await saveSettings(since, { rules: [], quiet }, now);
    await mailDueNotices(later(2 * 3_600_000));
    expect([...(await mailsTo(early.email)), ...(await mailsTo(since.email))]).toEqual([]);
    await mailDueNotices(later(3 * 3_600_000));
    expect(await mailsTo(early.email)).toHaveLength(1);
    expect(await mailsTo(since.email)).toHaveLength(1);
  });

  it("does not repeat what was read meanwhile, what a letter says, or what nobody asked to be mailed", async () => {
    const person = await editor();
    const read = notice(person.userId);
    await tell([read, notice(person.userId, { hasLetter: true }), notice(person.userId, { kind: "new" })]);
    await readNotices(person, { href: read.href }, now);
    await mailDueNotices(later(GATHER_MS));
    expect(await mailsTo(person.email)).toEqual([]);
  });

  it("goes out to others when one person's cannot be written", async () => {
    const [broken, person] = [await editor(), await editor()];
    await tell([notice(broken.userId), notice(person.userId)]);
    await db().quietHours.create({ data: { userId: broken.userId, ...quiet, timeZone: "Nowhere/Land" } });
    await mailDueNotices(later(GATHER_MS));
    expect(await mailsTo(person.email)).toHaveLength(1);
    await db().quietHours.delete({ where: { userId: broken.userId } });
    await mailDueNotices(later(GATHER_MS));
    expect(await mailsTo(broken.email)).toHaveLength(1);
  });

  it("has no quiet hours in a zone in which no time can be reckoned", () => {
    for (const timeZone of ["IST", "Nowhere/Land"])
      expect(noticeSettings.safeParse({ rules: [], quiet: { ...quiet, timeZone } }).success).toBe(false);
    expect(noticeSettings.safeParse({ rules: [], quiet }).success).toBe(true);
  });

  it("goes to nobody who was suspended since", async () => {
    const person = await editor();
    await tell([notice(person.userId)]);
    await db().user.update({ where: { id: person.userId }, data: { suspendedAt: now } });
    await mailDueNotices(later(GATHER_MS));
    expect(await mailsTo(person.email)).toEqual([]);
  });
});

it("forgets what was read a month ago, and the unread after three", async () => {
  const person = await editor();
  const day = 86_400_000;
  const old = notice(person.userId);
  await tell([old], later(-40 * day));
  await tell([notice(person.userId)], later(-39 * day));
  await tell([notice(person.userId)], later(-100 * day));
  await readNotices(person, { href: old.href }, now);
  await forgetOldNotices(now);
  expect(await db().notice.count({ where: { userId: person.userId } })).toBe(1);
});
