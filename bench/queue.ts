// Server time of the desk's queue at two sizes: opening it, every filter and order, a saved view, the tenth page, the
// counts, the search, and bringing a page up to date.

import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { countQueue } from "@/lib/releases/queue/counts";
import { type QueueFilter, queueFilter } from "@/lib/releases/queue/filter";
import { countMatching, listQueue } from "@/lib/releases/queue/lines";
import { queueNews } from "@/lib/releases/queue/news";
import { searchDesk } from "@/lib/releases/queue/search";
import { countedViews, saveView } from "@/lib/releases/queue/views";
import { percentiles, type Row, timed } from "./measure";

const ROUNDS = 60;
const NARROW: Record<string, Partial<QueueFilter>> = {
  "opened, by priority": {},
  "by due time": { sort: "due" },
  "newest first": { sort: "newest" },
  "one kind": { kinds: ["business"] },
  "two kinds": { kinds: ["business", "other"] },
  "an organisation": { organisation: "load-works-7" },
  "a section": { section: "local" },
  "a title": { title: "no-such-title" },
  "waiting more than a day": { older: 24 },
  "waiting less than an hour": { newer: 1 },
  "waiting less than an hour, by due time": { newer: 1, sort: "due" },
  "under embargo": { embargo: true },
  appeals: { flags: ["appeal"] },
  warnings: { flags: ["warnings"] },
  "three marks": { flags: ["resubmitted", "errors", "unproved"] },
  "assigned to somebody": { assigned: "me" },
  "assigned to nobody": { assigned: "nobody" },
  "all at once": {
    kinds: ["business"],
    organisation: "load-works-3",
    section: "local",
    older: 2,
    flags: ["warnings"],
  },
};

export type QueueTimes = Record<string, { p50: number; p95: number; p99: number }>;

async function benchEditor(): Promise<Actor & { userId: string }> {
  const { id } = await db().user.create({
    data: { email: `queue-${newId()}@example.test`, name: "Queue Editor", staffRole: "editor" },
  });
  await db().$executeRaw`
    update releases set assigned_to_id = ${id}::uuid
    where id in (select id from releases where status = 'submitted' order by id limit 500)`;
  return {
    kind: "user",
    userId: id,
    name: "Queue Editor",
    email: "",
    emailVerified: true,
    staffRole: "editor",
    withheld: [],
    memberships: [],
  };
}

/** A page so many pages on; the walk to it is not what is measured. */
async function pageAfter(actor: Actor, pages: number, now: Date): Promise<string> {
  let cursor = "";
  for (let page = 0; page < pages; page++)
    cursor =
      (await listQueue(actor, { view: "waiting", ...(cursor ? { cursor } : {}) }, now)).nextCursor ?? cursor;
  return cursor;
}

/** Every question on the store as it is. */
export async function queueTimes(): Promise<QueueTimes> {
  const now = new Date();
  const actor = await benchEditor();
  const cursor = await pageAfter(actor, 9, now);
  for (const [name, narrow] of Object.entries(NARROW).slice(3, 11))
    await saveView(actor, { name, filter: queueFilter.parse(narrow), shared: false }, now);
  const opened = await listQueue(actor, { view: "waiting" }, now);
  const shown = opened.items.map((line) => line.id);
  const whole = queueFilter.parse({});
  const questions: Record<string, () => Promise<unknown>> = {
    ...Object.fromEntries(
      Object.entries(NARROW).map(([name, narrow]) => [
        name,
        () => listQueue(actor, { view: "waiting", ...narrow }, now),
      ]),
    ),
    "tenth page": () => listQueue(actor, { view: "waiting", cursor }, now),
    "counts of the views": () => countQueue(actor),
    "eight saved views, counted": () => countedViews(actor, now),
    "one count up to 1,000": () => countMatching(actor, queueFilter.parse({ flags: ["appeal"] }), now),
    "brought up to date": () => queueNews(actor, { filter: whole, shown }, now),
    "search for two words": () => searchDesk(actor, "ferry winter"),
    "search for the beginning of a frequent word": () => searchDesk(actor, "ri"),
  };
  const times: QueueTimes = {};
  for (const [name, question] of Object.entries(questions))
    times[name] = percentiles(await timed(question, { rounds: ROUNDS, warm: 5 }));
  await db().savedView.deleteMany({ where: { userId: actor.userId } });
  return times;
}

/** Below this a doubling is the clock's noise. */
const NOISE_MS = 5;

/** One row for each question: the larger store's p95, and how the median has grown. */
export function queueRows(small: QueueTimes, large: QueueTimes, sizes: [number, number]): Row[] {
  const [few, many] = sizes.map((size) => size.toLocaleString("en"));
  return Object.entries(large).map(([name, { p50, p95 }]) => {
    const before = small[name] ?? { p50, p95 };
    const growth = Math.round((p50 / before.p50) * 100) / 100;
    return {
      what: `queue of ${many}: ${name}`,
      value: `p95 ${p95} ms, p50 ${p50}; p50 ${growth} × of ${few}`,
      target: "p95 ≤ 100 ms, ≤ 1.5 ×",
      reached: p95 <= 100 && (growth <= 1.5 || p50 - before.p50 <= NOISE_MS),
    };
  });
}
