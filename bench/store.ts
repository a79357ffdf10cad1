// What the store of the wire costs per item when little is in it and when a lot is: the same intake after 10,000 and
// after 1,000,000 stored items, made in the database itself.
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { storeItems } from "@/lib/wire/items/ingest";
import { neutralItem, type ParsedFeed } from "@/lib/wire/schema";
import { addSource } from "@/lib/wire/sources/commands";
import { lockSource } from "@/lib/wire/sources/lock";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { fillTables } from "./fill";
import { type Intake, rateOf, takeIn } from "./intake";
import type { Row } from "./measure";

const POLLS = 60;
const ITEMS = 50;
const AT_ONCE = 4;
const OLD_SOURCES = 100;

/** A source with rules of every kind, as one that is kept well would have. */
async function source(slug: string, publication: { slug: string; section: string }): Promise<string> {
  const place = { publication: publication.slug, section: publication.section };
  const input = wireSourceInput.parse({
    slug,
    name: slug,
    url: `https://${slug}.example/feed`,
    routes: [place],
    attribution: "[{author} for ]{agency}",
    licence: "CC-BY-4.0",
    routing: {
      rules: [
        { name: "Libel", when: { words: ["libel", "slander*"] }, do: "hold" },
        { name: "Adverts", when: { categories: ["sponsored"] }, do: "drop" },
        { name: "Weather", when: { words: ["weather"], languages: ["en"] }, do: "place", places: [place] },
      ],
    },
  });
  return (await addSource(SYSTEM, input, new Date())).id;
}

/** Fills the store as its own intake would have: items, public copies, the lists they stand in. */
export async function fill(
  upTo: number,
  publication: { id: string; slug: string; section: string },
): Promise<void> {
  const [{ count } = { count: 0 }] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from wire_items where guid like 'old-%'`;
  if (count === 0) for (let n = 0; n < OLD_SOURCES; n++) await source(`old-${n}`, publication);
  await fillTables(count + 1, upTo, publication);
}

const words =
  "harbor council bridge school market river weather train festival hospital garden library".split(" ");
const sentence = (seed: number) =>
  Array.from({ length: 100 }, (_, i) => words[(seed * 7 + i * 5 + (seed >> (i % 12))) % words.length]).join(
    " ",
  );

function message(seed: number): ParsedFeed {
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const n = seed * ITEMS + i;
    return neutralItem.parse({
      guid: `new-${n}`,
      url: `https://bench.example/new/${n}`,
      title: `Story ${n}: ${sentence(n).slice(0, 60)}`,
      summary: sentence(n + 1).slice(0, 200),
      content: `<p>${sentence(n)}</p>`,
      published: "2026-11-21T10:00:00.000Z",
      updated: null,
      authors: ["Ada Holm"],
      categories: ["local"],
      image: null,
      rights: "",
      usageTerms: "",
      status: "usable",
      version: null,
      embargoedUntil: null,
      language: "en",
      place: "",
      itemType: "text",
      urgency: null,
    });
  });
  const feed = { title: "", link: "", language: "en", ttlSeconds: null, hub: null, self: null };
  return { format: "ninjs-3", feed, items, rejected: [] };
}

/** Stores new items in sources that have some already. @returns items a second. */
async function intakeRate(round: number, publication: { slug: string; section: string }): Promise<number> {
  const ids = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, lane) => source(`new-${round}-${lane}`, publication)),
  );
  const polls = Array.from({ length: POLLS }, (_, n) => message(round * POLLS + n));
  const started = performance.now();
  await Promise.all(
    ids.map(async (id) => {
      for (let parsed = polls.pop(); parsed; parsed = polls.pop()) {
        const each = parsed;
        await transaction(async (tx) => {
          const locked = await lockSource(tx, id);
          if (locked) await storeItems(tx, locked, each, new Date());
        });
      }
    }),
  );
  return (POLLS * ITEMS) / ((performance.now() - started) / 1000);
}

/** The best of several rounds: what the machine does besides is not the store's. */
async function best(from: number, publication: { slug: string; section: string }): Promise<number> {
  const rates: number[] = [];
  for (let round = from; round < from + 4; round++) rates.push(await intakeRate(round, publication));
  return Math.max(...rates);
}

/** Microseconds of processor time an item costs, here and in the database. */
const costOf = ({ stored, first }: Intake) => ({
  node: Math.round((first.node / stored) * 1000),
  database: Math.round((first.database / stored) * 1000),
});

const ratioOf = (one: number, other: number) => Math.round((one / other) * 100) / 100;

/** Items a second into a store of each size, and what a larger one costs: the store alone, and the whole intake. */
export async function storeRows(
  publication: { id: string; slug: string; section: string },
  sizes: [number, number],
  say: (line: string) => void,
): Promise<Row[]> {
  const rates: number[] = [];
  const intakes: Intake[] = [];
  for (const [n, size] of sizes.entries()) {
    say(`filling the wire's store up to ${size.toLocaleString("en")} items…`);
    await fill(size, publication);
    // A first one warms the process up.
    if (n === 0) await takeIn(publication, 10_000);
    intakes.push(await takeIn(publication, n * 1000));
    rates.push(await best(n * 100, publication));
  }
  const [few = Number.NaN, many = Number.NaN] = rates;
  const [small, large] = intakes as [Intake, Intake];
  const [cheap, dear] = [costOf(small), costOf(large)];
  const ratio = ratioOf(few, many);
  const cost = ratioOf(dear.node + dear.database, cheap.node + cheap.database);
  return [
    {
      what: `wire: stored, ruled and published with ${sizes[0].toLocaleString("en")} items in the store`,
      value: `${Math.round(few)} items/s`,
      target: "≥ 2000 items/s",
      reached: few >= 2000,
    },
    {
      what: `wire: the same at ${sizes[1].toLocaleString("en")} against ${sizes[0].toLocaleString("en")} stored`,
      value: `${ratio} × (${Math.round(many)} items/s)`,
      target: "≤ 1.3 ×",
      reached: ratio <= 1.3,
    },
    {
      what: `wire: fetched, read, stored and published with ${sizes[0].toLocaleString("en")} in the store`,
      value: `${rateOf(small)} items/s (${cheap.node} + ${cheap.database} µs of processor time each)`,
      target: "≥ 2000 items/s",
      reached: rateOf(small) >= 2000,
    },
    {
      what: `wire: processor time of that at ${sizes[1].toLocaleString("en")} stored`,
      value: `${cost} × (${rateOf(large)} items/s, ${dear.node} + ${dear.database} µs)`,
      target: "≤ 1.3 ×",
      reached: cost <= 1.3,
    },
  ];
}
