import { expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { killItems, withdrawItem } from "@/lib/news/commands";
import { noteCorrection } from "@/lib/news/corrections";
import { newsDetails } from "@/lib/news/schema";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { publish } from "../testing/news";
import { draftContent } from "./draft";
import { editionFingerprint, openEdition } from "./open";

await testDatabase();

const now = new Date("2026-12-01T12:00:00Z");
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const { id: title } = await makePublication();
const { id: other } = await makePublication();
const { id: publicationId } = await makePublication();
const headlines = (entries: { card: { headline: string } }[]) => entries.map(({ card }) => card.headline);

const event = (start: string) =>
  newsDetails.parse({
    sections: ["local"],
    event: {
      start,
      end: "",
      timeZone: "America/Chicago",
      venue: "Hall",
      address: "",
      price: "",
      organiser: "",
      url: "",
    },
  });

it("drafts what a title would mail now, by what was decided today and dropped on the days before", async () => {
  await publish(other, before(1), "of another title");
  const [pinned] = await publish(title, before(24 * 20), "pinned, from long ago");
  await publish(title, before(24 * 9), "too old");
  const [yesterday] = await publish(title, before(20), "dropped yesterday", "kept");
  const [today] = await publish(title, before(3), { key: "dropped today", place: "RIVERBEND" });
  await publish(title, before(2), { key: "lead", place: "RIVERBEND" });
  await publish(title, before(-1), "not public yet");
  const days = [
    { day: "2026-11-30", dropped: [yesterday!] },
    { day: "2026-12-01", dropped: [today!], pinned: [pinned!], subject: "Snow", note: "Stay in." },
  ];
  await db().newsletterIssue.createMany({ data: days.map((each) => ({ ...each, publicationId: title })) });
  const draft = await draftContent(title, now);
  expect(headlines(draft.entries)).toEqual(["lead", "pinned, from long ago", "kept"]);
  expect(draft).toMatchObject({
    day: "2026-12-01",
    seq: 1,
    usualSince: 0,
    subject: "Snow",
    note: "Stay in.",
  });
  expect(draft.entries[0]).toMatchObject({ lead: true, sections: ["local"], places: ["RIVERBEND"] });
  expect(draft.dropped.map(({ headline }) => headline)).toEqual(["dropped today", "dropped yesterday"]);
  const again = await draftContent(title, now);
  expect(again.fingerprint).toBe(draft.fingerprint);
});

it("opens a frozen edition as readers may see it now: killed is gone, corrected is right, the order stays", async () => {
  const keys = ["a", { key: "b", details: event("2026-12-01T19:00:00-06:00") }, "c", "d"];
  const ids = await publish(publicationId, before(5), ...keys);
  const draft = await draftContent(publicationId, now);
  expect(draft.events.map(({ item }) => item.headline)).toEqual(["b"]);
  const { id } = await db().edition.create({
    data: {
      ...{
        publicationId,
        kind: "daily",
        key: "daily:test",
        seq: 1,
        day: draft.day,
        dueAt: now,
        frozenAt: now,
      },
      events: draft.events.map(({ item }) => item.id),
      items: {
        create: ids.map((itemId, position) => ({
          ...{ itemId, position, firstSeq: 1, origin: "wire" as const, publishedAt: before(5) },
          lead: position === 3,
        })),
      },
    },
  });
  const marks: string[] = [];
  const look = async () => {
    const content = (await openEdition(id, now))!;
    expect(await editionFingerprint(db(), id, now)).toBe(content.fingerprint);
    expect(marks).not.toContain(content.fingerprint);
    marks.push(content.fingerprint);
    return content;
  };
  expect(headlines((await look()).entries)).toEqual(["a", "b", "c", "d"]);
  await publish(publicationId, before(5), { key: "a", headline: "A, corrected" });
  await transaction((tx) =>
    noteCorrection(tx, ids[0]!, { class: "A", note: "It was A.", changes: [] }, before(1)),
  );
  await transaction((tx) => killItems(tx, [ids[1]!], "Wrong.", before(1)));
  const told = await look();
  expect(headlines(told.entries)).toEqual(["A, corrected", "c", "d"]);
  expect(told.entries.map(({ position, lead }) => `${position}${lead}`)).toEqual([
    "0false",
    "2false",
    "3true",
  ]);
  expect(told.events).toEqual([]);
  expect([...told.notices.values()]).toMatchObject([
    {
      kind: "correction",
      headline: "A, corrected",
      note: "It was A.",
      path: expect.stringContaining(ids[0]!),
    },
    { kind: "kill", headline: "", note: "Wrong.", path: `/news/${ids[1]}` },
  ]);
  await transaction((tx) => withdrawItem(tx, ids[2]!, now));
  expect(headlines((await look()).entries)).toEqual(["A, corrected", "d"]);
  expect(await openEdition(title, now)).toBeNull();
});
