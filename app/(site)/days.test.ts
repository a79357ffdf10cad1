import { beforeAll, expect, it } from "vitest";
import { pageCache } from "@/lib/core/cache";
import { transaction } from "@/lib/core/db";
import { dayAt } from "@/lib/core/month";
import { archivePath, eventsPath, newsPath } from "@/lib/core/paths";
import { killItems, putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import { newsDetails } from "@/lib/news/schema";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";

await testDatabase();

const DAY = 86_400_000;
const HOST = "days.localhost";
const ZONE = "America/Chicago";
const ahead = (days: number) => new Date(Date.now() + days * DAY);
const dateOf = (at: Date) => dayAt(at, ZONE).toString();

let publicationId = "";
const put = async (headline: string, details: object, publishedAt = ahead(-1)) => {
  const input = sampleInput({
    originKey: headline,
    headline,
    details: newsDetails.parse({ sections: ["local"], ...details }),
    publishedAt,
    placements: [{ publicationId, sections: ["local"] }],
  });
  const [item] = await transaction((tx) => putItems(tx, [input], new Date()));
  return item!;
};
const event = (at: Date) => ({
  event: {
    start: at.toISOString(),
    end: new Date(at.getTime() + 3_600_000).toISOString(),
    timeZone: ZONE,
    venue: "Mill <Hall>",
    address: "",
    price: "Free",
    organiser: "",
    url: "",
  },
});

const items: Record<string, { id: string; slug: string }> = {};
beforeAll(async () => {
  publicationId = (await makePublication({ hostnames: [HOST] })).id;
  items.fair = await put("Mill fair", event(ahead(2)));
  items.later = await put("Far fair", event(ahead(200)));
  items.past = await put("Past fair", event(ahead(-3)), ahead(-40));
  items.post = await put("Mill names a miller", {
    appointment: { person: "Ada Quern", role: "Miller", previousRole: "Baker", start: "2026-12-01" },
  });
});

const month = (date: string, query = "") => {
  const [year, name] = date.split("-");
  return ask(HOST, "/events/[year]/[month]/route.tsx", { year, month: name }, `/events${query}`);
};
const day = (date: string, query = "") => {
  const [year, name, number] = date.split("-");
  return ask(
    HOST,
    "/archive/[year]/[month]/[day]/route.tsx",
    { year, month: name, day: number },
    `/archive${query}`,
  );
};
const text = async (answer: Promise<Response>) => (await answer).text();

it("shows the month of the next event, its calendar and the way to the months that have any", async () => {
  const answer = await ask(HOST, "/events/route.tsx");
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain(newsPath(items.fair!));
  expect(html).toContain("Mill &lt;Hall&gt;");
  expect(html).toMatch(/<table class="month[^>]*><caption/);
  expect(html).toContain(eventsPath(dateOf(ahead(200)).slice(0, 7)));
  expect(answer.headers.get("surrogate-key")).toContain(`${publicationId}/events`);
  expect(await text(month(dateOf(ahead(200))))).toContain(newsPath(items.later!));
  const chosen = await text(month(dateOf(ahead(2)), "?section=local"));
  expect(chosen).toContain('content="noindex"');
  expect(chosen).toContain(newsPath(items.fair!));
  expect((await month(dateOf(ahead(2)), "?section=nowhere")).status).toBe(404);
});

it("ends the calendar at the first and the last event: empty months between are shown, but not to be kept", async () => {
  const between = await month(dateOf(ahead(100)));
  expect(between.status).toBe(200);
  expect(await between.text()).toContain('content="noindex"');
  for (const date of [
    dateOf(ahead(400)),
    dateOf(ahead(-400)),
    "0000-01",
    "9999-12",
    "2026-13",
    "2026-1",
    "-001-01",
  ])
    expect((await month(date)).status, date).toBe(404);
});

it("offers coming events as a calendar to subscribe to", async () => {
  const answer = await ask(HOST, "/events.ics/route.ts");
  const lines = (await answer.text()).split("\r\n");
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(lines.filter((line) => line.startsWith("SUMMARY:"))).toEqual([
    "SUMMARY:Mill fair",
    "SUMMARY:Far fair",
  ]);
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
});

it("shows who took up which post", async () => {
  const html = await text(ask(HOST, "/people/route.tsx"));
  for (const words of ["Ada Quern", "Miller", "Baker", newsPath(items.post!)]) expect(html).toContain(words);
  expect(html).not.toContain(newsPath(items.fair!));
  expect((await ask(HOST, "/people/route.tsx", {}, "/people?after=junk")).status).toBe(404);
});

it("keeps every day's paper, and none before the first or after the last", async () => {
  const yesterday = dateOf(ahead(-1));
  const html = await text(day(yesterday));
  expect(html).toContain(newsPath(items.fair!));
  expect(html).not.toContain(newsPath(items.past!));
  expect(html).toContain(archivePath(dateOf(ahead(-40))));
  expect(await text(day(dateOf(ahead(-40))))).toContain(newsPath(items.past!));
  const empty = await day(dateOf(ahead(-20)));
  expect([empty.status, (await empty.text()).includes('content="noindex"')]).toEqual([200, true]);
  for (const date of [
    dateOf(ahead(-42)),
    dateOf(ahead(3)),
    "2026-02-30",
    "2026-11-1",
    "9999-12-31",
    "0001-01-01",
  ])
    expect((await day(date)).status, date).toBe(404);
  expect((await day(yesterday, "?after=junk")).status).toBe(404);
  const front = await text(ask(HOST, "/archive/route.tsx"));
  for (const date of [yesterday, yesterday.slice(0, 7), dateOf(ahead(-40)).slice(0, 7)])
    expect(front).toContain(`"${archivePath(date)}"`);
});

it("forgets what is killed on all of them", async () => {
  await transaction((tx) =>
    killItems(
      tx,
      Object.values(items).map(({ id }) => id),
      "Gone.",
      new Date(),
    ),
  );
  pageCache().clear();
  for (const route of [
    "/events/route.tsx",
    "/events.ics/route.ts",
    "/people/route.tsx",
    "/archive/route.tsx",
  ]) {
    const answer = await ask(HOST, route);
    const html = await answer.text();
    expect(answer.status, route).toBe(200);
    for (const { id } of Object.values(items)) expect(html, route).not.toContain(id);
  }
  expect((await day(dateOf(ahead(-1)))).status).toBe(404);
});
