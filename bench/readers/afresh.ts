// What is made anew, at two sizes of the store: pages nobody has asked for yet, lists that have just changed, a release
// handed in. One question after the other, as a reader meets them.
import { request } from "undici";
import { createToken } from "@/lib/accounts/tokens";
import { SYSTEM } from "@/lib/auth/actor";
import { announceToReaders } from "@/lib/core/changes";
import { db, transaction } from "@/lib/core/db";
import { newsPath } from "@/lib/core/paths";
import { percentiles, type Row } from "../measure";
import { processorTime } from "./process-tree";

const ROUNDS = 300;
const WARM = 20;
const GROWTH = 1.3;
/** Below this a growth is the clock's noise. */
const NOISE_MS = 2;

/** `entries`: how many things the answer tells of, where that differs between the stores. */
export type Percentiles = ReturnType<typeof percentiles> & { entries?: number };
export type Times = Record<string, Percentiles>;

async function read(url: string): Promise<number> {
  const started = performance.now();
  const { statusCode, body } = await request(url, { headers: { "accept-encoding": "br" } });
  await body.dump();
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
  return performance.now() - started;
}

/** Addresses of items spread over the whole archive, other ones for every `salt`. */
export async function itemPaths(publicationId: string, count: number, salt: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string; slug: string }[]>`
    select n.id, n.slug from placements p join news_items n on n.id = p.item_id
    where p.publication_id = ${publicationId}::uuid and p.channel = 'front' and n.killed_at is null
    order by md5(n.origin_key || ${String(salt)}) limit ${count}`;
  return rows.map(newsPath);
}

/** Times of a page after each change of the list it shows. */
async function changed(url: string, tag: string): Promise<Percentiles> {
  const samples: number[] = [];
  for (let n = 0; n < ROUNDS / 3 + WARM; n++) {
    await transaction((tx) => announceToReaders(tx, [tag]));
    // Until the web process has been told.
    await new Promise((resolve) => setTimeout(resolve, 15));
    const ms = await read(url);
    if (n >= WARM) samples.push(ms);
  }
  return percentiles(samples);
}

/** The same of a sitemap, with the number of its entries. */
async function changedSitemap(url: string, tag: string): Promise<Percentiles> {
  const times = await changed(url, tag);
  const { body } = await request(url);
  return { ...times, entries: (await body.text()).split("<url>").length - 1 };
}

const HANDED_IN = {
  kind: "business",
  dateline: { place: "Riverbend" },
  body: "<p>The mill opens its doors to the public for the first time in eleven years, its owners said on Monday, and everybody who comes may see the wheel at work before the winter.</p>",
  contacts: [{ name: "Ada Holm", email: "press@load.test", public: true }],
};

/** So many organisations send, in turn: each may only send so much an hour. */
const SENDERS = 6;

async function senders(from: number): Promise<Record<string, string>[]> {
  const numbers = Array.from({ length: SENDERS }, (_, n) => from + n);
  return Promise.all(
    numbers.map(async (n) => {
      const input = { email: `load-${n}@load.test`, organisation: `load-works-${n}`, name: "bench" };
      const token = await createToken(SYSTEM, input, new Date());
      return { authorization: `Bearer ${token}`, "content-type": "application/json" };
    }),
  );
}

/** A release made and handed in over the API: both calls together. @param from the number of the first sender */
async function handedIn(origin: string, section: string, from: number): Promise<Percentiles> {
  const everybody = await senders(from);
  const samples: number[] = [];
  for (let n = 0; n < ROUNDS / 3 + WARM; n++) {
    const headers = everybody[n % SENDERS] ?? {};
    const started = performance.now();
    const headline = `The mill opens its doors to the public again, number ${Date.now()}-${n}`;
    const made = await request(`${origin}/api/v1/releases`, {
      method: "POST",
      headers,
      body: JSON.stringify({ ...HANDED_IN, headline, sections: [section] }),
    });
    const { id, detail } = (await made.body.json()) as { id: string; detail?: string };
    if (made.statusCode !== 201) throw new Error(`a release was answered ${made.statusCode}: ${detail}`);
    const sent = await request(`${origin}/api/v1/releases/${id}/submit`, {
      method: "POST",
      headers: { ...headers, "if-match": String(made.headers.etag) },
      body: "{}",
    });
    const text = await sent.body.text();
    if (sent.statusCode !== 200) throw new Error(`handing in was answered ${sent.statusCode}: ${text}`);
    if (n >= WARM) samples.push(performance.now() - started);
  }
  return percentiles(samples);
}

/** Every question on the store as it is. */
export async function afresh(
  origin: string,
  title: { id: string; section: string },
  salt: number,
): Promise<Times> {
  const items = await itemPaths(title.id, ROUNDS + WARM, salt);
  const samples: number[] = [];
  for (const [n, path] of items.entries()) {
    const ms = await read(origin + path);
    if (n >= WARM) samples.push(ms);
  }
  const list = (path: string, channel: string) => changed(origin + path, `${title.id}/${channel}`);
  return {
    "item page": percentiles(samples),
    "front page": await list("/", "front"),
    section: await list(`/section/${title.section}`, `section/${title.section}`),
    RSS: await list("/rss.xml", "front"),
    "JSON Feed": await list("/feed.json", "front"),
    "news sitemap": await changedSitemap(`${origin}/news-sitemap.xml`, `${title.id}/front`),
    "release handed in": await handedIn(origin, title.section, 1 + salt * SENDERS),
  };
}

/**
 * One row a question: the larger store's times and how the p95 has grown; that of an answer with more entries is judged
 * by the entry.
 */
export function growthRows(small: Times, large: Times, sizes: [number, number]): Row[] {
  const [few, many] = sizes.map((size) => size.toLocaleString("en"));
  return Object.entries(large).map(([name, { p50, p95, p99, entries }]) => {
    const before: Percentiles = small[name] ?? { p50, p95, p99 };
    const more = entries && before.entries ? entries / before.entries : 1;
    const growth = (key: "p50" | "p95", by = 1) => Number(({ p50, p95 }[key] / before[key] / by).toFixed(2));
    const each =
      more === 1
        ? ""
        : `; ${entries} entries instead of ${before.entries}: p95 ${growth("p95", more)} × each`;
    return {
      what: `${name}, made anew at ${many}`,
      value: `p50 ${p50}, p95 ${p95}, p99 ${p99} ms; p50 ${growth("p50")} ×, p95 ${growth("p95")} × of ${few}${each}`,
      target: `p95 ≤ ${GROWTH} ×`,
      reached: growth("p95", more) <= GROWTH || p95 - before.p95 <= NOISE_MS,
    };
  });
}

/** Processor time of the web process for pages nobody has seen, `base` being nginx's for a request (ms). */
export async function coldRow(
  web: { origin: string; pid: number },
  publicationId: string,
  base: number,
): Promise<Row> {
  const paths = await itemPaths(publicationId, 1_500, 99);
  const [warm, measured] = [paths.slice(0, 300), paths.slice(300)];
  const all = async (list: string[]) => {
    const waiting = [...list];
    const reader = async () => {
      for (let path = waiting.pop(); path; path = waiting.pop()) await read(web.origin + path);
    };
    await Promise.all([reader(), reader(), reader(), reader()]);
  };
  await all(warm);
  const before = processorTime(web.pid);
  await all(measured);
  const cpu = (processorTime(web.pid) - before) / measured.length;
  return {
    what: "item page never seen before: processor time of the web process, beside nginx",
    value: `${Math.round(cpu / base)} × (${cpu.toFixed(2)} ms to ${base.toFixed(4)})`,
    target: "≤ 200 ×",
    reached: cpu <= 200 * base,
  };
}
