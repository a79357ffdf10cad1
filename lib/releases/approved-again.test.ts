import { expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { claimRelease } from "./claims";
import { approveRelease } from "./desk-commands";
import { killRelease, unpublishRelease } from "./retraction";
import { rescheduleRelease } from "./scheduled";

await testDatabase();

const start = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
await makePublication({ position: 0 });
const organisation = await makeOrganisation();
const author = await makeActor({ organisation });
const editor = await makeActor({ staff: "editor" });
const admin = await makeActor({ staff: "admin" });
const asAsked = { note: "", publishAt: null };

const subjects = async (id: string, status?: "queued") =>
  (
    await db().outboxMail.findMany({
      where: { dedupeKey: { startsWith: `release:${id}` }, ...(status ? { status } : {}) },
      select: { subject: true },
      orderBy: { dedupeKey: "asc" },
    })
  ).map((mail) => mail.subject.split(":")[0]);

/** Approved for a time ten hours ahead. */
async function scheduled() {
  const reviewed = await makeInReview(author, editor, start, { publishAt: later(600).toISOString() });
  const moved = await approveRelease(editor, { ...reviewed, ...asAsked }, start);
  const { headline } = await db().release.findUniqueOrThrow({ where: { id: moved.id } });
  return { ...moved, reason: "Called off", confirm: headline };
}

it.each(["publishAt", "embargoUntil"])("publishes at once what waited until after its %s", async (time) => {
  const reviewed = await makeInReview(author, editor, start, { [time]: later(5).toISOString() });
  expect((await approveRelease(editor, { ...reviewed, ...asAsked }, later(8))).status).toBe("published");
});

it("goes out when its author asked for it, whatever time it had been given before it was taken back", async () => {
  const reviewed = await makeInReview(author, editor, start, { publishAt: later(600).toISOString() });
  const tooEarly = { note: "", publishAt: start.toISOString() };
  const public_ = await approveRelease(editor, { ...reviewed, ...tooEarly }, later(1));
  expect(public_.status).toBe("published");
  const back = await unpublishRelease(editor, { ...public_, reason: "Far too early" }, later(2));
  const claimed = await claimRelease(editor, back, later(3));
  const again = await approveRelease(editor, { ...claimed, ...asAsked }, later(4));
  const row = await db().release.findUniqueOrThrow({ where: { id: again.id } });
  expect([again.status, row.goPublicAt]).toEqual(["scheduled", later(600)]);
});

it.each([
  ["Taken offline", unpublishRelease],
  ["Killed", killRelease],
])("promises its author no publication any more when it is %s", async (said, retract) => {
  const release = await scheduled();
  expect(await subjects(release.id)).toContain("Approved");
  await retract(admin, release, new Date(start.getTime() + 5_000));
  const left = await subjects(release.id);
  expect(left).not.toContain("Approved");
  expect(left).toContain(said);

  const moved = await scheduled();
  await db().outboxMail.updateMany({
    where: { dedupeKey: { contains: moved.id } },
    data: { status: "sent" },
  });
  const goPublicAt = later(700).toISOString();
  const { version } = await rescheduleRelease(editor, { ...moved, goPublicAt }, later(30));
  expect(await subjects(moved.id, "queued")).toEqual(["Another time"]);
  await retract(admin, { ...moved, version }, later(30));
  expect(await subjects(moved.id, "queued")).toEqual([said]);
});

it("is killed without waiting for a letter that is being handed over", async () => {
  const release = await scheduled();
  await transaction(async (tx) => {
    await tx.$queryRaw`select id from outbox_mails where dedupe_key like ${`release:${release.id}:%`} for update`;
    expect((await killRelease(admin, release, later(1))).status).toBe("killed");
  });
  expect(await subjects(release.id)).toContain("Approved");
});
