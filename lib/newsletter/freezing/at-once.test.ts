import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { publish } from "../testing/news";
import { handOverAll, lettersOf, subscribe } from "../testing/readers";
import { lookAtOnce, sendAtOnce } from "./at-once";
import { freezeTitle } from "./due";

await testDatabase();
const { id: title } = await makePublication();

it("sends today's letter at once to all who had none, those skipped included, and nobody a second at their hour", async () => {
  const six = new Date("2026-12-02T12:00:00Z");
  const now = new Date("2026-12-02T20:00:00Z");
  const [had, evening, tomorrow, tokyo] = await subscribe(
    title,
    {},
    { hour: 17 },
    { days: [4] },
    // There it is Thursday already, and five in the morning.
    { timeZone: "Asia/Tokyo", days: [4] },
  );
  await publish(title, new Date("2026-12-02T09:00:00Z"), "a");
  await freezeTitle(title, six);
  await handOverAll(six);
  const [newcomer] = await subscribe(title, { since: new Date("2026-12-02T15:00:00Z") });
  await publish(title, new Date("2026-12-02T19:00:00Z"), "b");
  const look = await lookAtOnce(title, now);
  expect(look).toMatchObject({ readers: 3, obstacle: null });
  expect(look.draft.entries.map(({ card }) => card.headline)).toEqual(["b", "a"]);

  await db().newsletterTitle.create({ data: { publicationId: title, pausedAt: six } });
  await expect(sendAtOnce(SYSTEM, title, now)).rejects.toMatchObject({ kind: "conflict" });
  await db().newsletterTitle.delete({ where: { publicationId: title } });
  const stranger = await makeActor({});
  await expect(sendAtOnce(stranger, title, now)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await sendAtOnce(SYSTEM, title, now)).toBe(3);
  await expect(sendAtOnce(SYSTEM, title, now)).rejects.toMatchObject({ kind: "conflict" });
  await handOverAll(now);
  const events = await db().auditEvent.findMany({ where: { verb: "newsletter.send_at_once" } });
  expect(events).toMatchObject([{ subjectType: "newsletter", subjectId: title, data: { readers: 3 } }]);

  for (const time of ["2026-12-02T21:00:00Z", "2026-12-02T23:30:00Z", "2026-12-03T12:00:00Z"]) {
    if (time.endsWith("12:00:00Z")) await publish(title, new Date("2026-12-03T11:00:00Z"), "c");
    await freezeTitle(title, new Date(time));
    await handOverAll(new Date(time));
  }
  expect(await lettersOf(had!)).toEqual(["2026-12-02: a", "2026-12-03: c, b"]);
  expect(await lettersOf(newcomer!)).toEqual(["2026-12-02: b, a", "2026-12-03: c"]);
  expect(await lettersOf(evening!)).toEqual(["2026-12-02: b, a"]);
  expect(await lettersOf(tokyo!)).toEqual(["2026-12-03: b, a"]);
  expect(await lettersOf(tomorrow!)).toEqual(["2026-12-03: c, b, a"]);
});
