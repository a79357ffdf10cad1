import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation, makePublication, makeSubmitted } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { claimRelease } from "../claims";
import { appealRelease } from "../commands";
import { REJECTION_REASONS } from "../decisions-schema";
import { approveRelease, rejectRelease, requestChanges } from "../desk-commands";
import { correctRelease, killRelease } from "../retraction";
import { undoDecision } from "../undo";
import { deskLedger, keepPastMonths } from "./ledger";
import { percentile } from "./waits";

await testDatabase();
await makePublication({ position: 0 });
const organisation = await makeOrganisation();
const author = await makeActor({ organisation });
const editor = await makeActor({ staff: "editor" });
const second = await makeActor({ staff: "editor" });

const T = new Date("2026-10-20T09:00:00.000Z");
const after = (hours: number) => new Date(T.getTime() + hours * 3_600_000);
let count = 0;
const inReview = async (at: Date) => {
  const headline = `Harbour Bakery opens its shop number ${++count} on Mill Street`;
  return claimRelease(editor, await makeSubmitted(author, T, { headline }), at);
};
const rejection = (reason: string) => ({ reason, note: "", points: [] });
const approval = { note: "", publishAt: null };

it("counts from the log alone what the desk decided, corrected and killed", async () => {
  const published = await approveRelease(editor, { ...(await inReview(after(2))), ...approval }, after(2));
  const corrected = await correctRelease(
    editor,
    {
      ...published,
      class: "B",
      note: "The street was wrong.",
      patch: { summary: "The bakery adds seven jobs." },
    },
    after(3),
  );
  const { headline } = await db().release.findUniqueOrThrow({ where: { id: corrected.id } });
  await killRelease(editor, { ...corrected, reason: "It was not true.", confirm: headline }, after(4));

  const point = { rule: "", field: "", span: null, quoted: "", text: "Say who pays." };
  await requestChanges(editor, { ...(await inReview(after(30))), points: [point], note: "" }, after(30));

  const rejected = await rejectRelease(
    editor,
    { ...(await inReview(after(4))), ...rejection(REJECTION_REASONS[1]) },
    after(4),
  );
  const appealed = await appealRelease(author, { ...rejected, note: "It is news to us." }, after(5));
  const again = await claimRelease(second, appealed, after(6.9));
  await approveRelease(second, { ...again, ...approval }, after(7));

  // A decision that was taken back, and then made otherwise, counts once.
  const slip = await rejectRelease(
    editor,
    { ...(await inReview(after(8))), ...rejection("A slip of mine") },
    after(8),
  );
  const undone = await undoDecision(editor, slip, new Date(after(8).getTime() + 5_000));
  await approveRelease(editor, { ...undone, ...approval }, after(8.1));

  const { months, total, head } = await deskLedger(after(24 * 20));
  expect(months.map(({ month }) => month).slice(-2)).toEqual(["2026-10", "2026-11"]);
  expect(months.at(-2)?.figures).toMatchObject({
    approved: 3,
    returned: 1,
    rejected: 1,
    appeals: 1,
    appealApproved: 1,
    appealRejected: 0,
    reasons: { [REJECTION_REASONS[1]]: 1 },
    rules: { "": 1 },
    corrections: { B: 1 },
    kills: 1,
    promised: 5,
    inTime: 4,
  });
  expect(months.at(-1)?.figures).toMatchObject({ approved: 0, kills: 0 });
  expect(total.approved).toBe(3);
  expect((percentile(total.waits, 0.9) as number) / 3_600_000).toBeCloseTo(30, 0);
  expect(head).toMatchObject({ position: await db().auditEvent.count() });
});

it("keeps months that are over, once, and counts the current one anew", async () => {
  expect(await db().ledgerMonth.count()).toBe(11);
  expect(await keepPastMonths(after(24 * 20))).toBe(0);
  const before = await deskLedger(after(24 * 20));
  expect(before.total.approved).toBe(3);
  await approveRelease(
    editor,
    { ...(await inReview(new Date("2026-11-05T09:00:00.000Z"))), ...approval },
    new Date("2026-11-05T09:00:00.000Z"),
  );
  expect((await deskLedger(after(24 * 20))).total.approved).toBe(4);
});
