import { expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { allInOne, db } from "./db";
import { prepared } from "./prepared";

await testDatabase();

const COUNT = { name: "count", text: "select count(*)::int as n from probe where id >= $1::int" };
const count = async () => (await prepared<{ n: number }>(COUNT, [1]))[0]?.n;

it("reads within the transaction around it, and what is committed outside of one", async () => {
  await db().$executeRaw`create table probe (id int)`;
  expect(await count()).toBe(0);
  await allInOne(async (tx) => {
    await tx.$executeRaw`insert into probe values (1)`;
    expect(await count()).toBe(1);
  });
  expect(await count()).toBe(1);
});

it("goes on after its connections were cut", async () => {
  await db().$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'dateline-readers' and datname = current_database()`;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await count()).toBe(1);
});
