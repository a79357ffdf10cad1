import { expect, it } from "vitest";
import { call, tokenOf } from "@/app/api/testing/call";
import { makeActor, makeDraft, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

it("takes more keyed submissions at once than there are connections", async () => {
  await makePublication();
  const author = await makeActor({ organisation: await makeOrganisation() });
  const token = await tokenOf(author);
  const drafts = await Promise.all(Array.from({ length: 40 }, () => makeDraft(author, new Date())));
  const told = await Promise.all(
    drafts.map(({ id, version }) =>
      call("POST", `/releases/${id}/submit`, {
        token,
        ifMatch: `"v${version}"`,
        headers: { "idempotency-key": `rush-${id}` },
      }),
    ),
  );
  expect(told.map((each) => each.status)).toEqual(drafts.map(() => 200));
}, 20_000);
