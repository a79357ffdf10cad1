import { beforeAll, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { killItems, putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { approveIssue, arrangeIssue, holdIssue, letIssueGo, withdrawApproval, wordIssue } from "./commands";
import type { Arranging } from "./schema";
import { pauseLetters, resumeLetters, setLetters } from "./title-commands";

await testDatabase();

const now = new Date("2026-12-01T10:00:00Z");
const day = "2026-12-02";
let at: { publicationId: string; day: string };
let items: string[] = [];
let elsewhere = "";
const [ada, ben, reader, without] = await Promise.all([
  makeActor({ staff: "editor", name: "Ada Holm" }),
  makeActor({ staff: "editor", name: "Ben Okoro" }),
  makeActor(),
  makeActor({ staff: "admin", withheld: ["newsletter"] }),
]);

beforeAll(async () => {
  const [title, other] = [await makePublication(), await makePublication({ position: 1 })];
  at = { publicationId: title.id, day };
  const put = (publicationId: string, keys: string[]) =>
    transaction((tx) =>
      putItems(
        tx,
        keys.map((key) =>
          sampleInput({
            originKey: key,
            headline: `News ${key}`,
            placements: [{ publicationId, sections: ["local"] }],
          }),
        ),
        now,
      ),
    );
  items = (await put(title.id, ["a", "b", "c", "d"])).map(({ id }) => id);
  elsewhere = (await put(other.id, ["e"]))[0]!.id;
});

const issue = (on = day) =>
  db().newsletterIssue.findUnique({
    where: { publicationId_day: { publicationId: at.publicationId, day: on } },
  });
const step = (step: Arranging, version: number, actor = ada, on = day) =>
  arrangeIssue(actor, { ...at, day: on, version, step }, now);
const verbs = async () =>
  (await db().auditEvent.findMany({ where: { subjectType: "newsletter" }, orderBy: { id: "asc" } })).map(
    ({ verb, actorName }) => `${actorName} ${verb}`,
  );

describe("a day's letter", () => {
  it("is arranged step by step; what changes nothing is no event", async () => {
    const [a, b, c, d] = items as [string, string, string, string];
    expect(await step({ do: "pin", itemId: b }, 0)).toEqual({ version: 1 });
    expect(await step({ do: "pin", itemId: c }, 1)).toEqual({ version: 2 });
    expect(await step({ do: "order", itemId: c, at: 0 }, 2)).toEqual({ version: 3 });
    expect(await step({ do: "lead", itemId: a }, 3)).toEqual({ version: 4 });
    expect(await step({ do: "drop", itemId: d }, 4, ben)).toEqual({ version: 5 });
    expect(await step({ do: "drop", itemId: d }, 5, ben)).toEqual({ version: 5 });
    expect(
      await wordIssue(
        ada,
        { ...at, version: 5, subject: "Snow", note: "Two\nlines", was: { subject: "", note: "" } },
        now,
      ),
    ).toEqual({
      version: 6,
    });
    // Written over words that were there before: those in between would be lost.
    const blind = { ...at, version: 6, subject: "Ice", note: "", was: { subject: "", note: "" } };
    await expect(wordIssue(ben, blind, now)).rejects.toThrow(/changed the words/);
    expect(await issue()).toMatchObject({
      version: 6,
      leadId: a,
      pinned: [c, b],
      dropped: [d],
      subject: "Snow",
      note: "Two\nlines",
    });
    expect(await verbs()).toEqual([
      "Ada Holm newsletter.pin",
      "Ada Holm newsletter.pin",
      "Ada Holm newsletter.order",
      "Ada Holm newsletter.lead",
      "Ben Okoro newsletter.drop",
      "Ada Holm newsletter.word",
    ]);
    expect(await db().auditEvent.findFirst({ where: { verb: "newsletter.lead" } })).toMatchObject({
      subjectId: at.publicationId,
      before: { leadId: null, pinned: [c, b], dropped: [] },
      after: { leadId: a },
      data: { item: a, headline: "News a" },
    });
  });

  it("of two who decide at once one is told what the other did", async () => {
    const on = "2026-12-03";
    const outcomes = await Promise.allSettled([
      step({ do: "pin", itemId: items[0]! }, 0, ada, on),
      step({ do: "pin", itemId: items[1]! }, 0, ben, on),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await issue(on))?.version).toBe(1);
    await step({ do: "drop", itemId: items[2]! }, 1, ben, on);
    await expect(step({ do: "unlead" }, 1, ada, on)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(
        /^Ben Okoro dropped an item from the letter of The title-\w+, 3 Dec 2026 meanwhile\. Look again/,
      ),
      data: { by: "Ben Okoro", version: 2 },
    });
  });

  it("is approved, held and let go, each once, by who may, and not when it is over", async () => {
    const on = { ...at, day: "2026-12-04" };
    await approveIssue(ada, { ...on, version: 0 }, now);
    await expect(approveIssue(ben, { ...on, version: 1 }, now)).rejects.toThrow(/Ada Holm has approved/);
    await withdrawApproval(ben, { ...on, version: 1 }, now);
    await holdIssue(ada, { ...on, version: 2, reason: "The mayor's statement is awaited." }, now);
    expect(await issue(on.day)).toMatchObject({ heldBy: "Ada Holm", heldAt: now, approvedAt: null });
    await letIssueGo(ben, { ...on, version: 3 }, now);
    await expect(letIssueGo(ben, { ...on, version: 4 }, now)).rejects.toMatchObject({ kind: "conflict" });
    expect(await issue(on.day)).toMatchObject({ heldBy: "", heldAt: null, heldReason: "", version: 4 });
    for (const actor of [reader, without])
      await expect(approveIssue(actor, { ...on, version: 4 }, now)).rejects.toMatchObject({
        kind: "forbidden",
      });
    // 10:00 UTC is four in the morning in Chicago: the day before is over, and a month ahead is too far.
    await expect(step({ do: "unlead" }, 0, ada, "2026-11-30")).rejects.toMatchObject({ kind: "conflict" });
    await expect(step({ do: "unlead" }, 0, ada, "2027-01-01")).rejects.toMatchObject({ kind: "invalid" });
  });

  it("holds what readers of its title may see, and nothing else", async () => {
    const on = "2026-12-05";
    await expect(step({ do: "lead", itemId: elsewhere }, 0, ada, on)).rejects.toMatchObject({
      kind: "conflict",
    });
    await transaction((tx) => killItems(tx, [items[3]!], "Withdrawn", now));
    await expect(step({ do: "pin", itemId: items[3]! }, 0, ada, on)).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await issue(on)).toBeNull();
  });
});

it("a title's daily email is paused with a reason, resumed and set", async () => {
  const title = { publicationId: at.publicationId };
  await setLetters(ada, { ...title, version: 0, approval: true, clicks: false }, now);
  await pauseLetters(ben, { ...title, version: 1, reason: "The mail server is being moved." }, now);
  await expect(resumeLetters(ada, { ...title, version: 1 }, now)).rejects.toMatchObject({
    message: expect.stringContaining("Ben Okoro paused the daily email of"),
  });
  expect(await db().newsletterTitle.findFirst()).toMatchObject({
    approval: true,
    pausedBy: "Ben Okoro",
    pausedAt: now,
    pausedReason: "The mail server is being moved.",
    version: 2,
  });
  await resumeLetters(ada, { ...title, version: 2 }, now);
  await expect(resumeLetters(ada, { ...title, version: 3 }, now)).rejects.toMatchObject({ kind: "conflict" });
  await expect(
    setLetters(reader, { ...title, version: 3, approval: false, clicks: true }, now),
  ).rejects.toMatchObject({ kind: "forbidden" });
  expect((await verbs()).slice(-3)).toEqual([
    "Ada Holm newsletter.set",
    "Ben Okoro newsletter.pause",
    "Ada Holm newsletter.resume",
  ]);
});
