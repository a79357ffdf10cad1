import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { COUNTS_TO, newsAround, newsIn, newsOf, newsSpan } from "../archive/queries";
import { killItems, putItems, withdrawItem } from "../commands";
import { sampleInput } from "../sample-input";
import { type NewsInput, newsDetails } from "../schema";
import { alreadyPublic } from "../unchanged";
import { comingEvents, eventSections, eventsAround, eventsBetween } from "./queries";
import { eventSpan } from "./span";

await testDatabase();

const NOW = new Date("2026-11-30T12:00:00Z");
const DECEMBER = { from: new Date("2026-12-01T06:00:00Z"), to: new Date("2027-01-01T06:00:00Z") };

let publicationId = "";
beforeEach(async () => {
  publicationId = (await makePublication()).id;
});

const eventOf = (start: string, end = "") => ({
  start,
  end,
  timeZone: "America/Chicago",
  venue: "Hall",
  address: "",
  price: "",
  organiser: "",
  url: "",
});
const event = (key: string, start: string, end = "", change: Partial<NewsInput> = {}): NewsInput =>
  sampleInput({
    originKey: `${publicationId} ${key}`,
    headline: key,
    details: newsDetails.parse({ event: eventOf(start, end) }),
    publishedAt: new Date("2026-11-20T12:00:00Z"),
    placements: [{ publicationId, sections: ["local"] }],
    ...change,
  });
const put = async (...inputs: NewsInput[]) =>
  (await transaction((tx) => putItems(tx, inputs, NOW))).map(({ id }) => id);
const december = async (section = "") =>
  (await eventsBetween({ publicationId, section }, DECEMBER, NOW)).map(({ item }) => item.headline);

it("lists a month's events in the order of their beginning, with what began before and still goes on", async () => {
  await put(
    event("late", "2026-12-31T23:30:00-06:00"),
    event("early", "2026-12-01T09:00:00-06:00", "2026-12-01T10:00:00-06:00"),
    event("going on", "2026-11-10T09:00:00-06:00", "2026-12-20T10:00:00-06:00"),
    event("over", "2026-11-10T09:00:00-06:00", "2026-11-12T10:00:00-06:00"),
    event("next year", "2027-01-01T00:00:00-06:00"),
    event("not public yet", "2026-12-03T09:00:00-06:00", "", {
      publishedAt: new Date("2026-12-01T00:00:00Z"),
    }),
    event("of another section", "2026-12-02T09:00:00-06:00", "", {
      placements: [{ publicationId, sections: ["business"] }],
    }),
    event("no event", "soon"),
  );
  expect(await december()).toEqual(["going on", "early", "of another section", "late"]);
  expect(await december("business")).toEqual(["of another section"]);
  expect(await eventSections(publicationId, DECEMBER)).toEqual(new Set(["local", "business"]));
  const around = await eventsAround(publicationId, DECEMBER, NOW);
  expect([around.before?.toISOString(), around.after?.toISOString()]).toEqual([
    "2026-11-10T15:00:00.000Z",
    "2027-01-01T06:00:00.000Z",
  ]);
  const coming = await comingEvents(publicationId, NOW, 3);
  expect(coming.map(({ item }) => item.headline)).toEqual(["going on", "early", "of another section"]);
});

it("moves with its revision, and goes with a withdrawal or a kill", async () => {
  const moved = event("moved", "2026-12-01T09:00:00-06:00");
  const [withdrawn, killed] = await put(
    event("withdrawn", "2026-12-02T09:00:00-06:00"),
    event("killed", "2026-12-03T09:00:00-06:00"),
    moved,
  );
  expect(await december()).toEqual(["moved", "withdrawn", "killed"]);
  const later = { ...moved, details: newsDetails.parse({ event: eventOf("2026-12-24T09:00:00-06:00") }) };
  expect(await transaction((tx) => alreadyPublic(tx, [moved, later]))).toEqual(new Set([moved.originKey]));
  await put(later);
  expect(await december()).toEqual(["withdrawn", "killed", "moved"]);
  await put({ ...moved, details: newsDetails.parse({}) });
  await transaction((tx) => withdrawItem(tx, withdrawn!, NOW));
  expect(await december()).toEqual(["killed"]);
  await transaction((tx) => killItems(tx, [killed!], "Called off.", NOW));
  await put(event("killed", "2026-12-03T09:00:00-06:00"));
  expect(await december()).toEqual([]);
  expect(await db().eventDate.count({ where: { publicationId } })).toBe(0);
});

it("tells the lists of events and of people, and those alone, of what belongs there", async () => {
  const appointment = { person: "Ada", role: "Miller", previousRole: "", start: "" };
  await put(
    event("fair", "2026-12-01T09:00:00-06:00"),
    event("post", "", "", { details: newsDetails.parse({ appointment }) }),
    event("unnamed", "", "", { details: newsDetails.parse({ appointment: { ...appointment, person: "" } }) }),
  );
  const listed = async (channel: string) =>
    (await db().placement.findMany({ where: { publicationId, channel }, select: { item: true } })).map(
      ({ item }) => item.headline,
    );
  expect([await listed("events"), await listed("people")]).toEqual([["fair"], ["post"]]);
  const [change] = await db().change.findMany({ orderBy: { id: "desc" }, take: 1 });
  expect(change?.tags).toEqual(
    expect.arrayContaining([`${publicationId}/events`, `${publicationId}/people`]),
  );
});

it("reads no time that is none, or out of all calendars", () => {
  const span = (start: string, end = "") => eventSpan({ event: { start, end } });
  for (const start of [
    "",
    "soon",
    "2026-12-01",
    "1899-12-31T00:00:00Z",
    "2200-01-01T00:00:00Z",
    "2026-13-01T00:00:00Z",
  ])
    expect(span(start)).toBeNull();
  const start = "2026-12-01T09:00:00-06:00";
  for (const end of ["", "soon", "2026-12-01T08:00:00-06:00", "9999-01-01T00:00:00Z"])
    expect(span(start, end)).toEqual({ startsAt: new Date(start), endsAt: new Date(start) });
});

it("keeps the news of a day together, however many pages it has, and counts it", async () => {
  const at = (time: string) =>
    event(time, "", "", { details: newsDetails.parse({}), publishedAt: new Date(time) });
  const day = { from: new Date("2026-11-20T06:00:00Z"), to: new Date("2026-11-21T06:00:00Z") };
  const times = [
    "2026-11-20T05:59:59.999Z",
    "2026-11-20T06:00:00Z",
    "2026-11-20T17:00:00Z",
    "2026-11-21T05:59:59.999Z",
  ];
  await put(...[...times, "2026-11-21T06:00:00Z", "2026-12-24T00:00:00Z"].map(at));
  const scope = { publicationId };
  const first = await newsOf(scope, day, NOW, { limit: 2 });
  const second = await newsOf(scope, day, NOW, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(first.items.map(({ headline }) => headline)).toEqual([times[3], times[2]]);
  expect(second.items.map(({ headline }) => headline)).toEqual([times[1]]);
  expect(second.nextCursor).toBeNull();
  const before = { from: new Date("2026-11-01T00:00:00Z"), to: day.from };
  expect(await newsIn(scope, [day, before, { from: NOW, to: DECEMBER.to }], NOW)).toEqual([3, 1, 0]);
  expect(await newsIn(scope, [day], NOW, 1)).toEqual([1]);
  expect(COUNTS_TO).toBeGreaterThan(60);
  expect(await newsAround(scope, day, NOW)).toEqual({
    before: new Date(times[0]!),
    after: new Date("2026-11-21T06:00:00Z"),
  });
  expect(await newsSpan(scope, NOW)).toEqual({
    first: new Date(times[0]!),
    last: new Date("2026-11-21T06:00:00Z"),
  });
  // A cursor of another day leads into this one, never out of it.
  const beyond = await newsOf(scope, { from: before.from, to: day.from }, NOW, {
    cursor: first.nextCursor ?? "",
  });
  expect(beyond.items.map(({ headline }) => headline)).toEqual([times[0]]);
});
