import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { getItem } from "@/lib/news/queries";
import { sameNews } from "@/lib/news/stories";
import { claimRelease } from "@/lib/releases/claims";
import { approveRelease } from "@/lib/releases/desk-commands";
import { indexReleases } from "@/lib/releases/near-duplicates";
import { groupTexts } from "@/lib/stories/grouping";
import { makeActor, makeOrganisation, makePublication, makeSubmitted } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { storeItems } from "../items/ingest";
import { mergeCopies, settleCopies } from "../items/merging";
import { indexWireItems } from "../items/similar";
import { parseFeed } from "../reading/parse";
import { addSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { spike } from "./commands";
import { attachToRelease, detach, detachRelease, mergeInto, moveToStory, split, standFor } from "./grouping";
import { wireItemsBeside } from "./related";

await testDatabase();
const courier = await makePublication({ slug: "courier" });
const editor = await makeActor({ staff: "editor" });
const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let count = 0;
/** An item of an agency of its own, as the worker leaves it. */
async function item(body_text: string, at: Date): Promise<string> {
  count++;
  const input = wireSourceInput.parse({
    slug: `agency-${count}`,
    name: `Agency ${count}`,
    url: `https://agency-${count}.example/feed`,
    routes: [{ publication: "courier", section: "local" }],
  });
  const { id } = await addSource(SYSTEM, input, now);
  const message = {
    uri: `urn:x:${count}`,
    type: "text",
    headline: `Item ${count}`,
    language: "en",
    body_text,
  };
  const parsed = parseFeed(new TextEncoder().encode(JSON.stringify(message)));
  await transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, parsed, at));
  const row = await db().wireItem.findFirstOrThrow({ where: { sourceId: id } });
  await work([row.id], at);
  return row.id;
}
async function work(ids: string[], at: Date): Promise<void> {
  await indexWireItems(ids);
  await groupTexts("wire", ids, at);
  await mergeCopies(ids, at);
}
const newsOf = (id: string) => db().newsItem.findFirstOrThrow({ where: { originKey: id } });
const seen = async (id: string) => getItem(courier.id, (await newsOf(id)).id, later(60));
const others = async (id: string) =>
  (await sameNews(courier.id, await newsOf(id), later(60))).map((each) => each.headline);
const verbs = async (id: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } })).map(
    (each) => each.verb,
  );

const KILN =
  "A kiln exploded in the Holloway pottery on Monday evening and set two sheds alight; nobody was hurt. The potter, Ingrid Vasse, blamed a valve that had been mended twice. Firefighters from Brackwater needed 90 minutes, and 600 unglazed bowls were lost.";
const DAM =
  "Beavers have built a dam across the Sedge brook below Amberley and flooded 12 hectares of pasture. Farmer Tobias Quill wants them moved before lambing; the county's ranger, Noor Hadley, counted four animals and says that a pipe would do.";
const SHIP =
  "Ferry crews on the Weir line walked out at Port Ellery on Sunday after talks about winter pay collapsed, leaving 1,300 passengers ashore. Skipper Maud Tarrant said the 47 sailors would stay away until Thursday.";

it("splits what the machine has merged, and the machine leaves it so", async () => {
  const first = await item(KILN, now);
  const second = await item(KILN, later(1));
  expect(await seen(second)).toHaveProperty("merged");
  await split(editor, { id: second }, later(2));
  expect(await seen(second)).toMatchObject({ item: { headline: "Item 2" } });
  expect(await seen(first)).toMatchObject({ item: { alsoFrom: [] } });
  await work([first, second], later(3));
  expect(await seen(second)).toHaveProperty("item");
  expect(await others(first)).toEqual([]);
  await mergeInto(editor, { id: second, intoId: first }, later(4));
  await work([first, second], later(5));
  expect(await seen(second)).toHaveProperty("merged");
  expect(await seen(first)).toMatchObject({ item: { alsoFrom: ["Agency 2"] } });
  await expect(mergeInto(editor, { id: second, intoId: first }, later(6))).rejects.toMatchObject({
    kind: "conflict",
  });
  // The one that stands for both can go as well: the other has its address back.
  await split(editor, { id: first }, later(7));
  expect(await seen(second)).toHaveProperty("item");
  expect(await verbs(second)).toEqual(["wire.split", "wire.merge"]);
});

it("lets a copy stand for its group, with the others credited and their addresses leading there", async () => {
  const text = KILN.replaceAll("Holloway", "Easterby");
  const first = await item(text, now);
  const second = await item(text, later(1));
  const names = await db().wireItem.findMany({
    where: { id: { in: [first, second] } },
    orderBy: { id: "asc" },
    select: { source: { select: { id: true, name: true } } },
  });
  const [elder, chosen] = names.map(({ source }) => source);
  await standFor(editor, { id: second }, later(2));
  expect(await seen(second)).toMatchObject({ item: { creditName: chosen?.name, alsoFrom: [elder?.name] } });
  expect(await seen(first)).toMatchObject({ merged: { id: (await newsOf(second)).id } });
  // The machine leaves it so, and a third copy finds its place under it.
  const third = await item(text, later(3));
  await work([first, second], later(4));
  expect(await seen(third)).toMatchObject({ merged: { id: (await newsOf(second)).id } });
  await expect(standFor(editor, { id: second }, later(5))).rejects.toMatchObject({ kind: "conflict" });
  // What readers may not see stands for nobody, and the eldest takes over.
  await spike(editor, { id: second, why: "" }, later(6));
  await settleCopies([second], later(6));
  expect(await seen(first)).toHaveProperty("item");
  await expect(standFor(editor, { id: second }, later(7))).rejects.toMatchObject({ kind: "conflict" });
  expect(await verbs(second)).toEqual(["wire.stand", "wire.spike"]);
});

it("puts two reports into one story by hand, and takes one out of it again", async () => {
  const dam = await item(DAM, now);
  const ship = await item(SHIP, later(1));
  expect(await others(dam)).toEqual([]);
  await moveToStory(editor, { id: ship, withId: dam }, later(2));
  expect(await others(dam)).toHaveLength(1);
  expect(await others(ship)).toHaveLength(1);
  await work([dam, ship], later(3));
  expect(await others(dam)).toHaveLength(1);
  await detach(editor, { id: dam }, later(4));
  await work([dam, ship], later(5));
  expect(await others(ship)).toEqual([]);
  await expect(detach(editor, { id: dam }, later(6))).rejects.toMatchObject({ kind: "conflict" });
});

it("attaches an item to a release, and tells readers once the release is public", async () => {
  const author = await makeActor({ organisation: await makeOrganisation("Harbour Works") });
  const release = await makeSubmitted(author, now);
  await indexReleases([release.id]);
  await groupTexts("release", [release.id], now);
  const id = await item(SHIP.replaceAll("Ellery", "Marlow"), later(1));
  await attachToRelease(editor, { id, releaseId: release.id }, later(2));
  expect(await others(id)).not.toContainEqual(expect.stringContaining("Harbour"));
  expect(await wireItemsBeside(editor, release.id)).toMatchObject([{ id, by: "desk", isPublic: true }]);
  await expect(wireItemsBeside(author, release.id)).rejects.toMatchObject({ kind: "forbidden" });
  const before = (await others(id)).length;
  const claimed = await claimRelease(editor, release, later(3));
  await approveRelease(editor, { ...claimed, publishAt: null, note: "" }, later(3));
  expect(await others(id)).toHaveLength(before + 1);
  expect(await others(release.id)).toContain((await newsOf(id)).headline);
  await detachRelease(editor, { id: release.id }, later(4));
  expect(await wireItemsBeside(editor, release.id)).toEqual([]);
  expect(await others(id)).toHaveLength(before);
  await groupTexts("release", [release.id], later(5));
  await expect(detachRelease(editor, { id: release.id }, later(6))).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(await db().auditEvent.count({ where: { verb: "wire.detach_release" } })).toBe(1);
});

it("is the wire desk's alone", async () => {
  const id = await item(DAM.replaceAll("Sedge", "Reed"), now);
  const stranger = await makeActor({});
  for (const order of [split, detach, standFor, detachRelease])
    await expect(order(stranger, { id }, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(split(editor, { id }, now)).rejects.toMatchObject({ kind: "conflict" });
  await expect(detach(editor, { id: "nothing" }, now)).rejects.toMatchObject({ kind: "not_found" });
});
