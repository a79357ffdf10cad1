// Polling: how many items a second are fetched, parsed, cleaned, stored and published, and what an unchanged
// feed costs afterwards. Real HTTP on loopback, real database.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { pollSource } from "@/lib/wire/poll";
import { addSource } from "@/lib/wire/source-commands";
import { wireSourceInput } from "@/lib/wire/sources-schema";
import type { Row } from "./measure";

const FEEDS = 200;
const ITEMS = 50;
const AT_ONCE = 4;

const words =
  "harbor council bridge school market river weather train festival hospital garden library".split(" ");
const sentence = (seed: number) =>
  Array.from({ length: 18 }, (_, i) => words[(seed * 7 + i * 5) % words.length]).join(" ");

function feed(n: number): string {
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const seed = n * ITEMS + i;
    const body = Array.from(
      { length: 6 },
      (_, p) => `<p>${sentence(seed + p)} <em>${seed}</em>, <a href="/more/${seed}">more</a>.</p>`,
    ).join("");
    return `<item><guid isPermaLink="false">bench-${seed}</guid><title>Story ${seed}: ${sentence(seed).slice(0, 60)}</title><link>https://bench.example/${seed}</link><pubDate>Sat, 21 Nov 2026 ${String(i % 24).padStart(2, "0")}:00:00 GMT</pubDate><description>${sentence(seed + 1)}</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench ${n}</title><link>https://bench.example/</link>${items.join("")}</channel></rss>`;
}

async function pollAll(ids: string[]): Promise<number> {
  const waiting = [...ids];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let id = waiting.pop(); id; id = waiting.pop()) await pollSource(id, () => new Date());
    }),
  );
  return performance.now() - started;
}

/** Two rounds over all feeds: everything new, then everything unchanged (304). */
export async function intake(publication: { slug: string; section: string }): Promise<Row[]> {
  const bodies = Array.from({ length: FEEDS }, (_, n) => feed(n));
  const server = createServer((request, response) => {
    const n = Number(request.url?.slice(1));
    if (request.headers["if-none-match"] === `"${n}"`) return void response.writeHead(304).end();
    response.writeHead(200, { etag: `"${n}"`, "content-type": "application/rss+xml" }).end(bodies[n]);
  });
  const [, port = "0"] = (process.env.FETCH_ALLOW ?? "").split(":");
  await new Promise<void>((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ids: string[] = [];
  const routes = [{ publication: publication.slug, section: publication.section }];
  for (let n = 0; n < FEEDS; n++) {
    const input = wireSourceInput.parse({
      slug: `bench-${n}`,
      name: `Bench ${n}`,
      url: `${base}/${n}`,
      routes,
    });
    ids.push((await addSource(SYSTEM, input, new Date())).id);
  }
  const first = await pollAll(ids);
  const stored = await db().wireItem.count({ where: { source: { slug: { startsWith: "bench-" } } } });
  const second = await pollAll(ids);
  server.closeAllConnections();
  server.close();
  const perSecond = Math.round((stored / first) * 1000);
  const ratio = Math.round((first / second) * 10) / 10;
  return [
    {
      what: `intake: ${FEEDS} feeds of ${ITEMS} items, stored and published`,
      value: `${perSecond} items/s (${stored} in ${Math.round(first)} ms)`,
      target: "≥ 1000 items/s",
      reached: perSecond >= 1000,
    },
    {
      what: "intake: second poll, unchanged",
      value: `${ratio} × faster (${Math.round(second)} ms)`,
      target: "≥ 20 ×",
      reached: ratio >= 20,
    },
  ];
}
