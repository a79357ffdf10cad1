// The agencies of the intake benchmark, in a process of their own as agencies are: feeds.ts PORT FEEDS ITEMS FROM.
import { createServer } from "node:http";

const [port = 0, FEEDS = 0, ITEMS = 0, FROM = 0] = process.argv.slice(2).map(Number);

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

const bodies = Array.from({ length: FEEDS }, (_, n) => feed(FROM + n));
createServer((request, response) => {
  const n = Number(request.url?.slice(1));
  if (request.headers["if-none-match"] === `"${n}"`) return void response.writeHead(304).end();
  response.writeHead(200, { etag: `"${n}"`, "content-type": "application/rss+xml" }).end(bodies[n - FROM]);
}).listen(port, "127.0.0.1", () => process.stdout.write("feeds ready\n"));
process.on("disconnect", () => process.exit(0));
