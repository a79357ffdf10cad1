// From a published item to a hub that has fetched the feed: through the job queue, a worker of its own and the
// readers' door.

import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { ask } from "@/app/(site)/testing/ask";
import { SYSTEM } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";
import { killItems, putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import type { NewsInput } from "@/lib/news/schema";
import { setHub } from "@/lib/publications/hub";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startWorker } from "./testing/process";

const url = await testDatabase();
const hub = await startReceiver();
process.env.FETCH_ALLOW = hub.host;
process.env.PUBLIC_URL = "https://courier.example";

let worker: ChildProcess | undefined;
afterAll(async () => {
  worker?.kill("SIGKILL");
  await hub.close();
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i++) await pause(100);
  expect(holds()).toBe(true);
}

const story = (publicationId: string): NewsInput =>
  sampleInput({
    originKey: "ferry",
    headline: "Ferry runs again",
    summary: "",
    body: "<p>It runs.</p>",
    publishedAt: new Date(Date.now() - 60_000),
    placements: [{ publicationId, sections: ["local"] }],
  });

/** The feed at a topic's address, as a hub would get it. */
const fetchTopic = (topic: string) => {
  const { pathname } = new URL(topic);
  const [, section, slug, file] = /^(?:\/(section)\/([^/]+))?\/([^/]+)$/.exec(pathname) ?? [];
  return section
    ? ask("courier.example", "/section/[slug]/[feed]/route.ts", { slug, feed: file })
    : ask("courier.example", "/[feed]/route.ts", { feed: file });
};
const topics = () => hub.received.map(({ body }) => new URLSearchParams(body).get("hub.url") ?? "").sort();

it("tells the hub of a story and of its end, once each, and has the feed ready", async () => {
  const { id: publicationId, slug } = await makePublication({ hostnames: ["courier.example"] });
  await setHub(SYSTEM, { slug, url: hub.url }, new Date());
  worker = await startWorker(url);
  const [item] = await transaction((tx) => putItems(tx, [story(publicationId)], new Date()));
  await until(() => hub.received.length >= 6);
  expect(new Set(topics()).size).toBe(6);
  for (const topic of topics()) {
    const answer = await fetchTopic(topic);
    expect(answer.headers.get("link")).toBe(`<${topic}>; rel="self", <${hub.url}>; rel="hub"`);
    const text = await answer.text();
    expect(text).toContain("Ferry runs again");
    expect(text).toContain(topic);
    expect(text).toContain(hub.url);
  }
  const told = hub.received.length;
  await transaction((tx) => killItems(tx, [item!.id], "No ferry.", new Date()));
  await until(() => hub.received.length >= told + 6);
  expect(told).toBe(6);
  await pause(1_500);
  expect(hub.received).toHaveLength(12);
  for (const topic of topics().slice(-6))
    expect(await (await fetchTopic(topic)).text()).not.toContain("Ferry runs again");
}, 120_000);
