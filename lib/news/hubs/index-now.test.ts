import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "@/app/(site)/testing/ask";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { newsPath } from "@/lib/core/paths";
import { indexNowKey, indexNowStandings, setIndexNow } from "@/lib/publications/index-now";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { killItems, putItems, withdrawItem } from "../commands";
import { sampleInput } from "../sample-input";
import type { NewsInput } from "../schema";
import { tellEngines } from "./index-now";

await testDatabase();
const engines = await startReceiver();
process.env.FETCH_ALLOW = engines.host;
process.env.PUBLIC_URL = "https://news.example";
afterAll(() => engines.close());

const START = new Date();
const after = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
let title = { id: "", slug: "" };
let other = "";
beforeAll(async () => {
  title = await makePublication({ slug: "courier", hostnames: ["news.example"] });
  other = (await makePublication({ slug: "herald", position: 1, hostnames: ["herald.example"] })).id;
  await put("before", {}, after(-100));
  await setIndexNow(SYSTEM, { slug: "courier", url: engines.url }, START);
});

async function put(
  originKey: string,
  change: Partial<NewsInput> = {},
  at = after(1),
  publicationId = title.id,
) {
  const input = sampleInput({
    originKey,
    publishedAt: after(-60),
    placements: [{ publicationId, sections: ["local"] }],
    ...change,
  });
  return (await transaction((tx) => putItems(tx, [input], at)))[0]!;
}
type Message = { host: string; key: string; keyLocation: string; urlList: string[] };
/** What a round so many seconds after the start tells, in no order. */
async function toldAt(seconds: number): Promise<string[]> {
  engines.received.length = 0;
  await tellEngines(() => after(seconds));
  return engines.received.flatMap(({ body }) => (JSON.parse(body) as Message).urlList).sort();
}
const urls = (...items: { id: string; slug: string }[]) =>
  items.map((item) => `https://news.example${newsPath(item)}`).sort();

it("tells once of what is published and changed, by its key, and never of what is not to be found here", async () => {
  const one = await put("one");
  const two = await put("two");
  await put("no index", { noIndex: true });
  await put("from elsewhere", { canonicalUrl: "https://agency.example/1" });
  await put("later", { publishedAt: after(9_999) });
  await put("of the other", {}, after(1), other);
  expect(await toldAt(10)).toEqual([]);
  expect(await toldAt(60)).toEqual(urls(one, two));
  const [{ body, headers }] = engines.received as [(typeof engines.received)[number]];
  const message = JSON.parse(body) as Message;
  expect(headers["content-type"]).toContain("application/json");
  expect(message).toMatchObject({ host: "news.example", key: await indexNowKey(title.id) });
  expect(message.keyLocation).toBe(`https://news.example/${message.key}.txt`);
  const file = await ask("news.example", "/[feed]/route.ts", { feed: `${message.key}.txt` });
  expect([file.status, await file.text()]).toEqual([200, message.key]);
  expect((await ask("news.example", "/[feed]/route.ts", { feed: `${"0".repeat(32)}.txt` })).status).toBe(404);
  expect((await ask("herald.example", "/[feed]/route.ts", { feed: `${message.key}.txt` })).status).toBe(404);
  expect(await toldAt(120)).toEqual([]);
  await put("one", { headline: "Another" }, after(130));
  expect(await toldAt(200)).toEqual(urls(one));
});

it("tells of what was killed or withdrawn, so that engines look and forget it", async () => {
  const [killed, withdrawn, stays] = [await put("k"), await put("w"), await put("s")];
  await db().indexNow.updateMany({ data: { markAt: after(200) } });
  await transaction((tx) => killItems(tx, [killed.id], "Wrong.", after(210)));
  await transaction((tx) => withdrawItem(tx, withdrawn.id, after(210)));
  await db().change.updateMany({ where: { gone: true }, data: { at: after(210) } });
  const told = await toldAt(300);
  expect(told).toEqual(urls(killed, withdrawn));
  expect(told).not.toContain(urls(stays)[0]);
});

it("asks again later, longer each time, and leaves nothing out", async () => {
  engines.answers(() => ({ status: 503, body: "busy", headers: { "retry-after": "100" } }));
  const one = await put("retried", {}, after(310));
  expect(await toldAt(400)).toEqual(urls(one));
  const [state] = await indexNowStandings(SYSTEM);
  expect(state).toMatchObject({ slug: "courier", trouble: "It answered 503. busy" });
  expect(await toldAt(450)).toEqual([]);
  engines.answers(() => ({ status: 202 }));
  const two = await put("meanwhile", {}, after(420));
  expect(await toldAt(600)).toEqual(urls(one, two));
  expect((await indexNowStandings(SYSTEM))[0]).toMatchObject({ trouble: "", nextTryAt: null });
});

it("is an administrator's choice, of a public address, written down; without it nothing is told", async () => {
  const editor = await makeActor({ staff: "editor" });
  const choice = { slug: "courier", url: "https://api.indexnow.org/indexnow" };
  await expect(setIndexNow(editor, choice, START)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(indexNowStandings(editor)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(setIndexNow(SYSTEM, { ...choice, url: "http://10.0.0.1/" }, START)).rejects.toMatchObject({
    kind: "invalid",
    issues: [{ path: "url" }],
  });
  await setIndexNow(SYSTEM, { slug: "courier", url: "" }, START);
  await put("untold", {}, after(700));
  expect(await toldAt(900)).toEqual([]);
  expect(await db().auditEvent.count({ where: { verb: "publication.index_now" } })).toBe(2);
});
