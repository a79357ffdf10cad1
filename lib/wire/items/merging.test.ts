import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { getItem } from "@/lib/news/queries";
import { sameNews } from "@/lib/news/stories";
import { groupTexts } from "@/lib/stories/grouping";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { killWireItem } from "../desk/kill";
import { parseFeed } from "../reading/parse";
import { addSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { storeItems } from "./ingest";
import { mergeCopies, settleCopies } from "./merging";
import { indexWireItems } from "./similar";

await testDatabase();
const courier = await makePublication({ slug: "courier" });
const herald = await makePublication({ slug: "herald" });
const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const TEXTS = [
  "Ferry crews on the Weir line walked out at Port Ellery on Sunday after talks about winter pay collapsed, leaving 1,300 passengers ashore. Skipper Maud Tarrant said the 47 sailors would stay away until Thursday unless the owner, Larkspur Lines, returned with an offer above 3.2 per cent.",
  "A kiln exploded in the Holloway pottery on Monday evening and set two sheds alight; nobody was hurt. The potter, Ingrid Vasse, blamed a valve that had been mended twice. Firefighters from Brackwater needed 90 minutes, and 600 unglazed bowls were lost.",
  "Beavers have built a dam across the Sedge brook below Amberley and flooded 12 hectares of pasture. Farmer Tobias Quill wants them moved before lambing; the county's ranger, Noor Hadley, counted four animals and says that a pipe would do.",
  "Thirty-one pupils of the Corvane school cycled to the parliament on Wednesday with a petition for a crossing on Route 9, where a lorry hit Anselm Roy in May. The minister, Petra Lunt, took 4,480 signatures and promised an answer by the 15th.",
] as const;

let count = 0;
async function source(name: string, publications = ["courier"]): Promise<string> {
  count++;
  const input = wireSourceInput.parse({
    slug: `agency-${count}`,
    name,
    url: `https://agency-${count}.example/feed`,
    routes: publications.map((publication) => ({ publication, section: "local" })),
  });
  return (await addSource(SYSTEM, input, now)).id;
}
type More = Record<string, unknown>;
const message = (uri: string, text: string, more: More = {}) =>
  parseFeed(
    new TextEncoder().encode(
      JSON.stringify({
        uri,
        type: "text",
        versioncreated: "2026-11-22T08:00:00Z",
        headline: "Ferry crews walk out",
        language: "en",
        body_text: text,
        ...more,
      }),
    ),
  );
/** What a poll does, and what the worker does after it. */
async function arrive(sourceId: string, uri: string, text: string, at: Date, more: More = {}) {
  await transaction(async (tx) =>
    storeItems(tx, (await lockSource(tx, sourceId))!, message(uri, text, more), at),
  );
  const { id } = await db().wireItem.findFirstOrThrow({ where: { sourceId, guid: uri } });
  await indexWireItems([id]);
  await groupTexts("wire", [id], at);
  await mergeCopies([id], at);
  await settleAsked(at);
  return id;
}
async function settleAsked(at: Date): Promise<void> {
  const jobs = await db().$queryRaw<{ ids: string[] }[]>`
    select j.payload->'ids' as ids from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'wire-settle'`;
  await db().$executeRaw`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'wire-settle'`;
  for (const { ids } of jobs) await settleCopies(ids, at);
}
const newsOf = async (id: string) =>
  (await db().wireItem.findUniqueOrThrow({ where: { id } })).newsItemId ?? "";
const seen = async (id: string, at: Date, title = courier.id) => getItem(title, await newsOf(id), at);

it("makes one public story of one text from two agencies, and gives it to the next when the first cancels", async () => {
  const [north, county] = [
    await source("Northmark Press"),
    await source("Countyline Notices", ["courier", "herald"]),
  ];
  const first = await arrive(north, "urn:a:1", TEXTS[0], now);
  const second = await arrive(county, "urn:b:1", TEXTS[0], later(5), { uri: "urn:b:1", ednote: "" });
  const address = await newsOf(first);
  expect(await seen(first, later(6))).toMatchObject({
    item: {
      id: address,
      details: { alsoFrom: [{ name: "Countyline Notices" }] },
      alsoFrom: ["Countyline Notices"],
    },
  });
  expect(await seen(second, later(6))).toMatchObject({ merged: { id: address } });
  // Readers of a title that only the second agency serves lose nothing.
  expect(await getItem(herald.id, address, later(6))).toMatchObject({ item: { id: address } });
  expect(await db().placement.count({ where: { itemId: await newsOf(second) } })).toBe(0);

  await arrive(north, "urn:a:1", TEXTS[0], later(10), {
    pubstatus: "canceled",
    versioncreated: "2026-11-22T09:00:00Z",
  });
  expect(await seen(first, later(11))).toHaveProperty("tombstone");
  expect(await seen(second, later(11))).toMatchObject({
    item: { creditName: "Countyline Notices", details: { alsoFrom: [] } },
  });
});

it("drops only the credit when the agency of the copy cancels", async () => {
  const text = TEXTS[1];
  const [north, county] = [await source("North"), await source("County")];
  const first = await arrive(north, "urn:a:2", text, now);
  const second = await arrive(county, "urn:b:2", text, later(5));
  expect(await seen(first, later(6))).toMatchObject({ item: { alsoFrom: ["County"] } });
  await arrive(county, "urn:b:2", text, later(10), {
    pubstatus: "canceled",
    versioncreated: "2026-11-22T09:00:00Z",
  });
  expect(await seen(first, later(11))).toMatchObject({ item: { creditName: "North", alsoFrom: [] } });
  expect(await seen(second, later(11))).toHaveProperty("tombstone");
});

it("only groups what differs in a figure or a language, and leads readers from one to the other", async () => {
  const text = TEXTS[2];
  const [north, county, translated] = [await source("North"), await source("County"), await source("Nord")];
  const first = await arrive(north, "urn:a:3", text, now);
  const second = await arrive(county, "urn:b:3", text.replace("12 hectares", "21 hectares"), later(5));
  const third = await arrive(translated, "urn:c:3", text, later(6), { language: "de" });
  for (const id of [first, second, third]) expect(await seen(id, later(7))).toHaveProperty("item");
  const { storyId } = await db().newsItem.findUniqueOrThrow({ where: { id: await newsOf(first) } });
  const others = await sameNews(courier.id, { id: await newsOf(first), storyId }, later(7));
  expect(others.map((item) => item.creditName).sort()).toEqual(["County", "Nord"]);
  expect(await sameNews(herald.id, { id: await newsOf(first), storyId }, later(7))).toEqual([]);

  // What a poll hands in while a run of grouping is under way still names no story; its own run sets that right.
  const where = { id: await newsOf(second) };
  await db().newsItem.update({ where, data: { storyId: null } });
  await groupTexts("wire", [second], later(8));
  expect(await db().newsItem.findUniqueOrThrow({ where })).toMatchObject({ storyId });
});

it("comes to the same public story whichever feed is first, and ends it when a text is replaced", async () => {
  const text = TEXTS[3];
  const [north, county] = [await source("North"), await source("County")];
  const first = await arrive(county, "urn:b:4", text, now);
  const second = await arrive(north, "urn:a:4", text, later(1));
  expect(await seen(second, later(2))).toHaveProperty("merged");
  await arrive(
    north,
    "urn:a:4",
    "A museum of clocks opens in Thornbury on Friday. Its founder, Agnes Pell, has wound all 212 of them by hand, and hopes that visitors will stay for the hour, when they strike one after another for nine minutes.",
    later(30),
    { versioncreated: "2026-11-22T09:00:00Z", headline: "Museum of clocks opens" },
  );
  expect(await seen(second, later(31))).toMatchObject({ item: { headline: "Museum of clocks opens" } });
  expect(await seen(first, later(31))).toMatchObject({ item: { alsoFrom: [] } });
});

it("holds the copies of an item that is killed: the same words do not come back by another agency", async () => {
  const text =
    "The harbour office names the pilot who ran the tug Merrow aground on Tuesday, and says that he had slept for two hours in the thirty before. The union calls the statement unfair, and asks for the tide tables to be published.";
  const [north, county] = [await source("North"), await source("County")];
  const first = await arrive(north, "urn:a:9", text, now, { headline: "Pilot named" });
  const second = await arrive(county, "urn:b:9", text, later(5), { headline: "Pilot named" });
  expect(await seen(second, later(6))).toHaveProperty("merged");
  const editor = await makeActor({ staff: "editor" });
  await killWireItem(editor, { id: first, reason: "A court order.", confirm: "Pilot named" }, later(7));
  await settleAsked(later(8));
  expect(await seen(first, later(9))).toHaveProperty("tombstone");
  expect(await seen(second, later(9))).toBeNull();
  expect(await db().wireItem.findUniqueOrThrow({ where: { id: second } })).toMatchObject({
    handling: "held",
  });
});
