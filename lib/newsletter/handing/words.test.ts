import { afterAll, expect, it } from "vitest";
import { letterPress } from "@/components/newsletter/letter/press";
import { db, transaction } from "@/lib/core/db";
import { killItems } from "@/lib/news/commands";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startMailServer } from "../testing/mail-server";
import { publish } from "../testing/news";
import { subscribe } from "../testing/readers";

let seen: () => void = () => undefined;
const server = await startMailServer((step) => {
  if (step === "data") seen();
  return null;
});
process.env.SMTP_URL = server.url;
await testDatabase();
const { freezeDue } = await import("../freezing/due");
const { handBatch } = await import("./hand-batch");
const { closeTransport } = await import("./transport");
const { wordsOf } = await import("./words");

afterAll(async () => {
  closeTransport();
  await server.close();
});

const now = new Date("2026-12-01T12:00:00Z");
const { id: title } = await makePublication();

it("takes what is killed while a batch goes out from the letters that follow, and makes none anew without need", async () => {
  const [killed] = await publish(title, new Date("2026-12-01T08:00:00Z"), "Withdrawn story", "Other story");
  await subscribe(title, ...Array.from({ length: 120 }, () => ({})));
  await freezeDue(now);
  const [batch] = await db().letterBatch.findMany();
  let opened = 0;
  let kill: Promise<void> | null = null;
  seen = () => {
    if (server.taken.length >= 20)
      kill ??= transaction((tx) => killItems(tx, [killed!], "It was not true.", now));
  };
  // A day in a minute: the words are asked for often.
  const started = performance.now();
  const clock = () => new Date(now.getTime() + (performance.now() - started) * 60);
  const press: typeof letterPress = (setting) => {
    opened++;
    return letterPress(setting);
  };
  const stop = new AbortController().signal;
  expect(await handBatch(batch!.id, { clock, stop, wordsOf: (id) => wordsOf(id, press) })).toBe("submitted");
  await kill;
  const withIt = server.taken.map(({ raw }) => raw.includes("Withdrawn story"));
  expect([withIt.length, withIt[0], withIt.at(-1), opened]).toEqual([120, true, false, 2]);
  // What stood in each letter is known, for the notice that follows.
  const items = await db().editionItem.findMany();
  const position = items.find(({ itemId }) => itemId === killed)!.position;
  const got = await db().letterRecipient.count({ where: { state: "accepted", items: { has: position } } });
  expect(got).toBe(withIt.filter(Boolean).length);
});

it("tells nobody at once of what is no news any more, however late a mail server comes back", async () => {
  await publish(title, new Date("2026-12-01T13:00:00Z"), "Road closed");
  await subscribe(title, { hour: 8 });
  const due = new Date("2026-12-01T14:00:00Z");
  await freezeDue(due);
  const batch = await db().letterBatch.findFirstOrThrow({ where: { state: "preparing" } });
  await db().edition.update({ where: { id: batch.editionId }, data: { kind: "alert" } });
  const stop = new AbortController().signal;
  const handed = (at: Date) =>
    handBatch(batch.id, { clock: () => at, stop, wordsOf: (id) => wordsOf(id, letterPress) });
  const before = server.taken.length;
  await handed(new Date("2026-12-01T16:30:00Z"));
  expect(server.taken).toHaveLength(before);
  expect(await db().letterRecipient.findMany({ where: { batchId: batch.id } })).toMatchObject([
    { state: "excluded", reason: "late" },
  ]);
});
