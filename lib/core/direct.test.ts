import { expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { client, db, isCollision, type Tx, transaction, violates } from "./db";
import { direct } from "./direct";

await testDatabase();
await db().$executeRaw`create table probe (id int constraint probe_once unique, at timestamptz, more jsonb)`;

const at = new Date("2026-11-22T10:00:00.123Z");
const ids = async () =>
  (await db().$queryRaw<{ id: number }[]>`select id from probe order by id`).map((row) => row.id);
const add = (tx: Tx, id: number) =>
  direct(tx).execute`insert into probe values (${id}::int, ${at}::timestamptz)`;

it("writes and reads within its transaction", async () => {
  await transaction(async (tx) => {
    expect(await add(tx, 1)).toBe(1);
    expect(await ids()).toEqual([]);
    const written = await direct(tx).execute`
      insert into probe select id, at, ${'{"a":[1,null]}'}::jsonb
      from unnest(${[2, 3]}::int[], ${[at, null]}::timestamptz[]) as x(id, at)`;
    expect(written).toBe(2);
    expect(await direct(tx).rows`select id, at, more, id > 1 as later from probe order by id`).toEqual([
      { id: 1, at, more: null, later: false },
      { id: 2, at, more: { a: [1, null] }, later: true },
      { id: 3, at: null, more: { a: [1, null] }, later: true },
    ]);
  });
  expect(await ids()).toEqual([1, 2, 3]);
});

it("is undone with its transaction", async () => {
  const undone = transaction(async (tx) => {
    await add(tx, 4);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await ids()).toEqual([1, 2, 3]);
});

it("fails as the client does", async () => {
  const twice = await transaction((tx) => add(tx, 1)).catch((error: unknown) => error);
  expect(violates(twice, "probe_once") || isCollision(twice)).toBe(false);
  const theirs = await transaction((tx) => tx.$executeRaw`insert into probe values (1)`).catch(
    (error: unknown) => error,
  );
  expect(twice).toMatchObject({ name: (theirs as Error).name, code: (theirs as { code: string }).code });
  expect(twice).toMatchObject({ meta: { driverAdapterError: { cause: { originalCode: "23505" } } } });
  const met = await transaction(
    (tx) => direct(tx).execute`do $$ begin raise exception 'met' using errcode = '40P01'; end $$`,
  ).catch((error: unknown) => error);
  expect(isCollision(met)).toBe(true);
});

it("takes no statement after its transaction has ended", async () => {
  let ended: Tx | undefined;
  await transaction(async (tx) => {
    ended = tx;
  });
  await expect((async () => add(ended as Tx, 5))()).rejects.toThrow("ended");
  expect(await ids()).toEqual([1, 2, 3]);
});

it("goes the client's way where nobody told it of the transaction", async () => {
  await client().$transaction((tx) => add(tx, 6));
  expect(await ids()).toEqual([1, 2, 3, 6]);
});
