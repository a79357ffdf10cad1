import { afterAll, expect, it } from "vitest";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startMailServer } from "../testing/mail-server";
import { batchWords } from "./batch-words";
import { BATCH_STATES, type Tally } from "./lifecycle";

let lose = true;
const server = await startMailServer((step) => (step === "data" && lose ? "cut" : null));
process.env.SMTP_URL = server.url;

await testDatabase();
const { db } = await import("@/lib/core/db");
const { frozenBatches, statesOf } = await import("../testing/batches");
const { handBatch } = await import("./hand-batch");
const { batchesOf, uncertainBatches } = await import("./queries");
const { settleUncertain } = await import("./settle");
const { closeTransport } = await import("./transport");

afterAll(async () => {
  closeTransport();
  await server.close();
});

const now = new Date("2026-12-01T06:00:00Z");
const title = await makePublication({ slug: "courier" });
const editor = await makeActor({ staff: "editor", name: "Ada" });
const hand = (id: string) =>
  handBatch(id, {
    clock: () => now,
    stop: new AbortController().signal,
    wordsOf: () => async (asOf) => ({
      asOf,
      compose: ({ address }) => ({
        raw: Buffer.from(`To: ${address}\r\n\r\nHello\r\n`),
        messageId: "",
        subject: "",
        items: [],
      }),
    }),
  });

it("is a person's word: again once, or never; who left meanwhile gets none", async () => {
  const { editionId, batchIds } = await frozenBatches(title.id, 6, { each: 3 });
  const [again, never] = batchIds as [string, string];
  expect([await hand(again), await hand(never)]).toEqual(["uncertain", "uncertain"]);
  expect([server.taken.length, await statesOf(editionId)]).toEqual([6, { uncertain: 6 }]);

  const waiting = await uncertainBatches(editor);
  expect(waiting.map(({ id, size, day }) => [id, size, day])).toEqual(
    expect.arrayContaining([again, never].map((id) => [id, 3, "2026-12-01"])),
  );
  expect(waiting[0]?.recipients).toEqual(
    Array.from({ length: 3 }, () => ({ id: expect.any(String), address: "r…@mill.test", handedAt: now })),
  );
  expect(waiting[0]?.note).toMatch(/^The mail server took 3 letters in full/);

  const author = await makeActor({});
  const withheld = await makeActor({ staff: "editor", withheld: ["newsletter"] });
  for (const actor of [author, withheld]) {
    await expect(uncertainBatches(actor)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(settleUncertain(actor, again, "resend", now)).rejects.toMatchObject({ kind: "forbidden" });
  }
  await expect(batchesOf(author, editionId)).rejects.toMatchObject({ kind: "forbidden" });

  lose = false;
  const [left] = await db().letterRecipient.findMany({ where: { batchId: again }, orderBy: { id: "asc" } });
  await db().subscriber.update({ where: { id: left!.subscriberId }, data: { state: "unsubscribed" } });
  await settleUncertain(editor, again, "resend", now);
  await settleUncertain(editor, never, "leave", now);
  for (const decision of ["resend", "leave"] as const)
    await expect(settleUncertain(editor, never, decision, now)).rejects.toThrow(/Ada has decided/);
  await expect(settleUncertain(editor, again, "resend", now)).rejects.toMatchObject({ kind: "conflict" });
  await expect(settleUncertain(editor, editionId, "leave", now)).rejects.toMatchObject({ kind: "not_found" });
  expect(await uncertainBatches(editor)).toEqual([]);

  expect([await hand(again), await hand(never)]).toEqual(["submitted", null]);
  expect([server.taken.length, await statesOf(editionId)]).toEqual([
    8,
    { accepted: 2, excluded: 1, uncertain: 3 },
  ]);
  const views = await batchesOf(editor, editionId);
  expect(views.map(({ number, state, settled, tally }) => [number, state, settled, tally.accepted])).toEqual([
    [1, "submitted", "resend", 2],
    [2, "uncertain", "leave", 0],
  ]);
  const events = await db().auditEvent.findMany({
    where: { subjectType: "newsletter" },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ verb, actorName, data }) => [verb, actorName, data])).toEqual([
    ["newsletter.resend", "Ada", { batch: again, edition: editionId, letters: 3 }],
    ["newsletter.leave", "Ada", { batch: never, edition: editionId, letters: 3 }],
  ]);
});

it("never calls sent what was not", () => {
  const none = { waiting: 0, handing: 0, accepted: 0, refused: 0, uncertain: 0, excluded: 0 };
  const said = (tally: Partial<Tally>) =>
    BATCH_STATES.map((state) => batchWords(state, { ...none, ...tally }));
  expect(said({ refused: 3 }).join()).not.toMatch(/sent|Handed over/);
  expect(said({ accepted: 1 }).filter((words) => words === "Handed over")).toHaveLength(1);
});
