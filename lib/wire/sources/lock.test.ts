import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { addSource } from "./commands";
import { lockSource } from "./lock";
import { wireSourceInput } from "./schema";

await testDatabase();

it("reads a source whole, with its routes", async () => {
  await makePublication({ slug: "courier" });
  const { id } = await addSource(
    SYSTEM,
    wireSourceInput.parse({
      slug: "agency",
      name: "Agency",
      url: "https://agency.example/feed",
      routes: [{ publication: "courier", section: "local" }],
      routing: { rules: [{ name: "Libel", when: { words: ["libel"] }, do: "hold" }] },
    }),
    new Date(),
  );
  await db().wireSource.update({ where: { id }, data: { lastItemAt: new Date(), expireAfterHours: 48 } });
  const read = await db().wireSource.findUnique({ where: { id }, include: { routes: true } });
  expect(read?.routes).toHaveLength(1);
  expect(await transaction((tx) => lockSource(tx, id))).toEqual(read);
});
