import { beforeAll, describe, expect, it } from "vitest";
import { call, type Told } from "@/app/api/testing/call";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { killItems, withdrawItem } from "@/lib/news/commands";
import { approveRelease } from "@/lib/releases/desk-commands";
import { getRelease } from "@/lib/releases/queries";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

let author: Actor;
let editor: Actor;
let second = "";
beforeAll(async () => {
  await makePublication({ slug: "first", position: 0 });
  second = (await makePublication({ slug: "second", position: 1 })).slug;
  author = await makeActor({ organisation: await makeOrganisation("Harbour Bakery") });
  editor = await makeActor({ staff: "editor" });
});

/** A release in front of readers; returns the id of its item. */
async function published(change: object = {}): Promise<string> {
  const now = new Date();
  const held = await makeInReview(author, editor, now, change);
  await approveRelease(editor, { ...held, note: "", publishAt: null }, now);
  return (await getRelease(editor, held.id, now)).newsItem?.id ?? "";
}
const list = (query = "") => call("GET", `/items${query}`);
const ids = ({ body }: Told) =>
  body.items.map(
    (item: { altIds: { role: string; value: string }[] }) =>
      item.altIds.find((each) => each.role === "id")?.value,
  );
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

describe("GET /items", () => {
  it("gives everybody what is public as ninjs 3.0", async () => {
    const id = await published({ tickers: ["NYSE:HBK"], publishAt: null });
    const { status, body, headers } = await list("?limit=1");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("public, no-cache");
    const [item] = body.items;
    expect(item).toMatchObject({
      uri: expect.stringContaining(`/news/${id}`),
      standard: { name: "ninjs", version: "3.0" },
      type: "text",
      pubStatus: "usable",
      version: "1",
      versionCreated: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      headlines: [{ role: "main", value: expect.stringContaining("Harbour Bakery") }],
      copyrightHolder: "Harbour Bakery",
      located: "Riverbend",
      organisations: [{ name: "Harbour Bakery", symbols: [{ exchange: "NYSE", ticker: "HBK" }] }],
    });
    expect(item.bodies[0]).toMatchObject({ contentType: "text/html", value: expect.stringContaining("<p>") });
    expect(JSON.stringify(item)).not.toContain("noteToEditor");
  });

  it("answers 304 while nothing has changed", async () => {
    const first = await list();
    const headers = { "if-none-match": `W/${first.etag}` };
    expect((await call("GET", "/items", { headers })).status).toBe(304);
    await published();
    expect((await call("GET", "/items", { headers })).status).toBe(200);
  });

  it("goes page by page, by title and section", async () => {
    const here = await published({ publications: [second], sections: ["local"] });
    await published({ publications: [second], sections: ["business"] });
    const first = await list("?publication=second&limit=1");
    const rest = await list(`?publication=second&limit=100&cursor=${first.body.nextCursor}`);
    expect([...ids(first), ...ids(rest)]).toHaveLength(2);
    expect(ids(await list("?publication=second&section=local"))).toEqual([here]);
    expect(ids(await list())).not.toContain(here);
    expect((await list("?publication=third")).status).toBe(404);
    expect((await list("?limit=101")).status).toBe(422);
    expect((await list("?since=yesterday")).status).toBe(422);
  });

  it("tells what changed since, tombstones too, so that a copy can be kept true", async () => {
    const [before, justBefore] = [await published(), await published()];
    await db().newsItem.updateMany({ data: { updatedAt: ago(61) } });
    // Its transaction began half a minute before `since`, and ended after.
    await db().newsItem.update({ where: { id: justBefore as string }, data: { updatedAt: ago(30) } });
    const since = new Date().toISOString();
    const [kept, killed, withdrawn] = [await published(), await published(), await published()];
    await transaction((tx) => killItems(tx, [killed as string], "Wrong", new Date()));
    await transaction((tx) => withdrawItem(tx, withdrawn as string, new Date()));
    const query = `?since=${encodeURIComponent(since)}`;
    const all = await list(query);
    expect(ids(all)).toEqual([justBefore, kept, killed, withdrawn]);
    expect(all.body.items[3]).toMatchObject({ pubStatus: "withheld" });
    expect((await call("GET", `/items/${withdrawn}`)).status).toBe(404);
    expect(all.body.items[2]).toMatchObject({ pubStatus: "canceled", edNote: "Wrong" });
    expect(all.body.items[2]).not.toHaveProperty("bodies");
    const page = await list(`${query}&limit=2`);
    const next = await list(`${query}&limit=1&cursor=${page.body.nextCursor}`);
    const last = await list(`${query}&limit=1&cursor=${next.body.nextCursor}`);
    expect([...ids(page), ...ids(next), ...ids(last)]).toEqual([justBefore, kept, killed, withdrawn]);
    expect(last.body.nextCursor).toBeNull();
    expect(ids(await list())).not.toContain(killed);
    expect(ids(await list())).toContain(before);
  });
});

describe("GET /items/{id}", () => {
  it("finds an item on whichever title carries it", async () => {
    const id = await published({ publications: [second] });
    expect(ids({ ...(await list()), body: { items: [(await call("GET", `/items/${id}`)).body] } })).toEqual([
      id,
    ]);
    expect((await call("GET", `/items/${id}?publication=first`)).status).toBe(404);
  });

  it("answers 410 with the tombstone for a killed one, 404 for what never was or is under embargo", async () => {
    const id = await published();
    await transaction((tx) => killItems(tx, [id], "Wrong", new Date()));
    const told = await call("GET", `/items/${id}`);
    expect([told.status, told.body.pubStatus]).toEqual([410, "canceled"]);
    expect((await call("GET", "/items/nonsense")).status).toBe(404);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await published({ embargoUntil: later })).toBe("");
  });
});
