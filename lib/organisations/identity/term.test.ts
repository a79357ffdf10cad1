import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startProof } from "./commands";
import { confirmMailbox } from "./mailbox";
import { ownProofs } from "./own";
import { publicProofs } from "./queries";
import { tendProofs } from "./tend";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const address = "press@quay.example";
let organisation: { id: string; slug: string; name: string };
let owner: Actor & { userId: string };

beforeEach(async () => {
  await db().identityProof.deleteMany();
  await db().outboxMail.deleteMany();
  organisation = await makeOrganisation();
  owner = await makeActor({ organisation, role: "owner" });
});

const start = (at: Date) =>
  startProof(owner, { organisationId: organisation.id, method: "mailbox", address }, at);
const secrets = async () =>
  (await db().outboxMail.findMany({ where: { recipient: address }, orderBy: { id: "asc" } })).map(
    (mail) => mail.text.match(/token=(\S+)/)?.[1] ?? "",
  );
const own = (at: Date, actor: Actor = owner) => ownProofs(actor, organisation.id, at);
const told = () => db().outboxMail.findMany({ where: { recipient: owner.email }, select: { subject: true } });
async function prove(at: Date) {
  const before = await secrets();
  const { id } = await start(at);
  const secret = (await secrets()).find((each) => !before.includes(each));
  await confirmMailbox(secret ?? "", at);
  return id;
}

describe("a mailed link", () => {
  it("older than a week reads as expired and stands in nobody's way", async () => {
    const { id } = await start(now);
    await expect(start(days(6.9))).rejects.toMatchObject({ kind: "conflict" });
    expect(await own(days(6.9))).toMatchObject([{ status: "pending" }]);
    expect(await own(days(7))).toMatchObject([
      { id, status: "expired", trouble: "The link has expired: ask for a new one." },
    ]);
    const again = await start(days(7));
    expect(await own(days(7))).toMatchObject([{ id: again.id, status: "pending" }]);
    expect(await db().identityProof.findUnique({ where: { id } })).toMatchObject({
      status: "expired",
      endedAt: days(7),
    });
  });
});

describe("a proved mailbox", () => {
  it("ends after a year, of which the owners are told before and then", async () => {
    const id = await prove(now);
    expect(await own(now)).toMatchObject([{ status: "proved", endsAt: days(365).toISOString() }]);
    await tendProofs(days(334));
    expect(await told()).toEqual([]);
    for (const day of [335, 336, 364]) await tendProofs(days(day));
    expect(await told()).toEqual([{ subject: "The proof of quay.example ends on 22 November 2027" }]);
    expect(await publicProofs(organisation.slug)).toHaveLength(1);
    for (const day of [365, 366]) await tendProofs(days(day));
    expect(await publicProofs(organisation.slug)).toEqual([]);
    expect(await own(days(366))).toMatchObject([
      { id, status: "lost", trouble: expect.stringMatching(/a year/) },
    ]);
    expect((await told()).map((mail) => mail.subject)).toContain(
      "quay.example is no longer proved to be yours",
    );
    expect(await told()).toHaveLength(2);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { organisationId: organisation.id, verb: "organisation.identity_lost" },
    });
    expect(event).toMatchObject({ at: days(365), before: { status: "proved" }, after: { status: "lost" } });
  });

  it("may be proved anew in its last thirty days, and readers see one", async () => {
    await prove(now);
    await expect(start(days(334))).rejects.toMatchObject({ kind: "conflict" });
    const id = await prove(days(340));
    expect(await publicProofs(organisation.slug)).toEqual([
      { method: "mailbox", domain: "quay.example", provedAt: days(340) },
    ]);
    await tendProofs(days(370));
    expect(await own(days(370))).toMatchObject([{ id, status: "proved" }]);
  });
});

it("people are shown no more of a proof than is theirs to see", async () => {
  await start(now);
  await startProof(
    owner,
    { organisationId: organisation.id, method: "dns", domain: "quay.example" },
    days(1),
  );
  const contributor = await makeActor({ organisation, role: "contributor" });
  const [record, mailbox] = await own(days(1));
  expect(record?.token).not.toBe("");
  expect(mailbox?.token).toBe("");
  const seen = await own(days(1), contributor);
  expect(seen.map((each) => each.token)).toEqual(["", ""]);
  expect(JSON.stringify([...seen, mailbox])).not.toMatch(/press@|evidence|requestedBy/);
});
