import { afterAll, expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { inUtc } from "./connection";
import { besideClient, db } from "./db";
import { prepared } from "./prepared";

await testDatabase();
afterAll(() => besideClient().$disconnect());

it("reads the instants that were written, whatever zone the server is set to", async () => {
  const [{ name } = { name: "" }] = await db().$queryRaw<
    { name: string }[]
  >`select current_database() as name`;
  await db().$executeRawUnsafe(`alter database "${name}" set timezone = 'America/New_York'`);
  // Connections that are opened from now on, of either kind.
  const text = "select '2026-12-01T12:00:00Z'::timestamptz as at, now()::date::text as day";
  const rows = [
    ...(await besideClient().$queryRawUnsafe<object[]>(text)),
    ...(await prepared<object>({ name: "zone", text }, [])),
  ];
  const [{ day } = { day: "" }] = await db().$queryRaw<{ day: string }[]>`
    select (now() at time zone 'UTC')::date::text as day`;
  expect(rows).toEqual([1, 2].map(() => ({ at: new Date("2026-12-01T12:00:00Z"), day })));
});

it("keeps what else an address asks for", () => {
  const asked = new URL(inUtc("postgresql://a:b@c.test:5432/d?options=-c%20geqo%3Doff&sslmode=require"));
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    options: "-c geqo=off -c TimeZone=UTC",
    sslmode: "require",
  });
  expect(inUtc("postgresql:///d?host=/run/postgresql")).toMatch(/^postgresql:\/\/\/d\?/);
});
