import { describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { chosenLead } from "@/lib/news/leads";
import { getItem } from "@/lib/news/queries";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { takeTurns } from "../items/due";
import { storeItems } from "../items/ingest";
import { parseFeed } from "../reading/parse";
import { addSource, updateSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { publishHeld, publishMany, restore, setPlaces, spike } from "./commands";
import { killWireItem } from "./kill";
import { makeLead } from "./lead";

await testDatabase();
const courier = await makePublication({ slug: "courier" });
const editor = await makeActor({ staff: "editor" });
const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const local = { publication: "courier", section: "local" };
const business = { publication: "courier", section: "business" };

let count = 0;
/** A source and one item of it in the store. */
async function arrived(change: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const input = wireSourceInput.parse({
    slug: `agency-${++count}`,
    name: `Agency ${count}`,
    url: `https://agency-${count}.example/feed`,
    routes: [local],
    ...change,
  });
  const source = (await addSource(SYSTEM, input, now)).id;
  const send = async (version: number, at: Date, said: Record<string, unknown> = {}) => {
    const message = {
      uri: "urn:x:1",
      type: "text",
      version: String(version),
      versioncreated: later(version).toISOString(),
      headline: "Ferry runs again",
      body_text: `Text ${version}.`,
      ...more,
      ...said,
    };
    const parsed = parseFeed(new TextEncoder().encode(JSON.stringify(message)));
    await transaction(async (tx) => storeItems(tx, (await lockSource(tx, source))!, parsed, at));
  };
  await send(1, now);
  const { id } = await db().wireItem.findFirstOrThrow({ where: { sourceId: source } });
  return { id, source, send };
}
const row = (id: string) => db().wireItem.findUniqueOrThrow({ where: { id } });
async function lists(id: string): Promise<string[]> {
  const { newsItemId } = await row(id);
  if (!newsItemId) return [];
  const found = await db().placement.findMany({ where: { itemId: newsItemId }, orderBy: { channel: "asc" } });
  return found.map((each) => each.channel).filter((each) => each.startsWith("section/"));
}
const failure = (work: Promise<unknown>) => work.then(() => null).catch((error) => error.kind);
const events = (id: string) =>
  db().auditEvent.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
    select: { verb: true, actorName: true },
  });

describe("an item that is held", () => {
  it("is published where it belongs, once, with an event", async () => {
    const { id } = await arrived({ autoPublish: false });
    expect([await lists(id), (await row(id)).handling]).toEqual([[], "held"]);
    expect(await publishHeld(editor, { id }, later(1))).toEqual({ id, standing: "public", changed: true });
    expect(await publishHeld(editor, { id }, later(2))).toEqual({ id, standing: "public", changed: false });
    expect(await lists(id)).toEqual(["section/local"]);
    expect(await events(id)).toEqual([{ verb: "wire.publish", actorName: editor.name }]);
  });

  it("is published where the editor says, and nowhere without a place", async () => {
    const { id } = await arrived({ autoPublish: false, routes: [] });
    expect(await failure(publishHeld(editor, { id }, later(1)))).toBe("invalid");
    expect(
      await failure(publishHeld(editor, { id, places: [{ ...local, section: "moon" }] }, later(1))),
    ).toBe("invalid");
    await publishHeld(editor, { id, places: [business] }, later(1));
    expect(await lists(id)).toEqual(["section/business"]);
    await setPlaces(editor, { id, places: [local] }, later(2));
    expect(await lists(id)).toEqual(["section/local"]);
  });

  it("waits for its embargo even so, and appears then by itself", async () => {
    const { id } = await arrived({ autoPublish: false }, { embargoed: later(30).toISOString() });
    expect((await publishHeld(editor, { id }, later(1))).standing).toBe("embargoed");
    expect(await lists(id)).toEqual([]);
    await takeTurns(later(30));
    expect(await lists(id)).toEqual(["section/local"]);
  });
});

describe("a decision of the desk", () => {
  it("outlasts later versions, and a cancel outlasts it", async () => {
    const { id, send } = await arrived();
    await spike(editor, { id, why: "Old." }, later(1));
    await send(2, later(3));
    expect([await lists(id), (await row(id)).handling]).toEqual([[], "spiked"]);
    expect((await restore(editor, { id }, later(4))).standing).toBe("public");
    const { newsItemId } = await row(id);
    expect((await db().newsItem.findUniqueOrThrow({ where: { id: newsItemId! } })).body).toContain("Text 2.");
    await send(3, later(5), { pubstatus: "canceled" });
    expect(await getItem(courier.id, newsItemId!, later(6))).toHaveProperty("tombstone");
    expect(await failure(publishHeld(editor, { id }, later(7)))).toBe("conflict");
  });

  it("is made by the wire desk alone, and about what there is", async () => {
    const { id } = await arrived();
    const author = await makeActor();
    const without = { ...editor, withheld: ["wire"] };
    for (const actor of [author, without, SYSTEM])
      expect(await failure(spike(actor, { id, why: "" }, now))).toBe("forbidden");
    expect(await failure(spike(editor, { id: "nonsense", why: "" }, now))).toBe("not_found");
  });

  it("about many names each that cannot be done and does the others", async () => {
    const [one, two] = [
      await arrived({ autoPublish: false }),
      await arrived({ autoPublish: false, routes: [] }),
    ];
    const done = await publishMany(editor, { ids: [one.id, two.id, one.id] }, later(1));
    expect(done.map((each) => [each.id, each.ok])).toEqual([
      [one.id, true],
      [two.id, false],
    ]);
  });
});

describe("a kill", () => {
  it("needs its own permission and the headline typed, and no later version brings the item back", async () => {
    const { id, send } = await arrived();
    const order = { id, reason: "Libel.", confirm: "Ferry runs again" };
    expect(await failure(killWireItem({ ...editor, withheld: ["kill"] }, order, later(1)))).toBe("forbidden");
    expect(await failure(killWireItem(editor, { ...order, confirm: "ferry" }, later(1)))).toBe("invalid");
    expect((await killWireItem(editor, order, later(1))).standing).toBe("spiked");
    await send(2, later(3));
    expect(await lists(id)).toEqual([]);
    expect(await failure(restore(editor, { id }, later(4)))).toBe("conflict");
    expect(await failure(publishHeld(editor, { id, places: [local] }, later(4)))).toBe("conflict");
    const { newsItemId } = await row(id);
    expect(await getItem(courier.id, newsItemId!, later(5))).toHaveProperty("tombstone.killNote", "Libel.");
  });
});

describe("a source's terms", () => {
  it("name the agency as it wishes, with the licence, and let its items leave by themselves", async () => {
    const { id, source } = await arrived({
      attribution: "[{author} for ]{agency}",
      licence: "CC-BY-4.0",
      noIndex: true,
      expireAfterHours: 2,
      rights: "headline",
    });
    const { newsItemId } = await row(id);
    const news = () => db().newsItem.findUniqueOrThrow({ where: { id: newsItemId! } });
    expect(await news()).toMatchObject({
      body: "",
      summary: "",
      noIndex: true,
      details: {
        attribution: `Agency ${count}`,
        licence: { url: "https://creativecommons.org/licenses/by/4.0/" },
      },
    });
    await takeTurns(later(119));
    expect(await lists(id)).toEqual(["section/local"]);
    await takeTurns(later(120));
    expect(await lists(id)).toEqual([]);
    expect(await getItem(courier.id, newsItemId!, later(120))).toBeNull();
    await updateSource(SYSTEM, source, { expireAfterHours: null }, later(121));
  });

  it("end with the agency's own licence, if that ends sooner", async () => {
    const { id } = await arrived({ expireAfterHours: 2 }, { expires: later(10).toISOString() });
    expect((await row(id)).expiresAt).toEqual(later(10));
  });
});

describe("the lead of a front page", () => {
  it("is what an editor chose, while it is public and its hours run", async () => {
    const { id } = await arrived();
    await makeLead(editor, { id, publication: "courier", hours: 2 }, later(1));
    const lead = async (at: Date) => (await chosenLead(courier.id, at))?.item.id;
    const { newsItemId } = await row(id);
    expect([await lead(later(2)), await lead(later(121))]).toEqual([newsItemId, undefined]);
    await spike(editor, { id, why: "" }, later(3));
    expect(await lead(later(4))).toBeUndefined();
    expect(await failure(makeLead(editor, { id, publication: "courier", hours: 2 }, later(5)))).toBe(
      "conflict",
    );
  });
});
