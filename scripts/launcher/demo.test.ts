// Which database the demo may fill, and which it may throw away.
import pg from "pg";
import { expect, it } from "vitest";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { fillingOf, setMark, startOver } from "./demo.ts";

const url = await testDatabase();

it("tells an interrupted seed from somebody's work, and starts only the former over", async () => {
  expect(await fillingOf(url)).toBe("empty");
  await setMark(url, true);
  expect(await fillingOf(url)).toBe("empty");
  await makePublication({ slug: "courier" });
  expect(await fillingOf(url)).toBe("half");
  await setMark(url, false);
  expect(await fillingOf(url)).toBe("filled");
});

it("makes the database anew, migrated and unmarked", async () => {
  await setMark(url, true);
  await startOver(url);
  expect(await fillingOf(url)).toBe("empty");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query("select count(*)::int as n from _prisma_migrations")
    .finally(() => client.end());
  expect(rows[0].n).toBeGreaterThan(0);
});
