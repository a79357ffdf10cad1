import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { PageCache } from "./cache";
import { announceToReaders, forgetChanges } from "./changes";
import { db, transaction } from "./db";
import { listen } from "./listening";

await testDatabase();

const told: string[] = [];
let missed = 0;
const listening = listen(
  {
    changed: (tags) => {
      told.push(...tags);
      pages.changed(tags);
    },
    missed: () => {
      missed++;
      pages.clear();
    },
  },
  { readersOnly: true },
);
const pages = new PageCache(() => listening.connected());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function until(check: () => boolean, within = 8_000): Promise<void> {
  const end = performance.now() + within;
  while (!check()) {
    if (performance.now() > end) throw new Error("It did not come to that in time.");
    await pause(5);
  }
}
const hangUp = () => db().$queryRaw`
  select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'dateline-listen' and datname = current_database()`;
const tell = (tag: string) => transaction((tx) => announceToReaders(tx, [tag]));

/** A transaction that has told its change and waits to commit. */
async function underWay(tag: string): Promise<() => Promise<void>> {
  let go = () => {};
  let begun = () => {};
  const told = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const done = transaction(async (tx) => {
    await announceToReaders(tx, [tag]);
    begun();
    await new Promise<void>((resolve) => {
      go = resolve;
    });
  });
  await told;
  return () => {
    go();
    return done;
  };
}

beforeAll(async () => {
  await db().$executeRaw`create table probe (id int primary key, value int not null)`;
  await db().$executeRaw`insert into probe select n, 0 from generate_series(0, 4) as n`;
  await until(() => listening.connected());
});
afterAll(() => listening.close());

it("tells after a lost connection exactly what was missed, whatever the order of commits", async () => {
  expect(missed).toBe(1);
  await tell("before");
  await until(() => told.includes("before"));
  const [during, after] = [await underWay("during"), await underWay("after")];
  await hangUp();
  await until(() => !listening.connected());
  await Promise.all([tell("meanwhile"), during()]);
  await until(() => listening.connected());
  expect(told).toEqual(expect.arrayContaining(["meanwhile", "during"]));
  expect(told).not.toContain("after");
  await after();
  await until(() => told.includes("after"));
  expect(missed).toBe(1);
});

it("shows nothing stale once all is told, however often its connection is cut under load", async () => {
  const committed = new Map<number, number>();
  const ids = [0, 1, 2, 3, 4];
  let renders = 0;
  let answers = 0;
  let busy = true;
  const read = async (id: number) => {
    answers++;
    const kept = await pages.get(`probe ${id}`, async () => {
      renders++;
      const [row] = await db().$queryRaw<{ value: number }[]>`select value from probe where id = ${id}`;
      return { status: 200, headers: {}, body: String(row!.value), tags: [`probe:${id}`], maxAgeSeconds: 60 };
    });
    return Number(await kept.as(null));
  };
  const write = async (id: number) => {
    while (busy) {
      const value = (committed.get(id) ?? 0) + 1;
      await transaction(async (tx) => {
        await tx.$executeRaw`update probe set value = ${value} where id = ${id}`;
        await announceToReaders(tx, [`probe:${id}`]);
        // Some commit long after they have told, so that others overtake them.
        await pause(id === 0 ? 60 : Math.random() * 8);
      });
      committed.set(id, value);
      await pause(id * 5);
    }
  };
  const look = async (id: number) => {
    while (busy) {
      await read(id);
      await pause(1);
    }
  };
  for (let round = 0; round < 8; round++) {
    busy = true;
    const all = [...ids.map(write), ...ids.map(look)];
    await pause(100 + Math.random() * 100);
    await hangUp();
    // Sometimes what is missed ends before anybody is back, sometimes it goes on.
    await pause(Math.random() * 150);
    busy = false;
    await Promise.all(all);
    await until(() => listening.connected());
    await tell(`round:${round}`);
    await until(() => told.includes(`round:${round}`));
    const shown = await Promise.all(ids.map(read));
    expect(shown).toEqual(ids.map((id) => committed.get(id)));
    const before = renders;
    await Promise.all(ids.map(read));
    expect(renders).toBe(before);
  }
  expect(answers).toBeGreaterThan(renders);
  // The lost connections were made up for; nothing was thrown away wholesale.
  expect(missed).toBe(1);
});

it("makes one page for five hundred readers who come when it is dropped, and for those who come meanwhile", async () => {
  const state = { value: "old", renders: 0 };
  const read = () =>
    pages.get("rush", async () => {
      state.renders++;
      const body = state.value;
      await pause(30);
      return { status: 200, headers: {}, body, tags: ["rush"], maxAgeSeconds: 60 };
    });
  const text = async () => String(await (await read()).as(null));
  await text();
  state.value = "new";
  await tell("rush");
  await until(() => told.includes("rush"));
  const rush = Array.from({ length: 500 }, async (_, n) => {
    await pause(n % 20);
    if (n % 50 === 0) await tell(`elsewhere:${n}`);
    return text();
  });
  expect(new Set(await Promise.all(rush))).toEqual(new Set(["new"]));
  expect(state.renders).toBe(2);

  // A change in the middle of a rendering: those who came before it may have the old page, those after it may not.
  pages.changed(["rush"]);
  const before = Array.from({ length: 50 }, text);
  await pause(5);
  state.value = "newer";
  pages.changed(["rush"]);
  const after = Array.from({ length: 50 }, text);
  expect(new Set(await Promise.all(before))).toEqual(new Set(["new"]));
  expect(new Set(await Promise.all(after))).toEqual(new Set(["newer"]));
  expect(state.renders).toBe(4);
});

it("forgets changes after a day", async () => {
  const count = () => db().change.count();
  const before = await count();
  expect(await forgetChanges(new Date())).toBe(0);
  expect(await forgetChanges(new Date(Date.now() + 25 * 3_600_000))).toBe(before);
  expect(await count()).toBe(0);
});
