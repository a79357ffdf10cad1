import { beforeAll, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { queueMail } from "@/lib/core/mail";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
process.env.RETURN_ADDRESS = "bounces@courier.test";
const { eraseSubscriber } = await import("../erase");
const { linkOf } = await import("../links");
const { subscriberData } = await import("../queries");
const { isSuppressed } = await import("../suppressions");
const { handedLetter, makeSubscriber } = await import("../testing/letters");
const { tendReturns } = await import("./forget");
const { countReturns, listReturns, returnById } = await import("./queries");
const { returnPathOf } = await import("./return-path");
const { seeReturn } = await import("./seen");
const { liftSuppression, lookUpSuppression, suppressByHand } = await import("./suppressed");
const { takeReturn } = await import("./take");
const { feedback, inWords, returnedHeaders, statusReport } = await import("./testing/samples");

const now = new Date("2026-12-01T10:00:00Z");
const DAY = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * DAY);
const GONE = { status: "5.1.1", said: "550 5.1.1 <ida@mill.test> no such user" };
const FULL = { status: "5.2.2", said: "552 5.2.2 over quota" };

let titles: { id: string }[];
beforeAll(async () => {
  titles = [await makePublication(), await makePublication()];
});

const take = (bytes: Buffer, at = now) => takeReturn(bytes, "mailbox", at);
const bounceOf = (recipientId: string, failure = GONE) =>
  statusReport([failure], { to: returnPathOf(recipientId) });
const subscribed = (address: string, title = 0) => makeSubscriber(titles[title]!.id, address);
const stateOf = async ({ id }: { id: string }) =>
  (await db().subscriber.findUniqueOrThrow({ where: { id } })).state;
const suppressed = (address: string) => transaction((tx) => isSuppressed(tx, address));
const letterOf = ({ id }: { id: string }) => db().letterRecipient.findUniqueOrThrow({ where: { id } });

describe("a letter that came back", () => {
  it("for good ends all letters to its address at once, in every title, and is noted on the letter", async () => {
    const ida = [await subscribed("ida@mill.test"), await subscribed("ida@mill.test", 1)];
    const letter = await handedLetter(ida[0]!, now);
    const bounce = bounceOf(letter.id);
    const told = await Promise.all([take(bounce), take(bounce), take(bounce)]);
    expect(told.sort()).toEqual(["hard", "known", "known"]);
    expect(await Promise.all(ida.map(stateOf))).toEqual(["suppressed", "suppressed"]);
    expect((await letterOf(letter)).bouncedAt).toEqual(now);
    await take(feedback("abuse", { mailFrom: returnPathOf(letter.id) }), later(1));
    expect(await letterOf(letter)).toMatchObject({ bouncedAt: now, complainedAt: later(1) });
    const [row] = await db().letterReturn.findMany({ where: { recipientId: letter.id, kind: "hard" } });
    expect(row).toMatchObject({ subscriberId: ida[0]!.id, suppressed: true, status: "5.1.1" });
    expect(JSON.stringify([row, await db().suppression.findMany()])).not.toMatch(/ida|mill\.test/);
  });

  it("with a full mailbox ends them only after three letters and a week, and a lift begins that anew", async () => {
    const full = await subscribed("full@mill.test");
    const letters: { id: string }[] = [];
    for (const day of [0, 1, 2, 8, 9]) letters.push(await handedLetter(full, later(day)));
    const bounce = (index: number, days: number) => take(bounceOf(letters[index]!.id, FULL), later(days));
    for (const index of [0, 1, 2]) await bounce(index, index);
    expect(await stateOf(full)).toBe("active");
    expect(await bounce(3, 8)).toBe("soft");
    expect(await stateOf(full)).toBe("suppressed");
    const admin = await makeActor({ staff: "admin" });
    await liftSuppression(admin, { address: "full@mill.test", reason: "They made room." }, later(8.5));
    expect(await stateOf(full)).toBe("active");
    await bounce(4, 9);
    expect(await stateOf(full)).toBe("active");
    expect(
      await db().letterRecipient.count({ where: { bouncedAt: { not: null }, subscriberId: full.id } }),
    ).toBe(0);
  });

  it("made up, or about a stranger, suppresses nobody", async () => {
    const stranger = await subscribed("stranger@mill.test");
    const letter = await handedLetter(stranger, now);
    const path = returnPathOf(letter.id);
    const said = { ...GONE, recipient: "stranger@mill.test" };
    for (const forged of [
      statusReport([said]),
      statusReport([said], { to: path.replace(/\+../, "+zz") }),
      statusReport([said], { returned: returnedHeaders(`${newId()}@courier.test`) }),
      feedback("abuse", { mailFrom: "stranger@mill.test" }),
    ])
      await take(forged);
    expect(await stateOf(stranger)).toBe("active");
    expect(await suppressed("stranger@mill.test")).toBe(false);
    expect(await db().letterReturn.count({ where: { kind: "hard", subscriberId: null } })).toBeGreaterThan(2);
    await take(statusReport([said], { returned: returnedHeaders(`${letter.id}@courier.test`) }));
    expect(await stateOf(stranger)).toBe("suppressed");
  });

  it("of a confirmation suppresses as well; of other mail it shows in the outbox alone", async () => {
    const pending = await makeSubscriber(titles[0]!.id, "typo@mill.test", "pending");
    const says = { subject: "x", paragraphs: ["x"], why: "x" };
    const keys = [`newsletter:${pending.id}:confirm:1`, "account:reset:1"];
    await transaction(async (tx) => {
      for (const key of keys)
        await queueMail(tx, { key, to: key.includes("reset") ? "ada@mill.test" : "typo@mill.test", ...says });
    });
    await db().outboxMail.updateMany({ data: { status: "sent" } });
    const mails = await db().outboxMail.findMany({ orderBy: { dedupeKey: "asc" } });
    for (const mail of mails)
      expect(await take(statusReport([GONE], { returned: returnedHeaders(`${mail.id}@dateline`) }))).toBe(
        "hard",
      );
    expect([await suppressed("typo@mill.test"), await suppressed("ada@mill.test")]).toEqual([true, false]);
    const after = await db().outboxMail.findMany();
    expect(after.map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(after[0]?.lastError).toBe("It came back: 550 5.1.1 <…> no such user");
  });
});

describe("the desk", () => {
  it("lifts a complaint without bringing the letter back, suppresses by hand, and the log names nobody", async () => {
    const editor = await makeActor({ staff: "editor" });
    const them = await subscribed("angry@mill.test");
    const letter = await handedLetter(them, now);
    await take(feedback("abuse", { mailFrom: returnPathOf(letter.id) }));
    const address = "angry@mill.test";
    expect((await lookUpSuppression(editor, { address })).suppressed).toMatchObject({
      reason: "complaint",
      at: now,
    });
    const reason = "They wrote to us";
    for (const actor of [await makeActor(), await makeActor({ staff: "editor", withheld: ["newsletter"] })]) {
      await expect(liftSuppression(actor, { address, reason }, now)).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(suppressByHand(actor, { address, reason }, now)).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(lookUpSuppression(actor, { address })).rejects.toMatchObject({ kind: "forbidden" });
    }
    const both = await Promise.allSettled(
      [1, 2].map(() => liftSuppression(editor, { address, reason }, now)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stateOf(them)).toBe("unsubscribed");
    expect(await suppressed(address)).toBe(false);
    await suppressByHand(editor, { address, reason }, now);
    await expect(suppressByHand(editor, { address, reason }, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    const events = await db().auditEvent.findMany({
      where: { verb: { in: ["newsletter.lift", "newsletter.suppress"] } },
    });
    expect(new Set(events.map(({ subjectId }) => subjectId)).size).toBe(2);
    expect(JSON.stringify(events, (_, value) => (typeof value === "bigint" ? "" : value))).not.toMatch(
      /angry|mill\.test/,
    );
  });

  it("sees what came back page by page and by kind, and only who may do everything reads its words", async () => {
    const [admin, editor] = [await makeActor({ staff: "admin" }), await makeActor({ staff: "editor" })];
    await take(
      inWords("<script>alert(1)</script> Please stop, I am reader@mill.test", {}, "reader@mill.test"),
      later(2),
    );
    const open = await listReturns(editor, { kind: "open" });
    const [unread] = open.items;
    expect([open.items.length, unread?.kind]).toEqual([1, "unread"]);
    expect((await returnById(admin, unread!.id)).text).toContain("Please stop");
    expect((await returnById(editor, unread!.id)).text).toBe("");
    await seeReturn(editor, { id: unread!.id }, later(3));
    expect((await countReturns(editor)).open).toBe(0);
    const seen: string[] = [];
    for (let cursor: string | undefined, page = 0; page < 100; page++) {
      const { items, nextCursor } = await listReturns(editor, { limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...items.map(({ id }) => id));
      if (!nextCursor) break;
      cursor = nextCursor;
    }
    expect(seen).toHaveLength(await db().letterReturn.count());
    expect(new Set(seen).size).toBe(seen.length);
    await expect(listReturns(await makeActor(), {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("what came back", () => {
  it("is told to whom it is about, and goes with them, the words that name them too", async () => {
    const them = await subscribed("erase.me@mill.test");
    await take(bounceOf((await handedLetter(them, now)).id, FULL));
    await take(inWords("Erase.Me@mill.test is no more", { Subject: "About erase.me@mill.test" }, "x@y.test"));
    const link = linkOf("preferences", them.id, now);
    expect((await subscriberData(link, now))?.returns).toMatchObject([{ kind: "soft", status: "5.2.2" }]);
    await eraseSubscriber(link, now);
    const left = await db().letterReturn.findMany();
    expect(JSON.stringify(left)).not.toMatch(/erase\.me/i);
    expect(left.some(({ subscriberId }) => subscriberId === them.id)).toBe(false);
  });

  it("is forgotten after sixty days", async () => {
    await tendReturns(later(60));
    expect(await db().letterReturn.count()).toBeGreaterThan(0);
    await tendReturns(later(75));
    expect(await db().letterReturn.count()).toBe(0);
  });
});
