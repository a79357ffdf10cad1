import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import {
  makeActor,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { approveRelease } from "../desk-commands";
import { board } from "./board";
import { spanOfDay } from "./days";
import { stuckRelease } from "./standing";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const tomorrow = spanOfDay("2026-11-23", "America/Chicago");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let organisation: Awaited<ReturnType<typeof makeOrganisation>>;
let author: Actor;
let editor: Actor;

beforeAll(async () => {
  await makePublication({ slug: "courier", position: 0 });
  await makePublication({ slug: "herald", position: 1 });
  organisation = await makeOrganisation("Harbour Bakery");
  author = await makeActor({ organisation });
  editor = await makeActor({ staff: "editor" });
});

async function approved(headline: string, change: Record<string, unknown> = {}) {
  const claimed = await makeInReview(author, editor, now, {
    headline: `${headline} on Mill Street`,
    ...change,
  });
  return approveRelease(editor, { ...claimed, note: "", publishAt: null }, now);
}
const titled = (entries: { headline: string }[]) =>
  entries.map((each) => each.headline.replace(" on Mill Street", ""));

it("shows what goes out and what went out in a span, under each of its titles", async () => {
  const publishAt = inHours(24).toISOString();
  await approved("The bakery of both titles", { publishAt, publications: ["courier", "herald"] });
  await approved("The bakery without a title", { publishAt: inHours(25).toISOString() });
  await approved("The bakery of the other", {
    publishAt: inHours(26).toISOString(),
    publications: ["herald"],
  });
  await approved("The bakery of another day", { publishAt: inHours(80).toISOString() });
  await approved("The bakery of today");
  const all = await board(editor, tomorrow, now);
  expect(titled(all.entries)).toEqual([
    "The bakery of both titles",
    "The bakery without a title",
    "The bakery of the other",
  ]);
  expect(all.entries[0]).toMatchObject({
    state: "scheduled",
    at: inHours(24),
    titles: ["courier", "herald"],
    organisation: "Harbour Bakery",
    movable: true,
    stuck: null,
  });
  expect(all.entries[1]?.titles).toEqual(["courier"]);
  expect(titled((await board(editor, { ...tomorrow, title: "courier" }, now)).entries)).toEqual([
    "The bakery of both titles",
    "The bakery without a title",
  ]);
  expect(titled((await board(editor, { ...tomorrow, title: "herald" }, now)).entries)).toEqual([
    "The bakery of both titles",
    "The bakery of the other",
  ]);
  const today = await board(editor, spanOfDay("2026-11-22", "America/Chicago"), now);
  expect(today.entries).toMatchObject([{ state: "published", at: now, movable: false }]);
});

it("counts embargoes down, approved or not, and forgets those that are over", async () => {
  await makeSubmitted(author, now, {
    headline: "The embargo that waits on Mill Street",
    embargoUntil: inHours(5).toISOString(),
  });
  await approved("The embargo that is approved", { embargoUntil: inHours(4).toISOString() });
  const { embargoes } = await board(editor, tomorrow, inHours(1));
  expect(embargoes.map(({ headline, until, approved }) => [headline.slice(12), until, approved])).toEqual([
    ["that is approved on Mill Street", inHours(4), true],
    ["that waits on Mill Street", inHours(5), false],
  ]);
  expect((await board(editor, tomorrow, inHours(6))).embargoes).toEqual([]);
});

it("shows what is wanted in a span and waits for the desk, not to be moved", async () => {
  const submitted = (headline: string, change: Record<string, unknown>) =>
    makeSubmitted(author, now, { headline: `${headline} on Mill Street`, ...change });
  const publishAt = inHours(60).toISOString();
  await submitted("The one wanted by its time", { publishAt });
  await submitted("The one wanted at its embargo", { publishAt, embargoUntil: inHours(62).toISOString() });
  await submitted("The one whose embargo ends later", { publishAt, embargoUntil: inHours(90).toISOString() });
  await submitted("The one wanted at once", {});
  await makeInReview(author, editor, now, {
    headline: "The one in review on Mill Street",
    embargoUntil: inHours(61).toISOString(),
  });
  const { entries, more } = await board(editor, spanOfDay("2026-11-24", "America/Chicago"), now);
  expect(titled(entries)).toEqual([
    "The one wanted by its time",
    "The one in review",
    "The one wanted at its embargo",
  ]);
  expect(entries.map(({ at }) => at)).toEqual([inHours(60), inHours(61), inHours(62)]);
  expect(entries.every(({ state, movable, stuck }) => state === "wanted" && !movable && !stuck)).toBe(true);
  expect(more).toBe(false);
});

it("says what is late, what failed and what is held", async () => {
  const release = await approved("The one that is stuck", { publishAt: inHours(2).toISOString() });
  const stuckAfter = async (minutes: number) =>
    (await board(editor, tomorrow, inHours(2 + minutes / 60))).stuck.find((each) => each.id === release.id)
      ?.stuck;
  const own = (minutes: number) => stuckRelease(editor, release.id, inHours(2 + minutes / 60));
  expect(await stuckAfter(0.5)).toBeUndefined();
  expect([await own(0.5), await own(2)]).toEqual([null, { why: "late" }]);
  await expect(stuckRelease(author, release.id, now)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await stuckAfter(2)).toEqual({ why: "late" });
  const data = { publishTrouble: "No room.", publishTriedAt: inHours(2.01) };
  await db().release.update({ where: { id: release.id }, data });
  expect(await stuckAfter(2)).toEqual({ why: "failed", reason: "No room.", triedAt: inHours(2.01) });
  await db().organisation.update({ where: { id: organisation.id }, data: { suspendedAt: now } });
  expect(await stuckAfter(2)).toEqual({ why: "held" });
  await db().organisation.update({ where: { id: organisation.id }, data: { suspendedAt: null } });
});

it("is the desk's, and whoever may not move what is scheduled is offered no move", async () => {
  await expect(board(author, tomorrow, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(board(editor, { ...tomorrow, title: "nobody" }, now)).rejects.toMatchObject({
    kind: "not_found",
  });
  const reader = await makeActor({ staff: "editor", withheld: ["unpublish"] });
  const insider = await makeActor({ staff: "editor", organisation });
  for (const actor of [reader, insider]) {
    const { entries } = await board(actor, tomorrow, now);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every((entry) => !entry.movable)).toBe(true);
  }
});
