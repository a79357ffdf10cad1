import { beforeAll, describe, expect, it } from "vitest";
import { letterPress } from "@/components/newsletter/letter/press";
import { db } from "@/lib/core/db";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { preferences } from "../schema";
import { storeSubscribers } from "../synthetic";
import { publish } from "../testing/news";
import { followable, previewLetter } from "./letters";
import { lookUpSubscriber } from "./readers";
import { choiceIn, choiceQuery } from "./schema";
import { sendTest, type TestOrder, testResult } from "./test-letter";
import { writeTest } from "./write-test";

await testDatabase();

const now = new Date("2026-12-01T10:00:00Z");
const [editor, reader, unverified] = await Promise.all([
  makeActor({ staff: "editor" }),
  makeActor(),
  makeActor({ staff: "editor", verified: false }),
]);
const subscriberId = "01990000-0000-7000-8000-000000000001";
let of: { publicationId: string; day: string };

beforeAll(async () => {
  const { id } = await makePublication();
  of = { publicationId: id, day: "2026-12-01" };
  await publish(id, now, "Bridge opens");
  await publish(id, new Date(now.getTime() - 3_600_000), {
    key: "Brewery grows",
    origin: "release",
    newsroom: "brewery",
    creditName: "Millwright Brewing",
    placements: [{ publicationId: id, sections: ["business"] }],
  });
  await storeSubscribers(id, [
    {
      ...preferences.parse({ sections: ["business"], newsrooms: ["brewery"], timeZone: "America/Chicago" }),
      ...{ id: subscriberId, address: "ida@mill.test", state: "active", since: now },
    },
  ]);
});

const shown = async (choice: Parameters<typeof choiceIn>[0]) =>
  previewLetter(editor, { ...of, reader: choiceIn(choice) }, letterPress, now);
const heads = (found: Awaited<ReturnType<typeof shown>>) =>
  found.letter?.told.map(({ headline, why }) => `${headline}: ${why}`).sort();

describe("a letter that is only looked at", () => {
  it("is that of everybody, of a made-up reader, of a subscriber, each with why", async () => {
    const all = await shown(new URLSearchParams());
    expect(all.letter?.told.map(({ headline }) => headline).sort()).toEqual([
      "Brewery grows",
      "Bridge opens",
    ]);
    expect(all.letter?.bytes).toBeGreaterThan(2_000);
    expect(all.letter?.html).toContain("Bridge opens");
    expect(await followable(of, now)).toEqual([{ slug: "brewery", name: "Millwright Brewing" }]);

    const made = choiceQuery({ as: "chosen", sections: ["local"], places: [], newsrooms: ["brewery"] });
    expect(choiceIn(made)).toEqual({ as: "chosen", sections: ["local"], places: [], newsrooms: ["brewery"] });
    expect(heads(await shown(made))).toContain("Brewery grows: You follow Millwright Brewing");

    const { id } = await lookUpSubscriber(editor, { ...of, address: "ida@mill.test" }, now);
    expect(id).toBe(subscriberId);
    const theirs = await shown(choiceQuery({ as: "subscriber", id }));
    expect(theirs.subscriber).toMatchObject({ state: "active", preferences: { newsrooms: ["brewery"] } });
    expect(heads(theirs)).toContain("Brewery grows: You follow Millwright Brewing");
    // The links are nobody's: an editor can neither leave nor read on behalf of a subscriber.
    const { linkOf } = await import("../links");
    for (const purpose of ["leave", "preferences"] as const)
      expect(theirs.letter?.html).not.toContain(linkOf(purpose, id, now));
  });

  it("is for who decides about letters, and looking somebody up is in the log without them", async () => {
    await expect(
      previewLetter(reader, { ...of, reader: { as: "everybody" } }, letterPress, now),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await expect(lookUpSubscriber(reader, { ...of, address: "ida@mill.test" }, now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(lookUpSubscriber(editor, { ...of, address: "ida+x@mill.test" }, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    const events = await db().auditEvent.findMany({
      where: { verb: "newsletter.look_up" },
      select: { subjectName: true, before: true, after: true, data: true },
    });
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain("ida");
  });

  it("ends for a made-up reader of nothing with nothing", async () => {
    expect(
      (await shown(choiceQuery({ as: "chosen", sections: ["sports"], places: [], newsrooms: [] }))).letter
        ?.told,
    ).toHaveLength(1);
    expect(choiceIn(new URLSearchParams("as=subscriber&subscriber=x"))).toEqual({ as: "everybody" });
  });
});

describe("a test", () => {
  const orderOf = async (): Promise<TestOrder> => {
    const [job] = await db().$queryRaw<{ payload: TestOrder }[]>`
      select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'letter-test' order by j.id desc limit 1`;
    return job!.payload;
  };

  it("goes to the editor's own address alone, marked, once, and says what became of it", async () => {
    const { id } = await sendTest(editor, { ...of, reader: { as: "everybody" } }, now);
    expect(await testResult(editor, id)).toMatchObject({ status: "queued" });
    const order = await orderOf();
    await writeTest(order, letterPress, now);
    await writeTest(order, letterPress, now);
    expect(await testResult(editor, id)).toMatchObject({
      status: "captured",
      subject: expect.stringMatching(/^Test: /),
    });
    const mails = await db().outboxMail.findMany();
    expect(mails).toMatchObject([{ recipient: editor.email, attempts: 1 }]);
    expect(mails[0]?.html).toContain("Bridge opens");
    await expect(testResult(unverified, id)).rejects.toMatchObject({ kind: "not_found" });
  });

  it("is refused to others, to an address that is not confirmed, and too often", async () => {
    const order = { ...of, reader: { as: "everybody" as const } };
    await expect(sendTest(reader, order, now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(sendTest(unverified, order, now)).rejects.toMatchObject({ kind: "forbidden" });
    const tries = Array.from({ length: 20 }, (_, i) =>
      sendTest(editor, order, new Date(now.getTime() + i + 1)),
    );
    const refused = (await Promise.allSettled(tries)).flatMap((each) =>
      each.status === "rejected" ? [each.reason.kind] : [],
    );
    expect(refused).toEqual(["rate_limited"]);
    expect(await db().outboxMail.count()).toBe(20);
  });
});
