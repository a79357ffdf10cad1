import { beforeAll, expect, it } from "vitest";
import { letterPress } from "@/components/newsletter/letter/press";
import { pageCache } from "@/lib/core/cache";
import { db, transaction } from "@/lib/core/db";
import { htmlToText } from "@/lib/core/html-text";
import { dayAt } from "@/lib/core/month";
import { digestPath } from "@/lib/core/paths";
import { killItems } from "@/lib/news/commands";
import { newsDetails } from "@/lib/news/schema";
import { openEdition } from "@/lib/newsletter/edition/open";
import { composerOf } from "@/lib/newsletter/letter/composer";
import { freezeNow } from "@/lib/newsletter/testing/editions";
import { publish } from "@/lib/newsletter/testing/news";
import { sampleReader } from "@/lib/newsletter/testing/sample-content";
import { titleById } from "@/lib/newsletter/title";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";
import { faultsOfPage } from "./testing/page-rules";

await testDatabase();

const HOST = "digest.localhost";
const ZONE = "America/Chicago";
/** Noon, so that no hour of the test falls on another day. */
const today = dayAt(new Date(), ZONE).subtract({ days: 2 });
const at = (days: number, hour: number) =>
  new Date(today.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: { hour } }).epochMilliseconds);
const dayOf = (days: number) => today.add({ days }).toString();

let publicationId = "";
let editionId = "";
let killed = "";
beforeAll(async () => {
  publicationId = (await makePublication({ hostnames: [HOST] })).id;
  const details = newsDetails.parse({
    sections: ["local"],
    event: {
      start: at(1, 19).toISOString(),
      end: at(1, 21).toISOString(),
      timeZone: ZONE,
      venue: "Mill <Hall>",
      address: "",
      price: "",
      organiser: "",
      url: "",
    },
  });
  await publish(publicationId, at(-1, 20), "An old story");
  await freezeNow(publicationId, at(0, 6));
  await publish(publicationId, at(0, 12), { key: "A <fair> & a “dance”", origin: "staff", details });
  [killed = ""] = await publish(publicationId, at(0, 13), "The wrong story", "Another story");
  await freezeNow(publicationId, at(1, 5));
  await publish(publicationId, at(1, 6), { key: "Of the morning", origin: "release", summary: "" });
  editionId = await freezeNow(publicationId, at(1, 7));
});

const page = (day: string) => ask(HOST, "/digest/[day]/route.tsx", { day }, digestPath(day));
const letterOnly = (html: string) => {
  const from = html.indexOf('<div class="digest"');
  return htmlToText(html.slice(from, html.indexOf('<nav class="turner"', from)));
};

it("shows a day's letter in the very words of the mail", async () => {
  const [title, content] = [await titleById(publicationId), await openEdition(editionId, at(1, 7))];
  const reader = sampleReader({ sinceSeq: content!.usualSince });
  const letter = (await composerOf(content!, title, letterPress)).letterFor(reader, at(1, 7))!;
  const mail = htmlToText(letter.html).split("\n");
  const [dateline, reason] = ["Riverbend, ", "You get this letter"].map((words) =>
    mail.findIndex((line) => line.startsWith(words)),
  );
  const answer = await page(dayOf(1));
  const html = await answer.text();
  expect(answer.status).toBe(200);
  const shown = letterOnly(html).split("\n");
  expect(shown).toEqual(mail.slice(dateline! + 1, reason));
  for (const words of [
    "A <fair> & a “dance”",
    "Of the morning",
    "Release submitted by Northmark Press",
    "Mill <Hall>",
  ])
    expect(shown.join("\n")).toContain(words);
  expect(shown.join("\n")).not.toContain("An old story");
  expect(html).toContain('content="noindex"');
  expect(html).toContain(`rel="prev" href="${digestPath(dayOf(0))}"`);
  expect(html).toContain('action="/subscribe"');
  expect(html).not.toMatch(/subscribe\/(leave|preferences)/);
  expect(await faultsOfPage(html)).toEqual([]);
});

it("leads to the newest, from the page where it can be had as well, and to no day without a letter", async () => {
  const newest = await ask(HOST, "/digest/route.ts");
  expect([newest.status, newest.headers.get("location")]).toEqual([302, digestPath(dayOf(1))]);
  expect(await (await ask(HOST, "/subscribe/route.tsx")).text()).toContain(`href="${digestPath(dayOf(1))}"`);
  for (const day of [dayOf(2), dayOf(-1), "2026-02-30", "2026-2-3", "2026-12-04-05", "today"])
    expect((await page(day)).status, day).toBe(404);
});

it("takes out what is killed and is told of it, and is no page when nothing is left", async () => {
  const before = await page(dayOf(1));
  expect(before.headers.get("surrogate-key")).toContain(`item:${killed}`);
  // What each new edition announced.
  expect(before.headers.get("surrogate-key")).toContain(`${publicationId}/digest`);
  expect(await db().change.count({ where: { tags: { has: `${publicationId}/digest` } } })).toBe(3);
  await transaction((tx) => killItems(tx, [killed], "Wrong.", new Date()));
  pageCache().clear();
  const html = await (await page(dayOf(1))).text();
  expect(html).not.toContain("The wrong story");
  expect(html).toContain("Another story");
  const all = await db().newsItem.findMany({ select: { id: true }, where: { killedAt: null } });
  await transaction((tx) =>
    killItems(
      tx,
      all.map(({ id }) => id),
      "Gone.",
      new Date(),
    ),
  );
  pageCache().clear();
  expect((await page(dayOf(1))).status).toBe(404);
});
