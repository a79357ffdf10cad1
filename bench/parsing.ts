// How much faster feeds are parsed here than by Python's feedparser: the same files, repeated, each parser in a
// process of its own on one core, imports and reading left out, counted in CPU time so that what else the machine does
// stays out of it. As a program: parsing.ts SECONDS FILE…
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TSX } from "../scripts/launcher/children";
import type { Row } from "./measure";

const PYTHON = "/usr/bin/python3";
const SAMPLES = path.resolve(import.meta.dirname, "../../shared/samples/feeds");
const FACTOR = 20;
/** CPU time each parser gets before it is measured and while it is, in seconds. */
const SECONDS = 6;

/** Repeats all files until the time is over; the seconds the quickest round took. */
const ORACLE = `
import sys, time
try:
    import feedparser
except ImportError:
    sys.exit(3)
feeds = [open(name, "rb").read() for name in sys.argv[2:]]
best, end = 1e9, time.process_time() + float(sys.argv[1])
while time.process_time() < end:
    round = 0
    for feed in feeds:
        begin = time.process_time()
        feedparser.parse(feed)
        round += time.process_time() - begin
    best = min(best, round)
print(best)
`;

const words =
  "harbour council bridge school market river weather train festival hospital garden library".split(" ");
const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, i) => words[(seed * 7 + i * 5) % words.length]).join(" ");

/** Feeds of the makes that agencies send: RSS with the story in full, RSS with a line each, Atom, RDF. */
function generated(): Record<string, string> {
  const each = (n: number, one: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => one(i)).join("\n");
  const date = (i: number) => `Sat, 21 Nov 2026 ${String(i % 24).padStart(2, "0")}:00:00 GMT`;
  const story = (i: number) =>
    each(
      7,
      (p) =>
        `<p>${sentence(i + p, 34)} <em>${i}</em>, <a href="https://bench.example/${i}/${p}">more</a> &amp; on.</p>`,
    );
  const escaped = (html: string) => html.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return {
    "full.rss": `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>https://bench.example/</link>${each(50, (i) => `<item><title>${sentence(i, 8)}</title><link>https://bench.example/${i}</link><guid isPermaLink="false">b${i}</guid><dc:creator>A. Reporter</dc:creator><category>Local</category><pubDate>${date(i)}</pubDate><description>${sentence(i + 1, 30)}</description><content:encoded><![CDATA[${story(i)}]]></content:encoded></item>`)}</channel></rss>`,
    "short.rss": `<rss version="2.0"><channel><title>Bench</title><link>https://bench.example/</link>${each(100, (i) => `<item><title>${sentence(i, 9)}</title><link>https://bench.example/${i}</link><guid>https://bench.example/${i}</guid><pubDate>${date(i)}</pubDate><description>${sentence(i, 28)}</description></item>`)}</channel></rss>`,
    "full.atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bench</title><link href="https://bench.example/"/><id>urn:bench</id>${each(40, (i) => `<entry><id>urn:bench:${i}</id><title>${sentence(i, 8)}</title><link href="https://bench.example/${i}"/><updated>2026-11-21T10:00:00Z</updated><author><name>A. Reporter</name></author><content type="html">${escaped(story(i))}</content></entry>`)}</feed>`,
    "short.rdf": `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://bench.example/rss"><title>Bench</title><link>https://bench.example/</link></channel>${each(30, (i) => `<item rdf:about="https://bench.example/${i}"><title>${sentence(i, 8)}</title><link>https://bench.example/${i}</link><dc:date>2026-11-21T10:00:00Z</dc:date><description>${sentence(i, 25)}</description></item>`)}</rdf:RDF>`,
  };
}

function run(program: string, args: string[]): number | null {
  const done = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, PYTHONWARNINGS: "ignore" },
  });
  return done.status === 0 ? Number(done.stdout.trim()) : null;
}

/** Writes the generated feeds to `folder` and compares the parsers over them and the samples, when these are there. */
export function parsing(folder: string, say: (line: string) => void): Row[] {
  const what = `parsing, against ${PYTHON}'s feedparser on the same files`;
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(generated()).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
  if (existsSync(SAMPLES)) files.push(...readdirSync(SAMPLES).map((name) => path.join(SAMPLES, name)));
  const theirs = existsSync(PYTHON) ? run(PYTHON, ["-c", ORACLE, String(SECONDS), ...files]) : null;
  if (theirs === null) {
    say(`skipped: ${PYTHON} has no feedparser (Debian's python3-feedparser) to be measured against`);
    return [];
  }
  const ours = run(process.execPath, [...TSX, import.meta.filename, String(SECONDS), ...files]);
  if (ours === null) throw new Error("the parser's own process failed");
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const pace = (seconds: number) => `${(bytes / seconds / 1_000_000).toFixed(1)} MB/s`;
  const ratio = Math.round((theirs / ours) * 10) / 10;
  return [
    {
      what,
      value: `${ratio} × (${pace(ours)} to ${pace(theirs)}, ${files.length} files)`,
      target: `≥ ${FACTOR} ×`,
      reached: ratio >= FACTOR,
    },
  ];
}

if (process.argv[1] === import.meta.filename) {
  const { parseFeed } = await import("@/lib/wire/reading/parse");
  const [seconds, ...names] = process.argv.slice(2);
  const feeds = names.map((name) => readFileSync(name));
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  };
  let best = Number.POSITIVE_INFINITY;
  for (const end = spent() + Number(seconds); spent() < end; ) {
    const begin = spent();
    for (const feed of feeds) parseFeed(feed);
    best = Math.min(best, spent() - begin);
  }
  process.stdout.write(`${best}\n`);
}
