import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { publications } from "@/lib/publications/queries";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { titleById } from "./title";

await testDatabase();

it("is found although another process made it and the titles of before are held, and is not where there is none", async () => {
  const { id: model } = await makePublication();
  await publications();
  const [another, nobody] = [newId(), newId()];
  await db().$executeRaw`
    insert into publications select (jsonb_populate_record(p, ${{ id: another, slug: "another", hostnames: [] }}::jsonb)).*
    from publications p where id = ${model}::uuid`;
  expect((await publications()).some(({ id }) => id === another)).toBe(false);
  expect(await titleById(another)).toMatchObject({ slug: "another" });
  await expect(titleById(nobody)).rejects.toMatchObject({ kind: "not_found" });
});
