import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { testDatabase } from "@/prisma/testing/database";
import { record } from "./commands";
import { NOON } from "./testing/log";
import { verifyChain } from "./verify";

await testDatabase();

const subject = (name: string) => ({ type: "organisation" as const, id: randomUUID(), name });
const write = (name: string, fails = false) =>
  transaction(async (tx) => {
    await record(tx, SYSTEM, "organisation.create", subject(`${name} one`), NOON);
    await record(tx, SYSTEM, "organisation.create", subject(`${name} two`), NOON);
    if (fails) throw new Error("rolled back");
  });

it("fifty transactions at once make one chain without gaps, and those rolled back leave nothing", async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => write(`writer ${index}`, index % 5 === 0)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(40);
  const links = await db().auditLink.findMany({ orderBy: { position: "asc" } });
  expect(links.map(({ position }) => Number(position))).toEqual(
    Array.from({ length: 80 }, (_, index) => index + 1),
  );
  expect(await db().auditEvent.count()).toBe(80);
  expect(await verifyChain()).toMatchObject({ checked: 80, count: 0, head: { position: 80 } });
});

it("can be checked while others write", async () => {
  const writers = Promise.all(Array.from({ length: 30 }, (_, index) => write(`meanwhile ${index}`)));
  const during = await Promise.all(Array.from({ length: 5 }, () => verifyChain()));
  await writers;
  for (const each of during) expect(each.findings).toEqual([]);
  expect(await verifyChain()).toMatchObject({ checked: 140, count: 0 });
});

it("holds what names and values people write", async () => {
  await transaction((tx) =>
    record(
      tx,
      { ...SYSTEM, name: "Zoë “Q” Ångström\n\\" },
      "user.rename",
      { ...subject("漢字 🙂"), type: "user" },
      NOON,
      {
        before: { name: "\u2028", large: 1.5e21, small: 1e-7, list: [1.5, null, true] },
      },
    ),
  );
  expect(await verifyChain()).toMatchObject({ count: 0 });
});
