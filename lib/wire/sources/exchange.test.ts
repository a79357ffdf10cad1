import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { addSource } from "./commands";
import { exportSources, planImport } from "./exchange";
import { readOpml } from "./opml";
import { sourceOverview } from "./overview";
import { wireSourceInput } from "./schema";

await testDatabase();
await makePublication({ slug: "courier" });
const editor = await makeActor({ staff: "editor" });
const now = new Date("2026-11-30T21:00:00Z");
const routes = [{ publication: "courier", section: "local" }];
const add = (slug: string, url: string, more: object = {}) =>
  addSource(SYSTEM, wireSourceInput.parse({ slug, name: `The ${slug}`, url, ...more }), now);
await add("ferry", "https://ferry.example/feed", { routes });
await add("mill", "https://mill.example/feed");

it("gives out what it would take in again, by section", async () => {
  const text = await exportSources(editor, [], now);
  expect(readOpml(text).feeds.map(({ title, folders }) => [title, folders])).toEqual([
    ["The mill", []],
    ["The ferry", ["The courier: Local"]],
  ]);
  expect(readOpml(await exportSources(editor, ["mill"], now)).feeds).toHaveLength(1);
  const plan = await planImport(editor, text);
  expect(plan.lines.every((line) => line.known !== null)).toBe(true);
});

it("knows a source by its address however that is written, and gives new ones names of their own", async () => {
  const outline = (title: string, url: string) => `<outline text="${title}" xmlUrl="${url}"/>`;
  const plan = await planImport(
    editor,
    `<opml version="2.0"><body>${outline("Ferry", "http://www.ferry.example/feed/")}${outline("Mill", "https://other.example/")}${outline("Mill", "https://third.example/")}${outline("日本", "https://jp.example/")}</body></opml>`,
  );
  expect(plan.lines.map(({ slug, known }) => [slug, known?.name ?? null])).toEqual([
    ["", "The ferry"],
    ["mill-2", null],
    ["mill-3", null],
    ["source", null],
  ]);
});

it("is between editors", async () => {
  const author = await makeActor();
  await expect(planImport(author, "<opml/>")).rejects.toMatchObject({ kind: "forbidden" });
  await expect(exportSources(author, [], now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(sourceOverview(author, now)).rejects.toMatchObject({ kind: "forbidden" });
});

it("shows every source at a glance, with what it brought day by day", async () => {
  const all = await sourceOverview(editor, now);
  expect(all.map(({ slug, push, arrivals }) => [slug, push, arrivals.length])).toEqual([
    ["ferry", null, 14],
    ["mill", null, 14],
  ]);
});

it("is for those who keep the wire: addresses of feeds may hold keys", async () => {
  const without = { ...editor, withheld: ["wire"] };
  await expect(exportSources(without, [], now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(planImport(without, "<opml/>")).rejects.toMatchObject({ kind: "forbidden" });
});
