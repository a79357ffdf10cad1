import { expect, it } from "vitest";
import { GET as health } from "@/app/healthz/route";
import { db } from "@/lib/core/db";
import { testDatabase } from "@/prisma/testing/database";
import { GET } from "./route";

await testDatabase();

const told = async () => {
  const response = await GET();
  return [response.status, await response.text()];
};

it("is healthy while it runs, and ready with a migrated database alone", async () => {
  expect(await health().text()).toBe("ok\n");
  expect(await told()).toEqual([200, "ok\n"]);
  await db()
    .$executeRaw`update _prisma_migrations set rolled_back_at = now() where migration_name like '%foundation'`;
  expect(await told()).toEqual([503, "migrations not applied: 20261122000000_foundation\n"]);
  await db().$executeRaw`drop table _prisma_migrations`;
  expect(await told()).toEqual([503, "the database cannot be reached\n"]);
});
