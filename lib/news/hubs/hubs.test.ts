import { afterAll, beforeEach, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { setHub } from "@/lib/publications/hub";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { killItems, putItems, setImage, withdrawItem } from "../commands";
import { sampleInput } from "../sample-input";
import { type NewsInput, newsImage } from "../schema";
import { pingHub } from "./ping";
import { hubStandings } from "./queries";
import { takeUpHubNews, tendHubs } from "./tell";
import { GATHER_MS } from "./wait";

await testDatabase();
const hub = await startReceiver();
process.env.FETCH_ALLOW = hub.host;
process.env.PUBLIC_URL = "https://news.example";
afterAll(() => hub.close());

const START = new Date("2026-11-30T12:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1_000);
const clockAt = (seconds: number) => () => after(seconds);

let title = { id: "", slug: "" };
let key = 0;
beforeEach(async () => {
  await db().hubTopic.deleteMany();
  hub.received.length = 0;
  hub.answers(() => ({ status: 204 }));
  title = await makePublication();
  await setHub(SYSTEM, { slug: title.slug, url: hub.url }, START);
});

const story = (change: Partial<NewsInput> = {}): NewsInput =>
  sampleInput({
    originKey: `story-${++key}`,
    headline: "Ferry runs again",
    summary: "",
    body: "<p>It runs.</p>",
    publishedAt: after(-60),
    placements: [{ publicationId: title.id, sections: ["local"] }],
    ...change,
  });
const put = async (input: NewsInput) => (await transaction((tx) => putItems(tx, [input], START)))[0]!.id;
const tasks = async () =>
  (
    await db().$queryRaw<{ task: string; n: number }[]>`
      select task_identifier as task, count(*)::int as n from graphile_worker.jobs
      where task_identifier like 'hub-%' group by 1 order by 1`
  ).map(({ task, n }) => `${task} ${n}`);
const topics = () =>
  hub.received.map(({ body }) => {
    const form = new URLSearchParams(body);
    expect(form.get("hub.mode")).toBe("publish");
    expect(form.get("hub.topic")).toBe(form.get("hub.url"));
    return new URL(form.get("hub.url") ?? "").pathname;
  });
const round = async (seconds: number) => {
  await takeUpHubNews(after(seconds));
  await pingHub(title.id, clockAt(seconds));
};
const standing = async () => (await hubStandings(SYSTEM)).find((each) => each.slug === title.slug)!;
const EVERY = [
  "/atom.xml",
  "/feed.json",
  "/rss.xml",
  "/section/local/atom.xml",
  "/section/local/feed.json",
  "/section/local/rss.xml",
];

it("notes nothing for a title without a hub", async () => {
  await setHub(SYSTEM, { slug: title.slug, url: "" }, START);
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  await put(story());
  expect(await tasks()).toEqual([]);
  expect(await db().hubNews.count()).toBe(0);
});

it("leaves no word of what was rolled back", async () => {
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  const failed = transaction(async (tx) => {
    await putItems(tx, [story()], START);
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect([await tasks(), await db().hubNews.count()]).toEqual([[], 0]);
});

it("tells each feed of a burst once, at the address the feed names as its own", async () => {
  const first = await put(story());
  await put(story());
  await transaction((tx) => setImage(tx, first, newsImage.parse({ url: "/media/a/960.webp" })));
  await round(1);
  expect(topics().sort()).toEqual(EVERY);
  const form = new URLSearchParams(hub.received[0]!.body);
  expect(form.get("hub.url")).toMatch(new RegExp(`^https://(news\\.example|${title.slug}\\.localhost)/`));
  expect(hub.received[0]!.headers["content-type"]).toMatch("application/x-www-form-urlencoded");
  expect(await standing()).toMatchObject({ toldAt: after(1), waiting: 0, trouble: "" });
});

it("waits for the rest of a burst, and moves nothing that was appointed", async () => {
  await put(story());
  await takeUpHubNews(after(1));
  await put(story());
  await takeUpHubNews(after(4));
  const [job] = await db().$queryRaw<{ at: Date }[]>`
    select run_at as at from graphile_worker.jobs where key = ${`hub-ping:${title.id}`}`;
  expect(job?.at).toEqual(new Date(after(1).getTime() + GATHER_MS));
});

it("tells of a correction, a withdrawal and a kill", async () => {
  const input = story();
  const id = await put(input);
  await round(1);
  for (const change of [
    () => put({ ...input, headline: "Ferry stays" }).then(() => undefined),
    () => transaction((tx) => withdrawItem(tx, id, START)),
    () => put(input).then(() => undefined),
    () => transaction((tx) => killItems(tx, [id], "Wrong.", START)),
  ]) {
    hub.received.length = 0;
    await change();
    await round(10);
    expect(topics().sort()).toEqual(EVERY);
  }
});

it("says nothing of feeds that look as before", async () => {
  await put(story());
  await round(1);
  hub.received.length = 0;
  const gone = await put(story());
  await transaction((tx) => withdrawItem(tx, gone, START));
  await round(10);
  expect(topics()).toEqual([]);
  expect(await standing()).toMatchObject({ waiting: 0 });
});

it("says nothing of an item too old for a feed", async () => {
  for (let i = 0; i < 50; i++) await put(story());
  await round(1);
  hub.received.length = 0;
  await put(story({ publishedAt: after(-86_400) }));
  await round(10);
  expect(topics()).toEqual([]);
});

it("says nothing of sections the title has not, and of newsrooms with nothing public", async () => {
  const here = [{ publicationId: title.id, sections: ["nowhere"] }];
  const id = await put(story({ newsroom: "mill", placements: here }));
  await round(1);
  expect(topics().filter((path) => path.includes("newsroom"))).toHaveLength(3);
  expect(topics().filter((path) => path.includes("section"))).toEqual([]);
  hub.received.length = 0;
  await transaction((tx) => withdrawItem(tx, id, START));
  await round(10);
  expect(topics().filter((path) => path.includes("newsroom"))).toEqual([]);
});

it("leaves a hub alone that is down, and tells it everything once when it is back", async () => {
  hub.answers(() => ({ status: 503, body: "Busy", headers: { "retry-after": "600" } }));
  await put(story());
  await round(1);
  expect(hub.received).toHaveLength(3);
  expect(await standing()).toMatchObject({
    failingSince: after(1),
    waiting: 6,
    trouble: "It answered 503: Busy",
  });
  for (let at = 20; at < 500; at += 60) {
    await put(story());
    await round(at);
  }
  expect(hub.received).toHaveLength(3);
  const [job] = await db().$queryRaw<{ at: Date }[]>`
    select run_at as at from graphile_worker.jobs where key = ${`hub-ping:${title.id}`}`;
  expect(job?.at).toEqual((await standing()).nextTryAt);
  hub.received.length = 0;
  hub.answers(() => ({ status: 204 }));
  await round(700);
  expect(topics().sort()).toEqual(EVERY);
  expect(await standing()).toMatchObject({ failingSince: null, nextTryAt: null, waiting: 0, trouble: "" });
});

it("does not let one feed that a hub cannot read hold up the others", async () => {
  hub.answers(({ body }) => ({ status: /local%2Fatom/.test(body) ? 500 : 204 }));
  await put(story());
  await round(1);
  expect(await standing()).toMatchObject({ waiting: 1, failingSince: null });
  hub.received.length = 0;
  await put(story());
  await round(10);
  expect(topics()).toHaveLength(6);
});

it("does not insist where a hub will not have a feed", async () => {
  hub.answers(() => ({ status: 404, body: "Who are you?" }));
  await put(story());
  await round(1);
  expect(hub.received).toHaveLength(6);
  const trouble = "It answered 404: Who are you?";
  expect(await standing()).toMatchObject({ waiting: 0, refused: 6, trouble, toldAt: null });
  await round(100);
  expect(hub.received).toHaveLength(6);
  await put(story());
  await round(200);
  expect(hub.received).toHaveLength(12);
});

it("begins anew with another hub, however the last one did", async () => {
  hub.answers(() => ({ status: 503 }));
  await put(story());
  await round(1);
  hub.received.length = 0;
  hub.answers(() => ({ status: 202 }));
  await setHub(SYSTEM, { slug: title.slug, url: `${hub.url}/other` }, START);
  expect(await standing()).toMatchObject({ trouble: "", failingSince: null });
  await round(2);
  expect(hub.received.map(({ path }) => path)).toEqual(Array(6).fill("/dateline/other"));
});

it("finds what has lost its job", async () => {
  await put(story());
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  expect(await tendHubs(after(1))).toEqual({ found: 0 });
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  expect(await tendHubs(after(3_600))).toEqual({ found: 1 });
  expect(await tasks()).toEqual(["hub-ping 1"]);
});

it("is chosen by administrators alone, at a public address, and on record", async () => {
  const choice = { slug: title.slug, url: "https://hub.example/" };
  await expect(setHub(await makeActor({ staff: "editor" }), choice, START)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(hubStandings(await makeActor({ staff: "editor" }))).rejects.toMatchObject({
    kind: "forbidden",
  });
  for (const url of [
    "http://10.0.0.1/",
    "http://[::ffff:127.0.0.1]/",
    "https://localhost/",
    "http://2130706433/",
  ])
    await expect(setHub(SYSTEM, { ...choice, url }, START)).rejects.toMatchObject({ kind: "invalid" });
  const admin = await makeActor({ staff: "admin" });
  await setHub(admin, choice, START);
  await setHub(admin, choice, START);
  const events = await db().auditEvent.findMany({ where: { actorId: admin.userId } });
  expect(events).toMatchObject([{ verb: "publication.hub", after: { hubUrl: choice.url } }]);
  await expect(setHub(admin, { ...choice, slug: "nobody" }, START)).rejects.toMatchObject({
    kind: "not_found",
  });
});
