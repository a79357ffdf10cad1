import { expect, it } from "vitest";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { listUploads } from "./queries";

await testDatabase();

it.each(["\0", "bridge\0", "\ud800"])("finds nothing for %j, which no name can hold", async (search) => {
  const organisation = await makeOrganisation();
  const owner = await makeActor({ organisation });
  expect(await listUploads(owner, { organisationId: organisation.id, search })).toEqual({
    items: [],
    nextCursor: null,
  });
});
