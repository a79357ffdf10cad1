// Whatever the order, however often, over however many polls and connections: the same messages end in the same public
// state (I2, I4, I5). ANY_ORDER_RUNS asks for more sets of messages than the usual ones.
import fc from "fast-check";
import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { identify } from "../reading/identity";
import { type NeutralItem, neutralItem } from "../schema";
import { addSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { takeTurns } from "./due";
import { storeItems } from "./ingest";

await testDatabase();
await makePublication({ slug: "courier" });

const RUNS = Number(process.env.ANY_ORDER_RUNS ?? 120);
const now = new Date("2026-11-22T10:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

const source = async (n: number) => {
  const input = wireSourceInput.parse({
    slug: `agency-${n}`,
    name: "Agency",
    url: `https://agency-${n}.example/feed`,
    routes: [{ publication: "courier", section: "local" }],
    routing: { rules: [{ name: "Libel", when: { words: ["libel"] }, do: "hold" }] },
  });
  return (await addSource(SYSTEM, input, now)).id;
};
const [one, other] = [await source(1), await source(2)];

/** One message of an agency, dates in minutes from now. */
type Said = {
  guid: number;
  version: number | null;
  published: number | null;
  updated: number | null;
  title: string;
  status: "usable" | "withheld" | "canceled";
  embargo: number | null;
  expires: number | null;
};

const said = fc.record<Said>({
  guid: fc.constantFrom(1, 1, 2),
  version: fc.constantFrom(null, 0, 1, 1, 2),
  // An hour behind the clock, at it and ahead of it.
  published: fc.constantFrom(null, -60, 0, 90),
  updated: fc.constantFrom(null, -30, -30, 0, 30),
  title: fc.constantFrom("First word", "Second word", "A libel", "Läst word", ""),
  status: fc.constantFrom("usable", "usable", "usable", "usable", "withheld", "canceled"),
  embargo: fc.constantFrom(null, null, null, -10, 30, 600),
  expires: fc.constantFrom(null, null, null, -10, 45, 600),
});

/** A feed that counts no versions says what it says now: of two texts of one date neither is the later by rights. */
const dateOf = (each: Said) => each.updated ?? each.published;
const undecided = (each: Said) =>
  each.version ? JSON.stringify(each) : `${each.guid} ${dateOf(each)} ${each.status === "canceled"}`;
const messages = fc.uniqueArray(said, { minLength: 2, maxLength: 9, selector: undecided });

/** Every message at least once, in any order, in polls of any size, each by one of two connections. */
const arrivals = (all: Said[]) =>
  fc
    .tuple(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.constantFrom(...all), { maxLength: 4 }),
      fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), lane: fc.integer({ min: 0, max: 1 }) }), {
        minLength: all.length + 4,
        maxLength: all.length + 4,
      }),
    )
    .map(([order, again, polls]) => {
      const rest = [...order, ...again];
      return polls.flatMap(({ size, lane }) => {
        const poll = rest.splice(0, size);
        return poll.length ? [{ poll, lane }] : [];
      });
    });
const sets = messages.chain((all) => fc.tuple(arrivals(all), arrivals(all)));
type Arrivals = { poll: Said[]; lane: number }[];

function itemOf(run: number, each: Said): NeutralItem {
  const date = (minutes: number | null) => (minutes === null ? null : at(minutes));
  return neutralItem.parse({
    guid: `${run}:${each.guid}`,
    url: `https://agency.example/${run}/${each.guid}`,
    title: each.title,
    summary: "",
    content: `<p>${each.title} and more.</p>`,
    published: date(each.published),
    updated: date(each.updated),
    authors: [],
    categories: [],
    image: null,
    rights: "",
    usageTerms: "",
    status: each.status,
    version: each.version,
    embargoedUntil: date(each.embargo),
    expires: date(each.expires),
    language: "en",
    place: "",
    itemType: "text",
    urgency: null,
  });
}

const head = { title: "", link: "", language: "", ttlSeconds: null, hub: null, self: null };

async function poll(id: string, items: NeutralItem[]): Promise<void> {
  const parsed = { format: "ninjs-3", feed: head, items: identify(items), rejected: [] };
  const stored = await transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, parsed, now));
  expect(stored.rejected).toEqual([]);
}

/** Two connections at once, each with its polls one after another. */
async function arrive(id: string, run: number, all: Arrivals): Promise<void> {
  await Promise.all(
    [0, 1].map(async (lane) => {
      for (const each of all.filter((each) => each.lane === lane))
        await poll(
          id,
          each.poll.map((said) => itemOf(run, said)),
        );
    }),
  );
}

/** Everything readers can tell apart: public items in full, the lists they stand in, and what is gone for good. */
async function state(id: string, run: number) {
  const rows = await db().wireItem.findMany({
    where: { sourceId: id, guid: { startsWith: `${run}:` } },
    orderBy: { guid: "asc" },
    select: { guid: true, status: true, newsItemId: true },
  });
  const news = await db().newsItem.findMany({
    where: { id: { in: rows.flatMap((row) => row.newsItemId ?? []) } },
    omit: { originKey: true, slug: true, version: true, updatedAt: true },
    include: { placements: { select: { channel: true, publishedAt: true }, orderBy: { channel: "asc" } } },
  });
  return rows.map(({ guid, status, newsItemId }) => {
    const { id: _, ...item } = news.find((each) => each.id === newsItemId) ?? { id: null, placements: [] };
    return { guid, gone: status === "canceled", public: item.placements.length > 0 ? item : null };
  });
}

/** An hour later, when some embargoes have ended and some items have expired: again the same. */
async function comeTrue(last: number): Promise<void> {
  await takeTurns(new Date(at(60)));
  for (let run = Math.max(1, last - 9); run <= last; run++)
    expect(await state(one, run)).toEqual(await state(other, run));
}

it("ends in the same public state whatever the order, before embargoes end and after", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(sets, async ([first, second]) => {
      run++;
      await Promise.all([arrive(one, run, first), arrive(other, run, second)]);
      expect(await state(one, run)).toEqual(await state(other, run));
      if (run % 10 === 0) await comeTrue(run);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
