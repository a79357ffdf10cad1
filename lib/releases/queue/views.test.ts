import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { queueFilter } from "./filter";
import { changedView, newView } from "./saved-view";
import { changeView, countedViews, dropView, savedViews, saveView } from "./views";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const filter = queueFilter.parse({ kinds: ["event"], newer: 12 });
const view = (name: string, shared = false) => newView.parse({ name, filter, shared });

it("keeps views for oneself and for the desk", async () => {
  const [mara, ivo] = [await makeActor({ staff: "editor" }), await makeActor({ staff: "editor" })];
  const mine = await saveView(mara, view("Events"), now);
  const ours = await saveView(mara, view("Events of today", true), now);
  await saveView(ivo, view("Events"), now);
  expect((await savedViews(mara)).map(({ name, mine }) => [name, mine])).toEqual([
    ["Events", true],
    ["Events of today", true],
  ]);
  expect((await savedViews(ivo)).map(({ name, mine }) => [name, mine])).toEqual([
    ["Events", true],
    ["Events of today", false],
  ]);
  expect(await countedViews(ivo, now)).toMatchObject([{ count: 0, filter }, { count: 0 }]);
  await expect(saveView(mara, view("Events"), now)).rejects.toMatchObject({ issues: [{ path: "name" }] });
  await expect(
    changeView(mara, { id: mine.id, name: "Events of today", shared: false }),
  ).rejects.toMatchObject({
    issues: [{ path: "name" }],
  });
  await expect(changeView(ivo, { id: mine.id, name: "Mine now", shared: false })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(dropView(ivo, ours)).rejects.toMatchObject({ kind: "forbidden" });
  await changeView(mara, { id: ours.id, name: "Today", shared: false });
  expect(await savedViews(ivo)).toHaveLength(1);
  await dropView(mara, ours);
  expect((await savedViews(mara)).map((each) => each.name)).toEqual(["Events"]);
});

it("is for the desk alone, and refuses what is no view", async () => {
  const author = await makeActor();
  await expect(saveView(author, view("Mine"), now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(savedViews(author)).rejects.toMatchObject({ kind: "forbidden" });
  for (const bad of [
    { name: "" },
    { name: "x".repeat(61) },
    { filter: { view: "all" } },
    { filter: { q: 1 } },
  ])
    expect(newView.safeParse({ name: "Fine", filter, ...bad }).success).toBe(false);
  expect(changedView.safeParse({ id: "1", name: "x", shared: false }).success).toBe(false);
});

it("passes over a view whose filter is no longer known", async () => {
  const editor = await makeActor({ staff: "editor" });
  await db().savedView.create({
    data: { userId: editor.userId, ownerName: editor.name, name: "Old", filter: { mood: "calm" } },
  });
  expect(await savedViews(editor)).toEqual([]);
});

it("holds only so many for one editor", async () => {
  const editor = await makeActor({ staff: "editor" });
  for (let i = 0; i < 20; i++) await saveView(editor, view(`View ${i}`), now);
  await expect(saveView(editor, view("One more"), now)).rejects.toMatchObject({ kind: "conflict" });
});

it("shows all of one's own, whatever others share", async () => {
  const editor = await makeActor({ staff: "editor" });
  for (let of = 0; of < 2; of++) {
    const other = await makeActor({ staff: "editor" });
    for (let i = 0; i < 20; i++) await saveView(other, view(`A view ${i} for the desk`, true), now);
  }
  await saveView(editor, view("Zoo news"), now);
  const seen = await savedViews(editor);
  expect(seen).toHaveLength(30);
  expect(seen.filter((each) => each.mine).map((each) => each.name)).toEqual(["Zoo news"]);
});
