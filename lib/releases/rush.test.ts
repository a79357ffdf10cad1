import { expect, it } from "vitest";
import { makeActor, makeDraft, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { submitRelease } from "./commands";

await testDatabase();
const now = new Date("2026-11-22T10:00:00Z");

it("takes more submissions at once than there are connections", async () => {
  await makePublication();
  const author = await makeActor({ organisation: await makeOrganisation() });
  const drafts = [];
  for (let i = 0; i < 24; i += 1) drafts.push(await makeDraft(author, now));
  const sent = await Promise.all(drafts.map((draft) => submitRelease(author, draft, now)));
  expect(sent.map((each) => each.status)).toEqual(drafts.map(() => "submitted"));
}, 20_000);
