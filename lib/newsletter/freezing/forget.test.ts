import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { editionList } from "../figures/queries";
import { publish } from "../testing/news";
import { handOverAll, subscribe } from "../testing/readers";
import { freezeTitle } from "./due";
import { forgetLetters } from "./forget";

await testDatabase();
const { id: title } = await makePublication();
const DAY = 86_400_000;

it("forgets who got letters after sixty days; what became of them stays, and is not counted anew", async () => {
  const editor = await makeActor({ staff: "editor" });
  await subscribe(title, ...Array.from({ length: 7 }, () => ({})));
  const mornings = ["2026-12-01", "2026-12-02"].map((day) => new Date(`${day}T12:00:00Z`));
  for (const at of mornings) {
    await publish(title, new Date(at.getTime() - 3_600_000), `of ${at.toISOString()}`);
    await freezeTitle(title, at);
    await handOverAll(at);
  }
  await db().letterRecipient.updateMany({ where: { seq: 1 }, data: { bouncedAt: mornings[0]! } });
  const before = (await editionList(editor, title)).items;
  expect(before.map(({ sums }) => `${sums.accepted} ${sums.bounced}`)).toEqual(["7 0", "7 7"]);
  const later = new Date(mornings[0]!.getTime() + 60 * DAY + 1);
  await forgetLetters(new Date(later.getTime() - 2));
  expect(await db().letterRecipient.count()).toBe(14);
  // As if it had died in between: some rows are gone, their sums are kept.
  for (const dies of [true, false]) {
    await forgetLetters(later);
    expect(await db().letterRecipient.groupBy({ by: ["seq"], _count: true })).toEqual([
      { seq: 2, _count: 7 },
    ]);
    const [edition] = await db().edition.findMany({ where: { seq: 1 } });
    if (dies) {
      const [row] = await db().letterRecipient.findMany({ where: { seq: 2 }, take: 1 });
      const { id: _, why: __, day: ___, ...rest } = row!;
      await db().letterRecipient.create({ data: { ...rest, editionId: edition!.id, seq: 1 } });
    }
  }
  expect((await editionList(editor, title)).items).toEqual(before);
  expect(await db().editionRound.count()).toBe(1);
  expect(await db().letterBatch.count()).toBe(1);
});
